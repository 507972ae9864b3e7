import { IconReceipt } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { LedgerRow } from '#ledger/questions.ts';
import { spendRowAddress } from '#ledger/spend-row-address.ts';
import { useUninvoiced } from '#ledger/use-invoices.ts';
import type { DataColumn } from '#ui/data-table/column.ts';
import { EMPTY_TABLE_STATE, withSort } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import type { InvoicesAddress } from '../address.ts';
import type { InvoicesProps } from '../panel/open-panel.tsx';
import { ViewScreen } from './view-screen.tsx';

/** More rows than this are worked off in pieces. */
const MOST = 20_000;
const LATEST_FIRST = withSort(EMPTY_TABLE_STATE, 'date', true);
const NONE: readonly LedgerRow[] = [];

function rowId({ importId, line }: LedgerRow): string {
  return `${importId} ${line}`;
}

function addressOfRow({ importId, line, date, description }: LedgerRow): string {
  return spendRowAddress({ place: { importId, line }, date, description });
}

function uninvoicedColumns(locale: string): DataColumn<LedgerRow>[] {
  return [
    {
      id: 'description',
      label: 'Payment',
      kind: 'text',
      width: 260,
      opens: true,
      value: ({ description }) => description,
    },
    {
      id: 'application',
      label: 'Application',
      kind: 'text',
      width: 170,
      value: ({ applicationName }) => applicationName,
    },
    {
      id: 'date',
      label: 'Paid on',
      kind: 'date',
      width: 120,
      value: ({ date }) => date,
      cell: ({ date }) => formatDate(date, locale),
    },
    {
      id: 'amount',
      label: 'Amount',
      kind: 'number',
      width: 130,
      value: ({ amount }) => amount,
      cell: ({ amount, currency }) => ledgerMoney(amount, currency, locale),
      exported: ({ amount, currency }) =>
        isKnownCurrency(currency) ? `${moneyText(money(amount, currency))} ${currency}` : null,
    },
    { id: 'payer', label: 'Payer', kind: 'text', width: 150, value: ({ payer }) => payer || null },
  ];
}

function sumsOf(rows: readonly LedgerRow[], locale: string): string {
  const sums = new Map<string, number>();
  for (const { currency, amount } of rows) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, minor]) => ledgerMoney(minor, currency, locale)).join(' and ');
}

/** Charges of applications since the first invoice that no invoice explains; each leads to its row in Spend. */
export function UninvoicedView(props: InvoicesProps & { readonly address: InvoicesAddress }): ReactNode {
  const { locale } = useSession();
  const { value } = useUninvoiced(MOST);
  const [, navigate] = useLocation();
  const [state, onState] = useTableState('invoices-paid-without', LATEST_FIRST);
  const rows = value?.rows ?? NONE;
  const columns = useMemo(() => uninvoicedColumns(locale), [locale]);
  const table = useDataTable({ rows, columns, rowId, state, onState });
  const since = value?.since ?? null;
  const totals =
    since === null || rows.length === 0
      ? []
      : [
          `${sumsOf(table.shown, locale)} paid without an invoice`,
          `since ${formatDate(since, locale)}, the day of the first invoice`,
          ...(value?.cut === true ? [`the latest ${MOST.toLocaleString(locale)} are shown`] : []),
        ];
  return (
    <ViewScreen
      {...props}
      table={table}
      count={rows.length === 1 ? '1 payment' : `${rows.length.toLocaleString(locale)} payments`}
      totals={totals}
      search="Search payments"
      fileName="paid without an invoice.csv"
      rowName={({ description }) => description}
      onOpen={(row) => navigate(addressOfRow(row))}
      empty={
        value === undefined ? null : (
          <EmptyState
            title="Nothing was paid without an invoice"
            icon={<IconReceipt size={32} stroke={1.4} aria-hidden />}
          >
            {since === null
              ? 'Import invoices: what was paid for applications since the first one and has none is listed here.'
              : 'Every charge of an application since the first invoice belongs to one.'}
          </EmptyState>
        )
      }
    />
  );
}
