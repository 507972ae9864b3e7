import { useEffect, useState } from 'react';
import { inSteps } from './in-steps.ts';

/**
 * What work in short steps gives, without holding up the window: `undefined` until it is ready, and what it gave before while
 * it is done anew. `begin` must stay the same until its work is another (`useCallback`); `null`: nothing to do yet.
 */
export function useInSteps<Result>(begin: (() => Generator<undefined, Result>) | null): Result | undefined {
  const [ready, setReady] = useState<{ readonly result: Result }>();
  useEffect(() => {
    if (begin === null) return;
    const running = new AbortController();
    void inSteps(begin(), running.signal).then((result) => {
      if (result !== null) setReady({ result });
    });
    return () => running.abort();
  }, [begin]);
  return ready?.result;
}
