/* oxlint-disable jsx-a11y/prefer-tag-over-role -- virtual rows are placed one by one, which a table element can't do */
import { Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import type { ImportId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { ledgerMoney } from '#ledger/money-of.ts';
import type { LedgerRow } from '#ledger/questions.ts';
import type { InvoiceOfRow } from '#ledger/use-invoices.ts';
import { VendorLogo } from '#ui/vendor-logo/vendor-logo.tsx';
import classes from './spend.module.css';

interface LedgerRowLineProps {
  /** `null` while its page is on its way. */
  readonly row: LedgerRow | null;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly fileNames: ReadonlyMap<ImportId, string>;
  readonly invoiceOf: InvoiceOfRow;
  readonly onCorrect: (row: LedgerRow) => void;
}

/** One row of the ledger; who it belongs to says why, and can be corrected. */
export function LedgerRowLine(props: LedgerRowLineProps): ReactNode {
  const { row, index, top, fileNames, onCorrect } = props;
  const { locale } = useSession();
  const invoice = row === null ? undefined : props.invoiceOf(row);
  const place = { transform: `translateY(${top}px)` };
  return (
    <div role="row" className={classes['gridRow']} aria-rowindex={index + 2} style={place}>
      {row === null ? (
        <Cell>…</Cell>
      ) : (
        <>
          <Cell>{formatDate(row.date, locale)}</Cell>
          <Cell title={[row.description, row.memo, row.category].filter(Boolean).join(' · ')}>
            {row.description}
            {invoice !== undefined && (
              <Link
                href={`/invoices/${invoice.id}`}
                className={classes['paidInvoice'] ?? ''}
                aria-label={`Invoice ${invoice.number}`}
                title={`Paid invoice ${invoice.number}`}
              >
                Invoice
              </Link>
            )}
          </Cell>
          <Cell>
            <Owner row={row} onCorrect={onCorrect} />
          </Cell>
          <Cell title={[row.payer, row.department].filter(Boolean).join(' · ')}>{row.payer}</Cell>
          <Cell number>{ledgerMoney(row.amount, row.currency, locale)}</Cell>
          <Cell title={`Line ${row.line}`}>{fileNames.get(row.importId) ?? ''}</Cell>
        </>
      )}
    </div>
  );
}

function Cell({
  children,
  title,
  number = false,
}: {
  readonly children: ReactNode;
  readonly title?: string;
  readonly number?: boolean;
}): ReactNode {
  return (
    <div role="cell" className={classes[number ? 'cellNumber' : 'cell']} title={title}>
      {children}
    </div>
  );
}

/** An application's or a vendor of the catalogue: a hotel needs no mark. */
function isKnown({ applicationId, vendorKey }: LedgerRow): boolean {
  return applicationId !== null || (vendorKey !== '' && !vendorKey.startsWith('name:'));
}

function Owner({
  row,
  onCorrect,
}: {
  readonly row: LedgerRow;
  readonly onCorrect: (row: LedgerRow) => void;
}): ReactNode {
  const name = row.applicationName || row.vendorName || 'Nobody known';
  return (
    <Tooltip label={`Why: ${row.why}`} multiline maw={360} events={{ hover: true, focus: true, touch: true }}>
      <UnstyledButton
        className={`${classes['owner']} ${row.applicationId === null ? 'desk-dim' : ''}`}
        aria-label={`${name}. Correct whose charge “${row.description}” is`}
        onClick={() => onCorrect(row)}
      >
        {isKnown(row) && <VendorLogo id={row.vendorKey} name={name} vendor={row.vendorName} size={16} />}
        <span className={classes['ownerName']}>{name}</span>
      </UnstyledButton>
    </Tooltip>
  );
}
