import { Button } from '@mantine/core';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatMonth } from '#domain/calendar/format.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { SpendDimension, SpendGroup, SpendTotals } from '#ledger/questions.ts';
import type { LogoOwner } from '#ui/vendor-logo/logo-book.ts';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import { DIMENSION_NAMES, NONE_NAMES } from './spend-address.ts';
import type { Pick } from './spend-report.tsx';
import classes from './spend.module.css';
import { useRowsInSight } from './use-rows-in-sight.ts';

/** In pixels, for the room that rows take before they are drawn. */
const ROW_HEIGHT = 29;

interface PivotTableProps {
  readonly totals: SpendTotals;
  readonly by: SpendDimension;
  readonly onPick: (pick: Pick) => void;
  /** Saves the table with all its groups. */
  readonly onSave: () => void;
}

/** Groups against months; each figure leads to its rows. Thousands of figures: drawn anew only when they are others. */
export const PivotTable = memo(function PivotTable({
  totals,
  by,
  onPick,
  onSave,
}: PivotTableProps): ReactNode {
  const { locale } = useSession();
  const { groups, rest, all } = totals;
  const months = useMemo(
    () => totals.months.map((month) => formatMonth(month, locale)),
    [totals.months, locale],
  );
  const { shown, end } = useRowsInSight(totals, groups.length);
  const title = `${DIMENSION_NAMES[by]} by month`;
  return (
    <section className={classes['section']} aria-label={title}>
      <header className={classes['sectionBar']}>
        <h2 className={classes['sectionTitle']}>{title}</h2>
        <span className={classes['spacer']} />
        <Button size="compact-xs" variant="default" onClick={onSave}>
          Save table as CSV
        </Button>
      </header>
      <div className={classes['tableScroll']}>
        <table className={classes['table']} aria-rowcount={groups.length + (rest === null ? 2 : 3)}>
          <thead>
            <tr>
              <th scope="col" className={classes['sticky']}>
                {DIMENSION_NAMES[by]}
              </th>
              <th scope="col" className={classes['number']}>
                Total
              </th>
              {months.map((month) => (
                <th key={month} scope="col" className={classes['number']}>
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.slice(0, shown).map((group) => (
              <PivotRow
                key={group.key}
                name={group.key === '' ? NONE_NAMES[by] : group.label}
                by={by}
                group={group}
                currency={totals.currency}
                months={months}
                leadsTo="group"
                onPick={onPick}
              />
            ))}
            {shown < groups.length && (
              <tr
                key={`after ${shown}`}
                ref={end}
                aria-hidden
                style={{ height: (groups.length - shown) * ROW_HEIGHT }}
              />
            )}
            {rest !== null && (
              <PivotRow
                name={`${rest.groups.toLocaleString(locale)} smaller ones`}
                group={rest}
                currency={totals.currency}
                months={months}
                leadsTo={null}
                onPick={onPick}
              />
            )}
          </tbody>
          <tfoot>
            <PivotRow
              name="All"
              group={all}
              currency={totals.currency}
              months={months}
              leadsTo="all"
              onPick={onPick}
            />
          </tfoot>
        </table>
      </div>
    </section>
  );
});

interface PivotRowProps {
  readonly name: string;
  readonly group: SpendGroup;
  readonly currency: string;
  /** Names of the months. */
  readonly months: readonly string[];
  /** What the group is one of, where it may have a logo. */
  readonly by?: SpendDimension;
  /** The rows that its figures lead to; `null`: they lead nowhere. */
  readonly leadsTo: 'group' | 'all' | null;
  readonly onPick: (pick: Pick) => void;
}

/** Vendors and applications have a logo, other groups none. */
function logoOf(by: SpendDimension | undefined, { key, label }: SpendGroup): LogoOwner | null {
  if (key === '') return null;
  if (by === 'vendor') return { id: key, name: label };
  return by === 'application' ? { name: label } : null;
}

/** Memoised: rows that come into sight later do not draw those above them anew. */
const PivotRow = memo(function PivotRow(props: PivotRowProps): ReactNode {
  const { name, group, currency, months, by, leadsTo, onPick } = props;
  const { locale } = useSession();
  const logo = logoOf(by, group);
  const pick = (bar: number | null): void =>
    onPick(leadsTo === 'group' ? { kind: 'group', key: group.key, bar } : { kind: 'all', bar });
  const cell = (value: number, bar: number | null, where: string): ReactNode => {
    if (value === 0 && bar !== null) return <span className="desk-dim">–</span>;
    const money = ledgerMoney(value, currency, locale);
    if (leadsTo === null) return money;
    return (
      // One of Mantine's buttons each would take longer to draw than all the rest of the screen.
      <button
        type="button"
        className={classes['figure']}
        onClick={() => pick(bar)}
        aria-label={`${name}, ${where}: ${money}. Show rows`}
      >
        {money}
      </button>
    );
  };
  return (
    <tr>
      <th scope="row" className={classes['sticky']}>
        {logo === null ? (
          name
        ) : (
          <span className={classes['group']}>
            <VendorLogo {...logo} size={16} />
            {name}
          </span>
        )}
      </th>
      <td className={classes['number']}>{cell(group.total, null, 'all months')}</td>
      {months.map((month, bar) => (
        <td key={month} className={classes['number']}>
          {cell(group.byMonth[bar] ?? 0, bar, month)}
        </td>
      ))}
    </tr>
  );
});
