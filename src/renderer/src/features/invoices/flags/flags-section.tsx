import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { uncheckedText } from '#domain/invoices/flags/flag-words.ts';
import { questionedTotals } from '#domain/invoices/flags/review-flags.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import { formatMoney } from '#domain/money/format.ts';
import { useFindings } from '../findings/findings.ts';
import classes from '../findings/findings.module.css';
import type { SectionProps } from '../panel/sections/sections.ts';
import { FlagItem } from './flag-item.tsx';

/** The invoice against its contract: what contradicts it, and what could not be compared. */
export function FlagsSection({ invoice, contract, application }: SectionProps): ReactNode {
  const found = useFindings().flags?.get(invoice.id);
  if (found === undefined) return null;
  const { flags, unchecked } = found;
  if (invoice.kind === 'credit-note' && flags.length === 0 && unchecked.length === 0) return null;
  return (
    <section className={classes['section']} aria-labelledby="invoice-flags">
      <h3 id="invoice-flags">Against the contract</h3>
      <p className="desk-dim">
        {contract === null ? (
          'Compared with the vendor’s other invoices'
        ) : (
          <>
            Compared with <Link href={`/contracts/${contract.id}`}>{contract.name}</Link>
          </>
        )}
        {application !== null && ' and with the life of the application'}.
      </p>
      {flags.length === 0 ? (
        <p>
          {unchecked.length === 0 ? 'Nothing contradicts it.' : 'Nothing contradicts what could be compared.'}
        </p>
      ) : (
        <Questioned found={found} />
      )}
      {flags.length > 0 && (
        <ul className={classes['items']}>
          {flags.map((item) => (
            <FlagItem key={item.flag.key} invoice={invoice} item={item} />
          ))}
        </ul>
      )}
      <Unchecked found={found} />
    </section>
  );
}

function Questioned({ found }: { readonly found: InvoiceFlags }): ReactNode {
  const { locale } = useSession();
  const totals = questionedTotals([found], ['open', 'disputed']);
  if (totals.length === 0) return null;
  return (
    <p>
      {totals.map((total) => formatMoney(total, locale)).join(' and ')} of this invoice questioned, each
      amount counted once.
    </p>
  );
}

function Unchecked({ found: { unchecked } }: { readonly found: InvoiceFlags }): ReactNode {
  const { locale } = useSession();
  if (unchecked.length === 0) return null;
  return (
    <>
      <h4>Not compared</h4>
      <ul className={classes['reasons']}>
        {unchecked.map((one) => {
          const text = uncheckedText(one, locale);
          return <li key={`${'line' in one ? one.line : ''} ${text}`}>{text}</li>;
        })}
      </ul>
    </>
  );
}
