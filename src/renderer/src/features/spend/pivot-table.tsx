import { Button, UnstyledButton } from '@mantine/core';
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

interface PivotTableProps {
  readonly totals: SpendTotals;
  readonly by: SpendDimension;
  readonly onPick: (pick: Pick) => void;
  /** Saves the table with all its groups. */
  readonly onSave: () => void;
}

/** Groups against months; each figure leads to its rows. */
export function PivotTable({ totals, by, onPick, onSave }: PivotTableProps): ReactNode {
  const { locale } = useSession();
  const { groups, rest, all, months } = totals;
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
        <table className={classes['table']}>
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
                  {formatMonth(month, locale)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <PivotRow
                key={group.key}
                name={group.key === '' ? NONE_NAMES[by] : group.label}
                logo={group.key === '' ? null : logoOf(by, group)}
                group={group}
                totals={totals}
                onPick={(bar) => onPick({ kind: 'group', key: group.key, bar })}
              />
            ))}
            {rest !== null && (
              <PivotRow
                name={`${rest.groups.toLocaleString(locale)} smaller ones`}
                group={rest}
                totals={totals}
                onPick={null}
              />
            )}
          </tbody>
          <tfoot>
            <PivotRow name="All" group={all} totals={totals} onPick={(bar) => onPick({ kind: 'all', bar })} />
          </tfoot>
        </table>
      </div>
    </section>
  );
}

interface PivotRowProps {
  readonly name: string;
  readonly group: SpendGroup;
  readonly totals: SpendTotals;
  readonly logo?: LogoOwner | null;
  /** Month by its place, or `null` for all months; no function: the figures lead nowhere. */
  readonly onPick: ((bar: number | null) => void) | null;
}

/** Vendors and applications have a logo, other groups none. */
function logoOf(by: SpendDimension, { key, label }: SpendGroup): LogoOwner | null {
  if (by === 'vendor') return { id: key, name: label };
  return by === 'application' ? { name: label } : null;
}

function PivotRow({ name, group, totals, onPick, logo = null }: PivotRowProps): ReactNode {
  const { locale } = useSession();
  const cell = (value: number, bar: number | null, where: string): ReactNode => {
    const money = ledgerMoney(value, totals.currency, locale);
    if (value === 0 && bar !== null) return <span className="desk-dim">–</span>;
    if (onPick === null) return money;
    return (
      <UnstyledButton
        className={classes['figure']}
        onClick={() => onPick(bar)}
        aria-label={`${name}, ${where}: ${money}. Show rows`}
      >
        {money}
      </UnstyledButton>
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
      {totals.months.map((month, bar) => (
        <td key={month} className={classes['number']}>
          {cell(group.byMonth[bar] ?? 0, bar, formatMonth(month, locale))}
        </td>
      ))}
    </tr>
  );
}
