import { useMemo } from 'react';
import type { ApplicationId } from '#domain/brand.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import type { WatchFacts } from '#domain/off-boarding/verification.ts';
import { useLedgerAnswer } from './use-ledger.ts';
import type { Live } from './use-ledger.ts';

/** What the ledger says about each application that is retired or on its way. */
export type WatchedLedger = ReadonlyMap<ApplicationId, WatchFacts>;

const NOTHING: WatchedLedger = new Map();

/**
 * Charges after the term ends of these retirements. Those called off are not looked at; without any other nothing is asked,
 * and the answer is empty.
 */
export function useRetirementWatch(retirements: readonly Retirement[] | undefined): Live<WatchedLedger> {
  const watched = retirements
    ?.filter(({ state }) => state.kind !== 'called-off')
    .map(({ applicationId, termEnd }) => ({ applicationId, termEnd }));
  const nothing = watched?.length === 0;
  const asked = watched === undefined || nothing ? null : { kind: 'retirementWatch' as const, watched };
  const answer = useLedgerAnswer(asked);
  const found = answer.value;
  const value = useMemo(() => {
    if (nothing) return NOTHING;
    return found && new Map(found.map(({ applicationId, facts }) => [applicationId, facts]));
  }, [found, nothing]);
  return { ...answer, value, pending: watched === undefined || answer.pending };
}
