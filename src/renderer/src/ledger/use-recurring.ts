import { useMemo } from 'react';
import { useRecurringDecisions } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { ApplicationId } from '#domain/brand.ts';
import { openPriceRises } from '#domain/spend/recurring/findings.ts';
import type {
  RecurringLedger,
  RecurringScope,
  RecurringSeries,
} from '#domain/spend/recurring/found-series.ts';
import { useLedgerAnswer } from './use-ledger.ts';
import type { Live } from './use-ledger.ts';

/** The recurring series of the ledger, as of today. */
export function useRecurring(scope: RecurringScope): Live<RecurringLedger> {
  const { today } = useSession();
  return useLedgerAnswer({ kind: 'recurring', today, scope });
}

/** Findings that the manager has acknowledged, by id; `undefined` until they are read. */
export function useAcknowledged(): ReadonlySet<string> | undefined {
  const decisions = useRecurringDecisions();
  return useMemo(() => decisions && new Set(decisions.map(({ id }) => id)), [decisions]);
}

/** What Home says about recurring charges. */
export interface RecurringSummary {
  readonly priceRises: number;
  /** Series with a charge that did not come, or came twice. */
  readonly missedOrDoubled: number;
}

/** `undefined` until the ledger has answered. */
export function useRecurringSummary(): RecurringSummary | undefined {
  const { value } = useRecurring('software');
  const acknowledged = useAcknowledged();
  return useMemo(() => {
    if (value === undefined || acknowledged === undefined) return undefined;
    const { series } = value;
    return {
      priceRises: openPriceRises(series, acknowledged).length,
      missedOrDoubled: series.filter(({ state }) => state === 'missed' || state === 'doubled').length,
    };
  }, [value, acknowledged]);
}

const NONE: readonly RecurringSeries[] = [];

/** The recurring series of one application. */
export function useRecurringOf(id: ApplicationId): readonly RecurringSeries[] {
  const { value } = useRecurring('software');
  return useMemo(
    () => value?.series.filter(({ applicationId }) => applicationId === id) ?? NONE,
    [value, id],
  );
}
