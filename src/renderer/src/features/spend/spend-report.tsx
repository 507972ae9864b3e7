import { useMemo, useRef } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { saveText } from '#desktop/files.ts';
import { assertNever } from '#domain/outcome.ts';
import type { SpendTotals } from '#ledger/questions.ts';
import type { SpendMoney, SpendSpread } from '#ledger/spend-views.ts';
import { useDiscoverySummary, useLedger, useLedgerAnswer } from '#ledger/use-ledger.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { overallFilter, rowsFilter, TOP_GROUPS } from './spend-address.ts';
import type { SpendView } from './spend-address.ts';
import { FilterChips } from './filter-chips.tsx';
import { LedgerRows } from './ledger-rows.tsx';
import { MonthsChart } from './months-chart.tsx';
import { pivotCsv } from './pivot-csv.ts';
import { PivotTable } from './pivot-table.tsx';
import { BasisNote, CutNote, RateNote, WithoutRate } from './spend-notes.tsx';
import classes from './spend.module.css';
import { useStable } from './use-stable.ts';

/** What is left out of a pivot is still counted in its last line. */
export const PIVOT_GROUPS = 100;
const ALL_GROUPS = 1_000_000;

interface SpendReportProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
  readonly spread: SpendSpread;
  readonly money: SpendMoney;
}

/** Which figure was picked, and so which rows are wanted. */
export type Pick =
  | { readonly kind: 'group'; readonly key: string; readonly bar: number | null }
  | { readonly kind: 'rest'; readonly bar: number | null }
  | { readonly kind: 'all'; readonly bar: number | null };

/** The change of a view that a picked figure asks for. */
export function drillInto(view: SpendView, totals: SpendTotals, pick: Pick): Partial<SpendView> {
  const month = pick.bar === null ? null : (totals.months[pick.bar] ?? null);
  const { [view.by]: _before, ...others } = view.values;
  switch (pick.kind) {
    case 'group':
      return { month, rest: false, values: { ...others, [view.by]: pick.key } };
    case 'rest':
      return { month, rest: true, values: others };
    case 'all':
      return { month, rest: false, values: others };
    default:
      return assertNever(pick);
  }
}

/** Saves a pivot under a name that the manager confirms, and says so. */
export async function savePivot(name: string, csv: () => Promise<string>): Promise<void> {
  try {
    const saved = await saveText(name, await csv());
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The table was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Chart, pivot and rows of what was paid: as it was paid, or over the terms it paid for. */
export function SpendReport({ view: asked, setView, spread, money }: SpendReportProps): ReactNode {
  const client = useLedger();
  const ask = { kind: 'view', by: asked.by, money, spread, filter: overallFilter(asked) } as const;
  const { value: totals, answered } = useLedgerAnswer({ ...ask, limit: PIVOT_GROUPS });
  // Until the new answer is there, figures stand under the names of the cut that they are of.
  const view = { ...asked, by: answered?.by ?? asked.by };
  const rows = useRef<HTMLDivElement>(null);
  const named = useMemo(() => totals?.groups.filter(({ key }) => key !== '') ?? [], [totals]);
  const top = useMemo(() => named.slice(0, TOP_GROUPS).map(({ key }) => key), [named]);
  const drill = useStable((pick: Pick): void => {
    if (totals === undefined) return;
    setView(drillInto(view, totals, pick));
    rows.current?.scrollIntoView({ block: 'start' });
  });
  const wholeTable = async (): Promise<string> => {
    const outcome = await client.ask({ ...ask, limit: ALL_GROUPS });
    if (!outcome.ok) throw new Error(outcome.message);
    return pivotCsv(outcome.value, asked.by);
  };
  const save = useStable(() => void savePivot(`spend-${spread}-by-${asked.by}.csv`, wholeTable));
  if (totals === undefined) return null;
  return (
    <div className={classes['report']}>
      {view.by === 'application' && named.length === 0 && <NothingLinked />}
      <WithoutRate totals={totals.withoutRate} />
      <div>
        <MonthsChart
          totals={totals}
          by={view.by}
          top={top}
          what={spread === 'cash' ? 'Spend' : 'Accrued spend'}
          about="in all, refunds subtracted"
          onPick={drill}
        />
        <BasisNote bases={totals.bases} currency={totals.currency} />
        <RateNote money={money} />
        <CutNote by={view.by} />
      </div>
      <PivotTable totals={totals} by={view.by} onPick={drill} onSave={save} />
      <div ref={rows}>
        <FilterChips view={view} setView={setView} />
        {spread === 'accrual' && view.month !== null && (
          <p className={classes['note']}>
            These are the rows whose term reaches into the month, with their whole amounts.
          </p>
        )}
        {/* "The rest" leaves out the top groups and the rows without a group, as the chart does. */}
        <LedgerRows
          filter={rowsFilter(view, money.kind === 'single' ? money.currency : null, [...top, ''])}
          money={money}
        />
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
