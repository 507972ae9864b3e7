import type { ReactNode } from 'react';
import { formatDate, formatDaysFrom, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { StandingChip } from '#ui/terms/standing-chip.tsx';
import { chipOf } from '#ui/terms/standing.ts';
import type { ContractRow } from './contract-rows.ts';
import classes from './columns.module.css';
import { AT_END_WORDS, noticeWords } from './words.ts';

function ActByCell({
  row: { actBy, standing },
  today,
  locale,
}: {
  readonly row: ContractRow;
  readonly today: IsoDate;
  readonly locale: string;
}): ReactNode {
  const chip = chipOf(standing, today);
  return (
    <span className={classes['sendBy']}>
      {actBy !== null && (
        <>
          <span>{formatDate(actBy, locale)}</span>
          <span className="desk-dim">{formatDaysFrom(actBy, today, locale)}</span>
        </>
      )}
      {chip !== null && <StandingChip {...chip} />}
    </span>
  );
}

function moneyColumn(
  id: string,
  label: string,
  amount: (row: ContractRow) => Money | null,
  locale: string,
): DataColumn<ContractRow> {
  return {
    id,
    label,
    kind: 'number',
    width: 140,
    // Only for sorting and filtering; what is shown and exported is exact.
    value: (row) => {
      const money = amount(row);
      return money === null ? null : Number(moneyText(money));
    },
    cell: (row) => {
      const money = amount(row);
      return money === null ? <span className="desk-dim">unknown</span> : formatMoney(money, locale);
    },
    exported: (row) => {
      const money = amount(row);
      return money === null ? null : `${moneyText(money)} ${money.currency}`;
    },
  };
}

function dateColumn(
  id: string,
  label: string,
  date: (row: ContractRow) => IsoDate | null,
  locale: string,
): DataColumn<ContractRow> {
  return {
    id,
    label,
    kind: 'date',
    width: 116,
    value: date,
    cell: (row) => {
      const day = date(row);
      return day === null ? <span className="desk-dim">none</span> : formatDate(day, locale);
    },
  };
}

/** The columns of the contract list, by which it is also searched, filtered and exported. */
export function contractColumns(today: IsoDate, locale: string): DataColumn<ContractRow>[] {
  return [
    {
      id: 'name',
      label: 'Name',
      kind: 'text',
      width: 210,
      opens: true,
      value: ({ contract }) => contract.name,
    },
    {
      id: 'sendBy',
      label: 'Act by',
      kind: 'date',
      width: 290,
      value: (row) => row.actBy,
      cell: (row) => <ActByCell row={row} today={today} locale={locale} />,
    },
    moneyColumn('atStake', 'Money at stake', (row) => row.atStake, locale),
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 150,
      value: ({ application }) => application?.name ?? null,
    },
    { id: 'vendor', label: 'Vendor', kind: 'text', width: 140, value: ({ contract }) => contract.vendor },
    dateColumn('termEnd', 'Term end', (row) => row.explanation.termEnd, locale),
    dateColumn('deadline', 'Notice deadline', (row) => row.explanation.noticeDeadline, locale),
    moneyColumn('annual', 'Annual value', (row) => row.annual, locale),
    { id: 'seats', label: 'Seats', kind: 'number', width: 90, value: (row) => row.seats },
    {
      id: 'atEnd',
      label: 'At end',
      kind: 'choice',
      width: 130,
      value: ({ contract }) => rulesOf(contract).atEnd,
      choices: Object.entries(AT_END_WORDS).map(([value, label]) => ({ value, label })),
    },
    {
      id: 'notice',
      label: 'Notice',
      kind: 'text',
      width: 170,
      emptyText: 'none',
      value: ({ contract }) => noticeWords(rulesOf(contract), locale),
    },
    {
      id: 'renewal',
      label: 'Renews for',
      kind: 'text',
      width: 120,
      hiddenAtFirst: true,
      value: ({ contract: { terms } }) =>
        terms.renewalTerm === null ? null : formatPeriod(terms.renewalTerm, locale),
    },
    {
      id: 'currency',
      label: 'Currency',
      kind: 'choice',
      width: 100,
      hiddenAtFirst: true,
      value: ({ contract }) => contract.currency,
    },
    {
      id: 'party',
      label: 'Our entity',
      kind: 'text',
      width: 140,
      hiddenAtFirst: true,
      value: ({ contract }) => contract.party,
    },
  ];
}
