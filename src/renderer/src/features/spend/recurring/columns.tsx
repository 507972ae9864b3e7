import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency, minorDigits } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import { SERIES_PERIODS } from '#domain/spend/recurring/periods.ts';
import { SERIES_STATES } from '#domain/spend/recurring/series.ts';
import { PERIOD_NAMES, STATE_NAMES } from '#domain/spend/recurring/words.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import { shareWords } from './change-words.ts';
import type { RecurringRow } from './recurring-row.ts';
import classes from './recurring.module.css';
import { RiseChip, StateChip } from './state-chip.tsx';

function VendorCell({ row: { series } }: { readonly row: RecurringRow }): ReactNode {
  const { vendorName, domain, vendorKey } = series;
  return (
    <span className={classes['vendor']}>
      <VendorLogo name={vendorName} domain={domain} id={vendorKey} />
      <span className={classes['vendorName']}>{vendorName}</span>
    </span>
  );
}

/** A date with how far away it is. */
function Near(props: {
  readonly date: IsoDate;
  readonly today: IsoDate;
  readonly locale: string;
}): ReactNode {
  const { date, today, locale } = props;
  return (
    <span className={classes['near']}>
      {formatDate(date, locale)} <span className="desk-dim">{formatDaysFrom(date, today, locale)}</span>
    </span>
  );
}

type MoneyOf = (row: RecurringRow) => number | null;

/** For sorting and filtering by size only: what is shown and exported is exact. */
function sizeOf(minor: number | null, currency: string): number | null {
  if (minor === null) return null;
  return isKnownCurrency(currency) ? minor / 10 ** minorDigits(currency) : minor;
}

function moneyColumn(
  column: { readonly id: string; readonly label: string; readonly unknown: string; readonly locale: string },
  minorOf: MoneyOf,
): DataColumn<RecurringRow> {
  const { id, label, unknown, locale } = column;
  return {
    id,
    label,
    kind: 'number',
    width: 132,
    value: (row) => sizeOf(minorOf(row), row.series.currency),
    cell: (row) => {
      const minor = minorOf(row);
      if (minor === null) return <span className="desk-dim">{unknown}</span>;
      return ledgerMoney(minor, row.series.currency, locale);
    },
    exported: (row) => {
      const minor = minorOf(row);
      const { currency } = row.series;
      if (minor === null || !isKnownCurrency(currency)) return minor;
      return `${moneyText({ minor: minorUnits(minor), currency })} ${currency}`;
    },
  };
}

/** The latest lasting step of the price; open rises are marked. */
function ChangeCell({ row, locale }: { readonly row: RecurringRow; readonly locale: string }): ReactNode {
  const [rise] = row.rises.toReversed();
  const change = rise ?? row.series.changes.at(-1);
  if (change === undefined) return null;
  const share = shareWords(change.share, locale);
  const since = <span className="desk-dim">{formatDate(change.date, locale)}</span>;
  return (
    <span className={classes['near']}>
      {rise === undefined ? share : <RiseChip words={share} />} {since}
    </span>
  );
}

const choicesOf = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }));

function naming(): DataColumn<RecurringRow>[] {
  return [
    {
      id: 'vendor',
      label: 'Vendor',
      kind: 'text',
      width: 200,
      opens: true,
      value: ({ series }) => series.vendorName,
      cell: (row) => <VendorCell row={row} />,
    },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 138,
      choices: choicesOf(SERIES_STATES, STATE_NAMES),
      value: ({ series }) => series.state,
      cell: ({ series }) => <StateChip state={series.state} />,
    },
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 150,
      emptyText: 'none',
      value: ({ series }) => series.applicationName,
    },
    { id: 'payer', label: 'Payer', kind: 'text', width: 130, value: ({ series }) => series.payer },
    {
      id: 'period',
      label: 'Period',
      kind: 'choice',
      width: 116,
      choices: choicesOf(SERIES_PERIODS, PERIOD_NAMES),
      value: ({ series }) => series.period,
    },
  ];
}

/** All columns of the table of recurring charges. */
export function recurringColumns(today: IsoDate, locale: string): DataColumn<RecurringRow>[] {
  const [vendor, state, ...others] = naming();
  return [
    ...(vendor === undefined ? [] : [vendor]),
    ...(state === undefined ? [] : [state]),
    moneyColumn(
      { id: 'usual', label: 'Usual amount', unknown: 'varies', locale },
      ({ series }) => series.usual,
    ),
    moneyColumn({ id: 'yearly', label: 'Per year', unknown: 'unknown', locale }, ({ series }) =>
      series.state === 'stopped' ? null : series.yearly,
    ),
    {
      id: 'next',
      label: 'Next expected',
      kind: 'date',
      width: 186,
      value: ({ series }) => series.next?.date ?? null,
      cell: ({ series }) =>
        series.next === null ? null : <Near date={series.next.date} today={today} locale={locale} />,
    },
    {
      id: 'change',
      label: 'Price change',
      kind: 'number',
      width: 196,
      emptyText: '',
      value: ({ series }) => series.changes.at(-1)?.share ?? null,
      cell: (row) => <ChangeCell row={row} locale={locale} />,
      exported: ({ series }) => {
        const change = series.changes.at(-1);
        return change === undefined ? null : `${shareWords(change.share, 'en')} since ${change.date}`;
      },
    },
    ...others,
    {
      id: 'last',
      label: 'Last charge',
      kind: 'date',
      width: 120,
      value: ({ series }) => series.last,
      cell: ({ series }) => formatDate(series.last, locale),
    },
    {
      id: 'charges',
      label: 'Charges',
      kind: 'number',
      width: 90,
      value: ({ series }) => series.charges.length,
    },
    {
      id: 'currency',
      label: 'Currency',
      kind: 'choice',
      width: 90,
      hiddenAtFirst: true,
      value: ({ series }) => series.currency,
    },
    {
      id: 'first',
      label: 'First charge',
      kind: 'date',
      width: 120,
      hiddenAtFirst: true,
      value: ({ series }) => series.first,
    },
  ];
}
