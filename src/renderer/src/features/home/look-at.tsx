import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { useDueTaskCount } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useOpenFlagCount } from '#ledger/use-invoices.ts';
import { useDiscoverySummary } from '#ledger/use-ledger.ts';
import { useRecurringSummary } from '#ledger/use-recurring.ts';
import { useDeclareComplete } from '#ui/layout/first-screen.ts';
import classes from './home.module.css';

interface LookAtProps {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  /** Terms that renewed without a decision. */
  readonly toAcknowledge: number;
  /** Contracts that are to end, but whose end is not certain. */
  readonly atRisk: number;
}

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

interface LineProps {
  readonly href: string;
  /** `undefined` while it is being counted. */
  readonly count: number | undefined;
  readonly words: string;
}

function Line({ href, count, words }: LineProps): ReactNode {
  return (
    <li>
      <Link href={href} className={classes['link'] ?? ''}>
        {words}
      </Link>
      <span className="desk-number">{count ?? '…'}</span>
    </li>
  );
}

/** What else is worth a look; each line leads to its rows. */
export function LookAt({ applications, contracts, toAcknowledge, atRisk }: LookAtProps): ReactNode {
  const { today } = useSession();
  const discovery = useDiscoverySummary();
  const recurring = useRecurringSummary();
  const invoiceFlags = useOpenFlagCount();
  const dueTasks = useDueTaskCount();
  useDeclareComplete(discovery !== undefined && recurring !== undefined && invoiceFlags !== undefined);
  const present = applications.filter(({ archived }) => !archived);
  const uncovered = useMemo(
    () => withoutContract(applications, contracts, today),
    [applications, contracts, today],
  );
  return (
    <section aria-labelledby="home-look-at">
      <h2 id="home-look-at" className={classes['heading']}>
        To look at
      </h2>
      <ul className={classes['list']}>
        <Line href="/tasks?show=due" count={dueTasks} words="Tasks due" />
        <Line href="/renewals?view=board" count={toAcknowledge} words="Renewed by default, to acknowledge" />
        <Line href="/renewals?view=board" count={atRisk} words="Contracts to end, at risk" />
        <Line href="/discovery" count={discovery?.waiting} words="Vendors in spend, not in the inventory" />
        <Line
          href="/spend/recurring?show=price-rise"
          count={recurring?.priceRises}
          words="Price rises in recurring charges"
        />
        <Line
          href="/spend/recurring?show=attention"
          count={recurring?.missedOrDoubled}
          words="Recurring charges missed or doubled"
        />
        <Line href="/invoices?show=flags" count={invoiceFlags} words="Invoice flags" />
        <Line
          href="/applications?show=without-contract"
          count={uncovered}
          words="Applications without a contract"
        />
        <Line
          href="/applications?show=without-owner"
          count={present.filter(({ owner }) => owner === '').length}
          words="Applications without an owner"
        />
        <Line
          href="/applications?show=under-review"
          count={present.filter(({ status }) => status === 'under-review').length}
          words="Applications under review"
        />
      </ul>
    </section>
  );
}
