import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { FLAG_NAMES, figureText } from '#domain/invoices/flags/flag-words.ts';
import { FLAG_STATES, FLAG_STATE_NAMES } from '#domain/invoices/flags/review-flags.ts';
import type { FlagRow } from '#domain/invoices/flags/review-flags.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { FlagChip } from '../findings/chips.tsx';

/** Columns of the list of flags: both figures, the money, and what was said. */
export function flagColumns(locale: string, contracts: readonly Contract[]): DataColumn<FlagRow>[] {
  const names = new Map<string, string>(contracts.map(({ id, name }) => [id, name]));
  return [
    {
      id: 'invoice',
      label: 'Invoice',
      kind: 'text',
      width: 168,
      opens: true,
      value: ({ invoice }) => invoice.number,
    },
    { id: 'vendor', label: 'Vendor', kind: 'text', width: 130, value: ({ invoice }) => invoice.vendor },
    {
      id: 'state',
      label: 'State',
      kind: 'choice',
      width: 110,
      value: ({ state }) => state,
      choices: FLAG_STATES.map((value) => ({ value, label: FLAG_STATE_NAMES[value] })),
      cell: ({ state }) => <FlagChip state={state} />,
    },
    {
      id: 'flag',
      label: 'Flag',
      kind: 'choice',
      width: 210,
      value: ({ flag }) => flag.kind,
      choices: Object.entries(FLAG_NAMES).map(([value, label]) => ({ value, label })),
    },
    {
      id: 'money',
      label: 'Questioned',
      kind: 'number',
      width: 120,
      value: ({ flag }) => (flag.money === null ? null : Number(moneyText(flag.money))),
      cell: ({ flag }) =>
        flag.money === null ? <span className="desk-dim">unknown</span> : formatMoney(flag.money, locale),
      exported: ({ flag }) =>
        flag.money === null ? null : `${moneyText(flag.money)} ${flag.money.currency}`,
    },
    {
      id: 'agreed',
      label: 'Agreed',
      kind: 'text',
      width: 170,
      value: ({ flag }) => figureText(flag.agreed, locale),
    },
    {
      id: 'billed',
      label: 'Billed',
      kind: 'text',
      width: 170,
      value: ({ flag }) => figureText(flag.billed, locale),
    },
    {
      id: 'reviewed',
      label: 'Reviewed',
      kind: 'date',
      width: 110,
      value: ({ review }) => (review === null ? null : (review.at.slice(0, 10) as IsoDate)),
      cell: ({ review }) => (review === null ? null : formatDate(review.at.slice(0, 10) as IsoDate, locale)),
    },
    {
      id: 'note',
      label: 'Note',
      kind: 'text',
      width: 220,
      value: ({ review }) => (review === null || review.note === '' ? null : review.note),
    },
    {
      id: 'contract',
      label: 'Contract',
      kind: 'text',
      width: 150,
      hiddenAtFirst: true,
      value: ({ invoice }) => names.get(invoice.contractId ?? '') ?? null,
    },
    {
      id: 'issueDate',
      label: 'Issue date',
      kind: 'date',
      width: 110,
      hiddenAtFirst: true,
      value: ({ invoice }) => invoice.issueDate,
      cell: ({ invoice }) => formatDate(invoice.issueDate, locale),
    },
  ];
}
