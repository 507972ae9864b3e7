import { useEffect, useState } from 'react';

/** As many as a window shows at once below the chart. */
const FIRST = 12;
/** Rows are drawn before they come into sight by so much. */
const AHEAD = '200px';

/**
 * How many of a long table's rows are drawn: the first ones at once, more when the end of them comes near. `end` goes to
 * the row that stands for those that are missing, a new one each time (by its key): still in sight, it says so again.
 * Another `table` begins anew.
 */
export function useRowsInSight(
  table: unknown,
  total: number,
): { readonly shown: number; readonly end: (row: HTMLElement | null) => void } {
  const [state, setState] = useState({ table, shown: FIRST });
  if (state.table !== table) setState({ table, shown: FIRST });
  const [end, setEnd] = useState<HTMLElement | null>(null);
  const shown = Math.min(total, state.table === table ? state.shown : FIRST);
  useEffect(() => {
    if (end === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true)
          setState((before) => ({ ...before, shown: before.shown + FIRST }));
      },
      { rootMargin: AHEAD, scrollMargin: AHEAD },
    );
    observer.observe(end);
    return () => observer.disconnect();
  }, [end]);
  return { shown, end: setEnd };
}
