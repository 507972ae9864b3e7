import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPaperclip, IconPencil, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useDocument } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { saveDocument } from '#desktop/files.ts';
import type { DocumentId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { billingPeriodOf } from '#domain/contracts/price.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import { comparablePrices } from '#domain/quotes/period-price.ts';
import { quoteYearly } from '#domain/quotes/quote.ts';
import { seatLine } from '#domain/scenarios/prices.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { ScrollRegion } from '#ui/layout/scroll-region.tsx';
import classes from '../scenarios.module.css';
import { priceWords, quoteName, quotePrice } from './quote-words.ts';

interface QuotesTableProps {
  readonly quotes: readonly Quote[];
  readonly contract: Contract;
  readonly onEdit: (quote: Quote) => void;
  readonly onDelete: (quote: Quote) => void;
}

/** The quotes with what they cost a year, and against the price of a seat that is paid now. */
export function QuotesTable({ quotes, contract, onEdit, onDelete }: QuotesTableProps): ReactNode {
  const { locale, readOnly } = useSession();
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
            <th scope="col">
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
                <AgainstPresent quote={quote} contract={contract} />
              </td>
              <td className={classes['noteCell']} title={quote.note}>
                {quote.note}
              </td>
              <td>
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

/** How the quoted seat compares with the one that is paid for now; different periods are brought to one, and it says so. */
function AgainstPresent({
  quote,
  contract,
}: {
  readonly quote: Quote;
  readonly contract: Contract;
}): ReactNode {
  const { locale, today } = useSession();
  const lines = linesOn(contract, today);
  const line = lines.find(({ product }) => product === quote.product) ?? seatLine(lines, null);
  const period = billingPeriodOf(contract);
  if (line === null || period === null) return <span className="desk-dim">no present price</span>;
  if (quote.currency !== contract.currency) {
    return (
      <span className="desk-dim">
        not comparable: {quote.currency}, paid in {contract.currency}
      </span>
    );
  }
  const prices = comparablePrices(
    { price: money(quote.unitPrice, quote.currency), period: quote.period },
    { price: money(line.unitPrice, contract.currency), period },
  );
  if (prices === null || prices.right.minor === 0) return <span className="desk-dim">no present price</span>;
  const part = (prices.left.minor - prices.right.minor) / prices.right.minor;
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    Math.abs(part),
  );
  const words = part === 0 ? 'the same' : `${percent} ${part > 0 ? 'above' : 'below'}`;
  return (
    <>
      {words}
      <span className={classes['under']}>
        {prices.converted
          ? `${priceWords(prices.left, prices.period, locale)} against ${formatMoney(prices.right, locale)}`
          : `${priceWords(prices.right, prices.period, locale)} now`}
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
