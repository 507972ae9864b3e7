import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import { useSmallestSet } from '#ledger/overlap/use-plan.ts';

/** What the applications cost a year that the smallest covering set leaves out; `undefined` until it is worked out. */
export function useRedundantSpend(): Reading<readonly Money[]> | undefined {
  const { today } = useSession();
  const { plan, problem } = useSmallestSet();
  return useMemo(() => {
    if (problem !== null) return unknownReading(problem);
    if (plan === undefined) return undefined;
    const { frees, goes } = plan;
    if (goes.length > 0 && frees.amounts.length === 0) {
      return unknownReading('Of no application that could go the cost is known.');
    }
    return { kind: 'known', value: frees.amounts, source: 'overlap', date: today, coverage: null };
  }, [plan, problem, today]);
}
