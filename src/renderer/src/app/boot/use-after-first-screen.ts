import { useEffect, useState } from 'react';
import { useFirstScreen } from '#ui/layout/first-screen.ts';

/** A start may lead to another screen than Home, or to a window that is not in sight: then so long is enough. */
const LATEST_MS = 3000;
const IDLE_WITHIN_MS = 2000;

/** True once the first screen is complete and the window has nothing else to do. */
export function useAfterFirstScreen(): boolean {
  const complete = useFirstScreen((screen) => screen.complete);
  const [after, setAfter] = useState(false);
  useEffect(() => {
    if (complete) {
      const idle = requestIdleCallback(() => setAfter(true), { timeout: IDLE_WITHIN_MS });
      return () => cancelIdleCallback(idle);
    }
    const latest = setTimeout(useFirstScreen.getState().declare, LATEST_MS);
    return () => clearTimeout(latest);
  }, [complete]);
  return after;
}
