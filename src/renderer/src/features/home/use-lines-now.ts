import { useMemo } from 'react';
import type { HomeRows } from '#database/home-rows.ts';
import { useDueTaskCount } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { endsAtRisk, toAcknowledge } from '#domain/decisions/follow-renewals.ts';
import type { Followed } from '#domain/decisions/follow-renewals.ts';
import type { HomeLine } from '#domain/home/lines.ts';
import { useOpenFlagCount } from '#ledger/use-invoices.ts';
import { useDiscoverySummary } from '#ledger/use-ledger.ts';
import { useRecurringSummary } from '#ledger/use-recurring.ts';

function withoutContract(
  applications: readonly Application[],
  contracts: readonly Contract[],
  today: IsoDate,
): number {
  const running = contracts.filter(
    (contract) => !contract.archived && currentTerm(rulesOf(contract), today).state !== 'ended',
  );
  const covered = new Set(running.map(({ applicationId }) => applicationId));
  return applications.filter(({ id, archived }) => !archived && !covered.has(id)).length;
}

function ofRows(rows: HomeRows, all: Followed, settings: Parameters<typeof endsAtRisk>[2]): HomeLine[] {
  const { applications, contracts } = rows;
  const present = applications.filter(({ archived }) => !archived);
  return [
    {
      id: 'renewed-by-default',
      words: 'Renewed by default, to acknowledge',
      href: '/renewals?view=board&show=to-acknowledge',
      count: toAcknowledge(contracts, all, settings).length,
    },
    {
      id: 'ends-at-risk',
      words: 'Contracts to end, at risk',
      href: '/renewals?view=board&show=at-risk',
      count: endsAtRisk(contracts, all, settings).length,
    },
    {
      id: 'without-contract',
      words: 'Applications without a contract',
      href: '/applications?show=without-contract',
      count: withoutContract(applications, contracts, all.today),
    },
    {
      id: 'without-owner',
      words: 'Applications without an owner',
      href: '/applications?show=without-owner',
      count: present.filter(({ owner }) => owner === '').length,
    },
    {
      id: 'under-review',
      words: 'Applications under review',
      href: '/applications?show=under-review',
      count: present.filter(({ status }) => status === 'under-review').length,
    },
  ];
}

/** What the first screen says: from its rows, and what the ledger has kept; `complete` once all of it is counted. */
export function useLinesNow(
  rows: HomeRows,
  all: Followed,
): { readonly lines: readonly HomeLine[]; readonly complete: boolean } {
  const { settings } = useSession();
  const discovery = useDiscoverySummary();
  const recurring = useRecurringSummary();
  const flags = useOpenFlagCount();
  const tasks = useDueTaskCount();
  const own = useMemo(() => ofRows(rows, all, settings.deadlines), [rows, all, settings.deadlines]);
  const lines: HomeLine[] = [
    ...own,
    { id: 'tasks-due', words: 'Tasks due', href: '/tasks?show=due', count: tasks },
    {
      id: 'vendors',
      words: 'Vendors in spend, not in the inventory',
      href: '/discovery',
      count: discovery?.waiting,
    },
    {
      id: 'price-rises',
      words: 'Price rises in recurring charges',
      href: '/spend/recurring?show=price-rise',
      count: recurring?.priceRises,
    },
    {
      id: 'charges-missed',
      words: 'Recurring charges missed or doubled',
      href: '/spend/recurring?show=attention',
      count: recurring?.missedOrDoubled,
    },
    { id: 'invoice-flags', words: 'Invoice flags', href: '/invoices?show=flags', count: flags },
  ];
  const complete = discovery !== undefined && recurring !== undefined && flags !== undefined;
  return { lines, complete };
}
