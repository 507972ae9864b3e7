import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { LineSize } from '#domain/right-sizing/right-size.ts';
import { SIZE_WORDS } from '#domain/right-sizing/words.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { SizeChip } from '../size-chip.tsx';
import type { SizeRow } from './size-rows.ts';

function sizedOf({ size }: SizeRow): LineSize | null {
  return size.kind === 'sized' ? size : null;
}

function count(
  id: string,
  label: string,
  width: number,
  of: (size: LineSize) => number | null,
): DataColumn<SizeRow> {
  return {
    id,
    label,
    kind: 'number',
    width,
    value: (row) => {
      const size = sizedOf(row);
      return size && of(size);
    },
  };
}

function Yearly({ row, locale }: { readonly row: SizeRow; readonly locale: string }): ReactNode {
  const size = sizedOf(row);
  if (size === null || size.yearly === null) return <span className="desk-dim">unknown</span>;
  if (size.freed === 0) return <span className="desk-dim">none</span>;
  // As the totals above and the waste of Usage: cents stand where it is worked out.
  return formatMoney(size.yearly, locale, { whole: true });
}

function renewalColumns(locale: string, today: IsoDate): DataColumn<SizeRow>[] {
  return [
    {
      id: 'act',
      label: 'Act by',
      kind: 'date',
      width: 180,
      emptyText: 'any day',
      value: ({ size }) => size.freeing.actBy,
      cell: ({ size: { freeing } }) =>
        freeing.actBy === null ? (
          <span className="desk-dim">any day</span>
        ) : (
          <span>
            {formatDate(freeing.actBy, locale)}{' '}
            <span className="desk-dim">{formatDaysFrom(freeing.actBy, today, locale)}</span>
          </span>
        ),
    },
    {
      id: 'until',
      label: 'Paid until',
      kind: 'date',
      width: 112,
      emptyText: 'unknown',
      value: ({ size }) => size.freeing.until,
      cell: ({ size: { freeing } }) =>
        freeing.until === null ? (
          <span className="desk-dim">unknown</span>
        ) : (
          formatDate(freeing.until, locale)
        ),
    },
  ];
}

/** The columns of the list, by which it is also searched, filtered and exported. */
export function sizeColumns(locale: string, today: IsoDate): DataColumn<SizeRow>[] {
  return [
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 160,
      opens: true,
      value: ({ application, size }) => application?.name ?? size.contract.name,
    },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 106,
      choices: Object.entries(SIZE_WORDS).map(([value, label]) => ({ value, label })),
      value: ({ state }) => state,
      cell: ({ state }) => <SizeChip state={state} />,
    },
    {
      id: 'line',
      label: 'Contract line',
      kind: 'text',
      width: 124,
      value: ({ size }) => size.product,
      searchText: ({ size }) => size.contract.name,
    },
    {
      id: 'bought',
      label: 'Bought',
      kind: 'number',
      width: 92,
      value: ({ size }) => size.line?.seats ?? null,
    },
    count('active', 'Active', 88, ({ people }) => people.active),
    count('unknown', 'Unknown', 104, ({ people }) => people.unknown),
    count('keep', 'Keep', 72, ({ keep }) => keep),
    count('freed', 'Can go', 84, ({ freed }) => freed),
    {
      id: 'yearly',
      label: 'A year',
      kind: 'number',
      width: 112,
      // Only for sorting and filtering; what is shown and exported is exact.
      value: (row) => {
        const yearly = sizedOf(row)?.yearly ?? null;
        return yearly && Number(moneyText(yearly));
      },
      cell: (row) => <Yearly row={row} locale={locale} />,
      exported: (row) => {
        const yearly = sizedOf(row)?.yearly ?? null;
        return yearly && `${moneyText(yearly)} ${yearly.currency}`;
      },
    },
    ...renewalColumns(locale, today),
    {
      id: 'why',
      label: 'Why unknown',
      kind: 'text',
      width: 300,
      value: ({ size }) => (size.kind === 'unknown' ? size.why : null),
    },
    { ...count('atMost', 'At most', 88, ({ atMost, freed }) => atMost?.freed ?? freed), hiddenAtFirst: true },
    {
      id: 'contract',
      label: 'Contract',
      kind: 'text',
      width: 160,
      hiddenAtFirst: true,
      value: ({ size }) => size.contract.name,
    },
    {
      id: 'owner',
      label: 'Owner',
      kind: 'text',
      width: 140,
      hiddenAtFirst: true,
      value: ({ application }) => application?.owner ?? null,
    },
  ];
}
