import { useCallback, useLayoutEffect, useRef } from 'react';

/** The same function for the life of a component, which does what the latest one does: parts that get it need not be drawn anew. */
export function useStable<Arguments extends readonly unknown[]>(
  latest: (...values: Arguments) => void,
): (...values: Arguments) => void {
  const kept = useRef(latest);
  useLayoutEffect(() => {
    kept.current = latest;
  });
  return useCallback((...values) => kept.current(...values), []);
}
