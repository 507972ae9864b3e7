import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import { currencyName } from '#domain/money/currencies.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { assertNever } from '#domain/outcome.ts';
import type { FlagFigure, FlagKind, InvoiceComparison, InvoiceFlag, Unchecked } from './flag.ts';

export const FLAG_NAMES: Readonly<Record<FlagKind, string>> = {
  price: 'Price above the agreed one',
  amount: 'More than agreed',
  seats: 'Seats above the agreed ones',
  uplift: 'Uplift above the cap',
  double: 'Billed twice',
  'outside-term': 'Outside the contract’s term',
  'after-retirement': 'After retirement',
  currency: 'Another currency than agreed',
};

/** One figure of a flag in words. */
export function figureText(figure: FlagFigure, locale: string): string {
  switch (figure.kind) {
    case 'price': {
      const per = figure.per === null ? 'a seat' : `a seat for ${formatPeriod(figure.per, locale)}`;
      return `${formatMoney(figure.price, locale)} ${per}`;
    }
    case 'amount':
      return formatMoney(figure.amount, locale);
    case 'seats':
      return `${figure.seats.toLocaleString(locale)} ${figure.seats === 1 ? 'seat' : 'seats'}`;
    case 'percent':
      return `${figure.percent.toLocaleString(locale)} %`;
    case 'dates':
      return figure.to === null
        ? `from ${formatDate(figure.from, locale)}`
        : `${formatDate(figure.from, locale)} to ${formatDate(figure.to, locale)}`;
    case 'day':
      return formatDate(figure.day, locale);
    case 'currency':
      return currencyName(figure.currency);
    case 'invoice':
      return `${figure.number} of ${formatDate(figure.issueDate, locale)}`;
    default:
      return assertNever(figure);
  }
}

/** What the flag says, with both figures, as one sentence. */
export function flagText({ kind, agreed, billed }: InvoiceFlag, locale: string): string {
  const [was, now] = [figureText(agreed, locale), figureText(billed, locale)];
  switch (kind) {
    case 'price':
    case 'amount':
    case 'seats':
    case 'currency':
      return `Agreed: ${was}. Billed: ${now}.`;
    case 'uplift':
      return `At most ${was} a renewal is agreed; the price rose by ${now} against the term before.`;
    case 'double':
      return `Invoice ${was} bills the same already.`;
    case 'outside-term':
      return `The contract runs ${agreed.kind === 'dates' && agreed.to === null ? was : `from ${was}`}; billed is ${now}.`;
    case 'after-retirement':
      return `The application was retired on ${was}; billed is ${now}.`;
    default:
      return assertNever(kind);
  }
}

/** What could not be compared, as one sentence. */
export function uncheckedText(unchecked: Unchecked, locale: string): string {
  switch (unchecked.kind) {
    case 'no-contract':
      return 'It belongs to no contract, so prices and seats can’t be compared. Link it to one.';
    case 'no-lines-agreed':
      return 'The contract has no lines with prices, so there is nothing to compare with. Add them to the contract.';
    case 'no-lines-billed':
      return 'The invoice has neither lines nor a stated tax, so its amount can’t be compared. Enter the tax.';
    case 'no-billing-period':
      return 'The contract has no billing period, so its prices can’t be compared. Add it to the contract.';
    case 'line-not-agreed':
      return `“${unchecked.description}” matches no line of the contract and was not compared.`;
    case 'line-without-figures':
      return `“${unchecked.description}” states no figures that can be compared.`;
    case 'assumed-period':
      return `The invoice names no service period; it was taken to be for ${formatPeriod(unchecked.period, locale)}.`;
    default:
      return assertNever(unchecked);
  }
}

/**
 * Money that the flags of one invoice question, counted once: of flags about the same line the largest,
 * and never more than the largest flag about the whole invoice where that is more. `null` without any figure.
 */
export function questionedMoney({ flags }: Pick<InvoiceComparison, 'flags'>): Money | null {
  const byLine = new Map<number, number>();
  let whole = 0;
  let currency: Money['currency'] | null = null;
  for (const { money, line } of flags) {
    if (money === null) continue;
    currency = money.currency;
    if (line === null) whole = Math.max(whole, money.minor);
    else byLine.set(line, Math.max(byLine.get(line) ?? 0, money.minor));
  }
  if (currency === null) return null;
  const lines = [...byLine.values()].reduce((sum, minor) => sum + minor, 0);
  return { minor: Math.max(whole, lines) as Money['minor'], currency };
}
