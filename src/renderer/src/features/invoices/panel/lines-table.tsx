import type { ReactNode } from 'react';
import { decimalWords } from '../decimal-words.ts';
import { useSession } from '#database/session.tsx';
import type { Invoice, InvoiceLine } from '#domain/invoices/invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import { periodWords } from '../list/columns.tsx';
import classes from './panel.module.css';

/** What was billed, line by line, and what it comes to. */
export function LinesTable({ invoice }: { readonly invoice: Invoice }): ReactNode {
  const { locale } = useSession();
  const { lines, currency, total, tax, payable } = invoice;
  const amount = (minor: InvoiceLine['net']): string =>
    minor === null ? '' : formatMoney(money(minor, currency), locale);
  const net = tax === null ? null : money(total - tax, currency);
  return (
    <ScrollRegion label="What was billed">
      <table className={classes['lines']}>
        {lines.length > 0 && (
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col" className={classes['number']}>
                Quantity
              </th>
              <th scope="col" className={classes['number']}>
                Unit price
              </th>
              <th scope="col" className={classes['number']}>
                Net
              </th>
            </tr>
          </thead>
        )}
        <tbody>
          {lines.map((line, index) => (
            // Lines have no number of their own; two may be equal.
            <tr key={index}>
              <td>
                {line.description === '' ? <span className="desk-dim">unnamed</span> : line.description}
                {periodWords(line, locale) !== null && (
                  <span className="desk-dim">{` ${periodWords(line, locale)}`}</span>
                )}
              </td>
              <td className={classes['number']}>{decimalWords(line.quantity, locale)}</td>
              <td className={classes['number']}>{decimalWords(line.unitPrice, locale)}</td>
              <td className={classes['number']}>{amount(line.net)}</td>
            </tr>
          ))}
          {net !== null && <Sum label="Without tax" value={formatMoney(net, locale)} />}
          {tax !== null && <Sum label="Tax" value={amount(tax)} />}
          <Sum label="Total with tax" value={amount(total)} strong />
          {payable !== null && payable !== total && <Sum label="To pay" value={amount(payable)} />}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface SumProps {
  readonly label: string;
  readonly value: string;
  readonly strong?: boolean;
}

function Sum({ label, value, strong = false }: SumProps): ReactNode {
  return (
    <tr>
      <th scope="row" colSpan={3}>
        {label}
      </th>
      <td className={classes['number']}>{strong ? <strong>{value}</strong> : value}</td>
    </tr>
  );
}
