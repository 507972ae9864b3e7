import { IconFlag } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { countIn, flagRows, questionedTotals } from '#domain/invoices/flags/review-flags.ts';
import type { FlagRow } from '#domain/invoices/flags/review-flags.ts';
import { formatMoney } from '#domain/money/format.ts';
import { EMPTY_TABLE_STATE } from '#ui/data-table/table-state.ts';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import type { InvoicesAddress } from '../address.ts';
import { useFindings } from '../findings/findings.ts';
import type { InvoicesProps } from '../panel/open-panel.tsx';
import { flagColumns } from './flag-columns.tsx';
import { ViewScreen } from './view-screen.tsx';

const NONE: readonly FlagRow[] = [];

function rowId({ id }: FlagRow): string {
  return id;
}

/** Every flag of every invoice, disputed ones on top; filters leave out what was accepted. */
export function FlagsView(props: InvoicesProps & { readonly address: InvoicesAddress }): ReactNode {
  const { invoices, contracts, address } = props;
  const { locale } = useSession();
  const { flags } = useFindings();
  const [state, onState] = useTableState('invoice-flags', EMPTY_TABLE_STATE);
  const rows = useMemo(() => (flags === undefined ? NONE : flagRows(invoices, flags)), [invoices, flags]);
  const columns = useMemo(() => flagColumns(locale, contracts), [locale, contracts]);
  const table = useDataTable({ rows, columns, rowId, state, onState });
  const totals = useMemo(() => {
    const sum = (states: Parameters<typeof questionedTotals>[1]): string =>
      questionedTotals(flags?.values() ?? [], states)
        .map((total) => formatMoney(total, locale))
        .join(' and ');
    const [open, disputed] = [sum(['open']), sum(['disputed'])];
    return [
      ...(open === '' ? [] : [`${open} questioned by open flags`]),
      ...(disputed === '' ? [] : [`${disputed} disputed`]),
    ];
  }, [flags, locale]);
  const open = countIn(rows, 'open');
  return (
    <ViewScreen
      {...props}
      table={table}
      count={`${open.toLocaleString(locale)} open of ${rows.length.toLocaleString(locale)} flags`}
      totals={totals}
      search="Search flags"
      fileName="invoice flags.csv"
      rowName={({ invoice, flag }) => `${invoice.vendor} ${invoice.number} ${flag.kind}`}
      openId={rows.find(({ invoice }) => invoice.id === address.id)?.id ?? null}
      onOpen={({ invoice }) => address.show(invoice.id)}
      empty={flags === undefined ? null : <NoFlags any={invoices.length > 0} />}
    />
  );
}

function NoFlags({ any }: { readonly any: boolean }): ReactNode {
  return (
    <EmptyState title="No flags" icon={<IconFlag size={32} stroke={1.4} aria-hidden />}>
      {any
        ? 'No invoice contradicts its contract, as far as they could be compared. Each invoice says what could not be.'
        : 'Import invoices: each is compared with its contract, and what contradicts it is listed here.'}
    </EmptyState>
  );
}
