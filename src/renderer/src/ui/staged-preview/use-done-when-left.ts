import { useCallback, useEffect, useRef } from 'react';

/**
 * A stored file is done even when its result was left for another screen, or never seen: it must not be
 * offered again. Returns what to call when it was stored.
 */
export function useDoneWhenLeft(onDone: () => void): () => void {
  const stored = useRef(false);
  const left = useRef(false);
  const latest = useRef(onDone);
  useEffect(() => {
    latest.current = onDone;
  });
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
      if (stored.current) latest.current();
    };
  }, []);
  return useCallback(() => {
    stored.current = true;
    if (left.current) latest.current();
  }, []);
}
