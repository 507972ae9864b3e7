import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { saveDocument } from '#desktop/files.ts';
import type { DocumentId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { benchmark, type BenchmarkRow } from '#domain/dossier/benchmark.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { priceWords } from '#domain/quotes/price-words.ts';
import { quoteYearly } from '#domain/quotes/quote.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '../scenarios.module.css';
import { quoteName, quotePrice } from './quote-words.ts';

interface QuotesTableProps {
  readonly quotes: readonly Quote[];
  readonly contract: Contract;
  readonly onEdit: (quote: Quote) => void;
  readonly onDelete: (quote: Quote) => void;
}

/** The quotes with what they cost a year, and against the price of a seat that is paid now. */
export function QuotesTable({ quotes, contract, onEdit, onDelete }: QuotesTableProps): ReactNode {
  const { locale, readOnly, today } = useSession();
  const rows = new Map(benchmark(quotes, contract, today).map((row) => [row.quote.id, row]));
  return (
    <ScrollRegion className={classes['tableScroll']} label="Quotes with their prices">
      <table className={classes['table']} aria-label="Quotes">
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">Date</th>
            <th scope="col" className={classes['number']}>
              Seats
            </th>
            <th scope="col" className={classes['number']}>
              A seat
            </th>
            <th scope="col" className={classes['number']}>
              A year
            </th>
            <th scope="col">Against the present price</th>
            <th scope="col">Note</th>
            <th scope="col" className={classes['actions']}>
              <span className={classes['hidden']}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {quotes.map((quote) => (
            <tr key={quote.id}>
              <th scope="row">
                {quote.vendor}
                {quote.product !== '' && <span className={classes['under']}>{quote.product}</span>}
              </th>
              <td>{formatDate(quote.date, locale)}</td>
              <td className={classes['number']}>{quote.seats.toLocaleString(locale)}</td>
              <td className={classes['number']}>{quotePrice(quote, locale)}</td>
              <td className={classes['number']}>{formatMoney(quoteYearly(quote), locale)}</td>
              <td>
                <AgainstPresent row={rows.get(quote.id)} currency={contract.currency} />
              </td>
              <td className={classes['noteCell']} title={quote.note}>
                {quote.note}
              </td>
              <td className={classes['actions']}>
                <span className={classes['rowActions']}>
                  {quote.documentId !== null && <QuoteDocument id={quote.documentId} />}
                  <ActionIcon
                    size="sm"
                    aria-label={`Edit the quote of ${quoteName(quote, locale)}`}
                    disabled={readOnly !== null}
                    onClick={() => onEdit(quote)}
                  >
                    <IconPencil size={14} stroke={1.5} aria-hidden />
                  </ActionIcon>
                  <ActionIcon
                    size="sm"
                    aria-label={`Delete the quote of ${quoteName(quote, locale)}`}
                    disabled={readOnly !== null}
                    onClick={() => onDelete(quote)}
                  >
                    <IconTrash size={14} stroke={1.5} aria-hidden />
                  </ActionIcon>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface AgainstPresentProps {
  /** `undefined`: the quote is about another contract. */
  readonly row: BenchmarkRow | undefined;
  readonly currency: CurrencyCode;
}

/** How the quoted seat compares with the one that is paid for now; different periods are brought to one, and it says so. */
function AgainstPresent({ row, currency }: AgainstPresentProps): ReactNode {
  const { locale } = useSession();
  if (row === undefined) return <span className="desk-dim">for another contract</span>;
  const { quote, price, ours, percent, period } = row;
  if (quote.currency !== currency) {
    return <span className="desk-dim">{`not comparable: ${quote.currency}, paid in ${currency}`}</span>;
  }
  if (ours === null || percent === null) return <span className="desk-dim">no present price</span>;
  const size = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const words =
    percent === 0 ? 'the same' : `${size.format(Math.abs(percent) / 100)} ${percent > 0 ? 'above' : 'below'}`;
  return (
    <>
      {words}
      <span className={classes['under']}>
        {period === quote.period
          ? `${priceWords(ours, period, locale)} now`
          : `${priceWords(price, period, locale)} against ${formatMoney(ours, locale)}`}
      </span>
    </>
  );
}

function QuoteDocument({ id }: { readonly id: DocumentId }): ReactNode {
  const document = useDocument(id);
  if (document === undefined || document === null) return null;
  const save = async (): Promise<void> => {
    try {
      const saved = await saveDocument(document.name, document.blob);
      if (saved !== null) noticeDone(`Saved ${saved}`);
    } catch (error) {
      noticeProblem('The copy was not saved', error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Tooltip label={document.name}>
      <ActionIcon size="sm" aria-label={`Save a copy of ${document.name}`} onClick={() => void save()}>
        <IconPaperclip size={14} stroke={1.5} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
