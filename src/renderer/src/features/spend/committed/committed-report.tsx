import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { RateBook } from '#domain/money/rate-book.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { FilterChips } from '../filter-chips.tsx';
import { MonthsChart } from '../months-chart.tsx';
import { pivotCsv } from '../pivot-csv.ts';
import { PivotTable } from '../pivot-table.tsx';
import { TOP_GROUPS } from '../spend-address.ts';
import type { SpendView } from '../spend-address.ts';
import { CutNote, WithoutRate } from '../spend-notes.tsx';
import { drillInto, PIVOT_GROUPS, savePivot } from '../spend-report.tsx';
import type { Pick } from '../spend-report.tsx';
import classes from '../spend.module.css';
import type { Committed } from '#ledger/committed-items.ts';
import { CommittedPayments } from './committed-payments.tsx';
import { committedTotals, itemMoney } from './committed-totals.ts';
import { UnknownContracts } from './unknown-contracts.tsx';

interface CommittedReportProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
  readonly committed: Committed;
  readonly money: SpendMoney;
  /** `undefined` while nothing is converted. */
  readonly book: RateBook | undefined;
}

/** What signed contracts still owe, by the month it falls due. */
export function CommittedReport(props: CommittedReportProps): ReactNode {
  const { view, setView, committed, money, book } = props;
  const { today } = useSession();
  const payments = useRef<HTMLDivElement>(null);
  const amountOf = useMemo(() => itemMoney(money, book, today), [money, book, today]);
  const totalsWith = (limit: number): ReturnType<typeof committedTotals> =>
    committedTotals(committed.items, view.by, money, amountOf, limit);
  const totals = totalsWith(PIVOT_GROUPS);
  const top = totals.groups
    .filter(({ key }) => key !== '')
    .slice(0, TOP_GROUPS)
    .map(({ key }) => key);
  const drill = (pick: Pick): void => {
    setView(drillInto(view, totals, pick));
    payments.current?.scrollIntoView({ block: 'start' });
  };
  const save = (): void =>
    void savePivot(`spend-committed-by-${view.by}.csv`, () =>
      Promise.resolve(pivotCsv(totalsWith(Infinity), view.by)),
    );
  return (
    <div className={classes['report']}>
      <WithoutRate totals={totals.withoutRate} />
      <UnknownContracts unknown={committed.unknown} />
      {totals.months.length === 0 ? (
        <p className={classes['hint']}>No contract owes anything in {money.currency} after today.</p>
      ) : (
        <div>
          <MonthsChart
            totals={totals}
            by={view.by}
            top={top}
            what="Committed spend"
            about="still owed after today"
            onPick={drill}
          />
          <p className={classes['note']}>
            Billing dates of the present terms after today, one-time fees not yet due, and open-ended
            contracts up to the earliest day they could end if notice were given today. Renewals that have not
            begun are not counted.
            {money.kind === 'converted' && ` Converted to ${money.currency} at the last rate known today.`}
          </p>
          {view.by === 'function' && <CutNote by={view.by} />}
        </div>
      )}
      {totals.months.length > 0 && <PivotTable totals={totals} by={view.by} onPick={drill} onSave={save} />}
      <div ref={payments}>
        <FilterChips view={view} setView={setView} />
        <CommittedPayments items={committed.items} view={view} top={top} money={money} />
      </div>
    </div>
  );
}
