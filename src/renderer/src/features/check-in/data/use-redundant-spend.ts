import { useMemo } from 'react';
import { useSession } from '#database/session.tsx';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { Money } from '#domain/money/money.ts';
import { useSmallestSet } from '#ledger/overlap/use-plan.ts';

/** What could go by the smallest set of the overlap screen, a year; `undefined` until it is worked out. */
export function useRedundantSpend(): Reading<readonly Money[]> | undefined {
  const { today } = useSession();
  const { plan, pending, problem } = useSmallestSet();
  return useMemo(() => {
    if (problem !== null) return unknownReading(`It could not be worked out (${problem}).`);
    if (plan === undefined || pending) return undefined;
    const { goes, frees } = plan;
    if (frees.amounts.length === 0 && frees.unknown > 0) {
      return unknownReading('The cost of the applications that could go is unknown.');
    }
    const coverage = goes.length === 0 ? null : (goes.length - frees.unknown) / goes.length;
    return { kind: 'known', value: frees.amounts, source: 'overlap, smallest set', date: today, coverage };
  }, [plan, pending, problem, today]);
}
