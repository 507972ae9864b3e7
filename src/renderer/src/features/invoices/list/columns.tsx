import type { ReactNode } from 'react';
import { daysBetween } from '#domain/calendar/day-number.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { FLAGS_COLUMN, PAYMENT_COLUMN } from '../findings/columns.tsx';
import { FORMAT_WORDS } from '../format-words.ts';
import type { InvoiceRow } from './invoice-rows.ts';

const none = <span className="desk-dim">none</span>;

export function amountColumn(
  id: string,
  label: string,
  amount: (invoice: Invoice) => MinorUnits | null,
  locale: string,
): DataColumn<InvoiceRow> {
  const text = ({ invoice }: InvoiceRow): string | null => {
    const minor = amount(invoice);
    return minor === null ? null : moneyText({ minor, currency: invoice.currency });
  };
  return {
    id,
    label,
    kind: 'number',
    width: 130,
    // Only for sorting and filtering; what is shown and exported is exact.
    value: (row) => {
      const plain = text(row);
      return plain === null ? null : Number(plain);
    },
    cell: ({ invoice }) => {
      const minor = amount(invoice);
      return minor === null ? (
        <span className="desk-dim">unknown</span>
      ) : (
        formatMoney(money(minor, invoice.currency), locale)
      );
    },
    exported: (row) => {
      const plain = text(row);
      return plain === null ? null : `${plain} ${row.invoice.currency}`;
    },
  };
}

export function dateColumn(
  id: string,
  label: string,
  date: (invoice: Invoice) => IsoDate | null,
  locale: string,
  beside: (date: IsoDate) => string = () => '',
): DataColumn<InvoiceRow> {
  return {
    id,
    label,
    kind: 'date',
    width: 116,
    value: ({ invoice }) => date(invoice),
    cell: ({ invoice }): ReactNode => {
      const day = date(invoice);
      if (day === null) return none;
      const words = beside(day);
      return (
        <>
          {formatDate(day, locale)}
          {words !== '' && <span className="desk-dim">{`\u00a0 ${words}`}</span>}
        </>
      );
    },
  };
}

/** Dates further off than this need no reckoning beside them. */
const NEAR_DAYS = 45;

/** The columns of the invoice list, by which it is also searched, filtered and exported. */
export function invoiceColumns(today: IsoDate, locale: string): DataColumn<InvoiceRow>[] {
  const days = (date: IsoDate): string => {
    const distance = Math.abs(daysBetween(today, date));
    return distance > NEAR_DAYS ? '' : formatDaysFrom(date, today, locale);
  };
  return [
    {
      id: 'number',
      label: 'Number',
      kind: 'text',
      width: 168,
      opens: true,
      value: ({ invoice }) => invoice.number,
    },
    { id: 'vendor', label: 'Vendor', kind: 'text', width: 160, value: ({ invoice }) => invoice.vendor },
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 140,
      emptyText: 'none',
      value: ({ application }) => application?.name ?? null,
    },
    dateColumn('issueDate', 'Issue date', ({ issueDate }) => issueDate, locale),
    { ...amountColumn('total', 'Total', ({ total }) => total, locale), width: 120 },
    FLAGS_COLUMN,
    PAYMENT_COLUMN,
    { ...dateColumn('dueDate', 'Due date', ({ dueDate }) => dueDate, locale, days), width: 186 },
    {
      id: 'period',
      label: 'Period',
      kind: 'date',
      width: 200,
      value: ({ invoice }) => invoice.periodStart ?? invoice.periodEnd,
      cell: ({ invoice }) => periodWords(invoice, locale) ?? none,
      exported: ({ invoice }) => [invoice.periodStart, invoice.periodEnd].filter(Boolean).join(' – '),
    },
    {
      id: 'kind',
      label: 'Kind',
      kind: 'choice',
      width: 110,
      value: ({ invoice }) => invoice.kind,
      choices: [
        { value: 'invoice', label: 'Invoice' },
        { value: 'credit-note', label: 'Credit note' },
      ],
    },
    {
      id: 'contract',
      label: 'Contract',
      kind: 'text',
      width: 150,
      emptyText: 'none',
      value: ({ contract }) => contract?.name ?? null,
    },
    { ...amountColumn('tax', 'Tax', ({ tax }) => tax, locale), hiddenAtFirst: true },
    {
      id: 'currency',
      label: 'Currency',
      kind: 'choice',
      width: 100,
      hiddenAtFirst: true,
      value: ({ invoice }) => invoice.currency,
    },
    {
      id: 'format',
      label: 'Read from',
      kind: 'choice',
      width: 150,
      hiddenAtFirst: true,
      value: ({ invoice }) => invoice.format,
      choices: Object.entries(FORMAT_WORDS).map(([value, label]) => ({ value, label })),
    },
    {
      id: 'document',
      label: 'Document',
      kind: 'text',
      width: 160,
      hiddenAtFirst: true,
      emptyText: 'none',
      value: ({ invoice }) => (invoice.documentId === null ? null : invoice.fileName),
    },
    {
      id: 'notes',
      label: 'Notes',
      kind: 'text',
      width: 200,
      hiddenAtFirst: true,
      value: ({ invoice }) => (invoice.notes === '' ? null : invoice.notes),
    },
  ];
}

/** "1 Jan 2026 – 31 Dec 2026"; `null` when the invoice states no service period. */
export function periodWords(
  { periodStart, periodEnd }: Pick<Invoice, 'periodStart' | 'periodEnd'>,
  locale: string,
): string | null {
  if (periodStart === null && periodEnd === null) return null;
  const from = periodStart === null ? '' : formatDate(periodStart, locale);
  const to = periodEnd === null ? '' : formatDate(periodEnd, locale);
  return `${from} – ${to}`.trim();
}
