import { useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { assertNever } from '#domain/outcome.ts';
import { useDiscoverySummary, useSpendTotals } from '#ledger/use-ledger.ts';
import { overallFilter, rowsFilter, TOP_GROUPS } from './spend-address.ts';
import type { SpendView } from './spend-address.ts';
import { FilterChips } from './filter-chips.tsx';
import { LedgerRows } from './ledger-rows.tsx';
import { MonthsChart } from './months-chart.tsx';
import { PivotTable } from './pivot-table.tsx';
import classes from './spend.module.css';

/** What is left out of a pivot is still counted in its last line. */
const PIVOT_GROUPS = 100;

interface SpendReportProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
  readonly currency: string;
}

/** Which figure was picked, and so which rows are wanted. */
export type Pick =
  | { readonly kind: 'group'; readonly key: string; readonly bar: number | null }
  | { readonly kind: 'rest'; readonly bar: number | null }
  | { readonly kind: 'all'; readonly bar: number | null };

/** Chart, pivot and rows of one view. */
export function SpendReport({ view, setView, currency }: SpendReportProps): ReactNode {
  const { value: totals } = useSpendTotals(view.by, currency, overallFilter(view), PIVOT_GROUPS);
  const rows = useRef<HTMLDivElement>(null);
  if (totals === undefined) return null;
  const named = totals.groups.filter(({ key }) => key !== '');
  const top = named.slice(0, TOP_GROUPS).map(({ key }) => key);
  const drill = (pick: Pick): void => {
    const month = pick.bar === null ? null : (totals.months[pick.bar] ?? null);
    const { [view.by]: _before, ...others } = view.values;
    switch (pick.kind) {
      case 'group':
        setView({ month, rest: false, values: { ...others, [view.by]: pick.key } });
        break;
      case 'rest':
        setView({ month, rest: true, values: others });
        break;
      case 'all':
        setView({ month, rest: false, values: others });
        break;
      default:
        assertNever(pick);
    }
    rows.current?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className={classes['report']}>
      {view.by === 'application' && named.length === 0 && <NothingLinked />}
      <MonthsChart totals={totals} by={view.by} top={top} onPick={drill} />
      <PivotTable totals={totals} by={view.by} onPick={drill} />
      <div ref={rows}>
        <FilterChips view={view} setView={setView} />
        {/* "The rest" leaves out the top groups and the rows without a group, as the chart does. */}
        <LedgerRows filter={rowsFilter(view, currency, [...top, ''])} />
      </div>
    </div>
  );
}

/** Without applications every bar is grey: says how that changes. */
function NothingLinked(): ReactNode {
  const waiting = useDiscoverySummary()?.waiting ?? 0;
  return (
    <p className={classes['hint']}>
      No row belongs to an application yet.{' '}
      {waiting > 0 && (
        <>
          <Link href="/discovery">
            {waiting === 1 ? '1 vendor waits' : `${waiting.toLocaleString('en')} vendors wait`} in Discovery
          </Link>{' '}
          to be adopted or linked.
        </>
      )}
    </p>
  );
}
