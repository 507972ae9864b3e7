import type { InvoiceId } from '#domain/brand.ts';
import type { Invoice, InvoiceReview, ReviewedFigures } from '#domain/invoices/invoice.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { FlagFigure, InvoiceComparison, InvoiceFlag, Unchecked } from './flag.ts';
import { questionedMoney } from './flag-words.ts';

/** Where a flag stands with the manager, in the order in which it wants attention. */
export const FLAG_STATES = ['disputed', 'open', 'accepted'] as const;
export type FlagState = (typeof FLAG_STATES)[number];

export const FLAG_STATE_NAMES: Readonly<Record<FlagState, string>> = {
  disputed: 'Disputed',
  open: 'Open',
  accepted: 'Accepted',
};

/** A flag with what was said to it. */
export interface ReviewedFlag {
  readonly flag: InvoiceFlag;
  readonly state: FlagState;
  /** The latest word on it; an open flag has one when its figures are others since. */
  readonly review: InvoiceReview | null;
}

/** What is known about one invoice against its contract. */
export interface InvoiceFlags {
  readonly flags: readonly ReviewedFlag[];
  readonly unchecked: readonly Unchecked[];
}

/** Key of what was said to a flag. */
export function reviewId(invoiceId: InvoiceId, flagKey: string): string {
  return `${invoiceId}:${flagKey}`;
}

export function figuresOf({ agreed, billed, money }: InvoiceFlag): ReviewedFigures {
  return { agreed, billed, money };
}

/** Figures hold plain values only, so that the order of their names is all that could differ. */
function figureKey(figure: FlagFigure): string {
  const plain = (value: unknown): string =>
    typeof value === 'object' && value !== null
      ? `{${Object.entries(value)
          .map(([name, part]) => `${name}=${plain(part)}`)
          .sort()
          .join(' ')}}`
      : String(value);
  return plain(figure);
}

function isSame(one: ReviewedFigures, other: ReviewedFigures): boolean {
  return (
    figureKey(one.agreed) === figureKey(other.agreed) &&
    figureKey(one.billed) === figureKey(other.billed) &&
    one.money?.minor === other.money?.minor &&
    one.money?.currency === other.money?.currency
  );
}

/** A flag beside what was said to it. What was said holds as long as the figures are the same. */
export function reviewed(flag: InvoiceFlag, review: InvoiceReview | undefined): ReviewedFlag {
  if (review === undefined) return { flag, state: 'open', review: null };
  return { flag, state: isSame(review.figures, flag) ? review.verdict : 'open', review };
}

/** All invoices' flags beside what the manager said to them, disputed ones first. */
export function reviewFlags(
  comparisons: ReadonlyMap<InvoiceId, InvoiceComparison>,
  reviews: readonly InvoiceReview[],
): ReadonlyMap<InvoiceId, InvoiceFlags> {
  const said = new Map(reviews.map((review) => [review.id, review]));
  return new Map(
    [...comparisons].map(([id, { flags, unchecked }]) => {
      const all = flags.map((flag) => reviewed(flag, said.get(reviewId(id, flag.key))));
      const ordered = all.toSorted((a, b) => FLAG_STATES.indexOf(a.state) - FLAG_STATES.indexOf(b.state));
      return [id, { flags: ordered, unchecked }];
    }),
  );
}

/** How many flags are in a state. */
export function countIn(flags: readonly ReviewedFlag[], state: FlagState): number {
  return flags.filter((one) => one.state === state).length;
}

/** The state of an invoice that most wants attention: open before disputed; `null` without any flag. */
export function standingOf(flags: readonly ReviewedFlag[]): FlagState | null {
  const order = ['open', 'disputed', 'accepted'] as const;
  return order.find((state) => countIn(flags, state) > 0) ?? null;
}

/** Money that flags in these states question, counted once per invoice, each currency by itself. */
export function questionedTotals(
  all: Iterable<InvoiceFlags>,
  states: readonly FlagState[],
): readonly Money[] {
  const amounts = [...all].flatMap(({ flags }) => {
    const chosen = flags.filter(({ state }) => states.includes(state)).map(({ flag }) => flag);
    return questionedMoney({ flags: chosen }) ?? [];
  });
  return totalsByCurrency(amounts.filter(({ minor }) => minor !== 0));
}

/** An invoice with one of its flags: a row of the list of flags. */
export interface FlagRow extends ReviewedFlag {
  readonly id: string;
  readonly invoice: Invoice;
}

/** One row per flag: disputed ones first, then by the day of the invoice, latest first. */
export function flagRows(
  invoices: readonly Invoice[],
  flags: ReadonlyMap<InvoiceId, InvoiceFlags>,
): readonly FlagRow[] {
  return invoices
    .flatMap((invoice) =>
      (flags.get(invoice.id)?.flags ?? []).map((one) => ({
        ...one,
        invoice,
        id: reviewId(invoice.id, one.flag.key),
      })),
    )
    .sort(
      (a, b) =>
        FLAG_STATES.indexOf(a.state) - FLAG_STATES.indexOf(b.state) ||
        (a.invoice.issueDate < b.invoice.issueDate ? 1 : -1),
    );
}
