import { useMemo } from 'react';
import { useApplications, useContracts } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { annualCosts } from '#domain/applications/annual-cost.ts';
import type { AnnualCost } from '#domain/applications/annual-cost.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { monthOf, shiftMonth } from '#domain/calendar/months.ts';
import { money } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { useApplicationSpend } from './use-ledger.ts';

const A_YEAR = 12;

/**
 * What each application costs in a year; of the ledger the twelve months before this one, since this one is not over.
 * `undefined` until inventory, contracts and ledger have answered.
 */
export function useAnnualCosts(): ReadonlyMap<ApplicationId, AnnualCost> | undefined {
  const { today } = useSession();
  const applications = useApplications();
  const contracts = useContracts();
  const spend = useApplicationSpend(shiftMonth(monthOf(today), -1), A_YEAR);
  return useMemo(() => {
    if (!applications || !contracts || !spend) return undefined;
    const paid = new Map(
      [...spend].map(([id, all]) => [
        id,
        // A code that is no currency is no cost that could be compared with anything.
        all.flatMap(({ total, currency }) => (isKnownCurrency(currency) ? [money(total, currency)] : [])),
      ]),
    );
    return annualCosts(applications, contracts, paid, today);
  }, [applications, contracts, spend, today]);
}
