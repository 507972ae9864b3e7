import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths, isZeroPeriod } from '#domain/calendar/period.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { formatMoney, moneyText } from '#domain/money/format.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, MinorUnits, Money } from '#domain/money/money.ts';
import { savingAmount } from './amount.ts';
import type { Saving, SavingKind } from './saving.ts';

/** A saving that may still lack something. */
export interface SavingDraft {
  readonly kind: SavingKind;
  readonly description: string;
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly currency: CurrencyCode;
  readonly before: MinorUnits | null;
  readonly now: MinorUnits | null;
  readonly period: IsoPeriod | null;
  readonly quantity: number | null;
  /** What the manager entered; `null`: what the prices give. */
  readonly amount: MinorUnits | null;
  readonly note: string;
  /** Of the contract it is linked to, and of the quote that proves it; `null` without one. */
  readonly contractCurrency: CurrencyCode | null;
  readonly quoteCurrency: CurrencyCode | null;
}

export type SavingField =
  | 'description'
  | 'from'
  | 'to'
  | 'before'
  | 'now'
  | 'period'
  | 'quantity'
  | 'amount'
  | 'note'
  | 'quote'
  | 'contract';

type Say = (field: SavingField, code: string, message: string) => void;

const LONGEST_MONTHS = 120;

/**
 * What is wrong with a saving, field by field; none when it can be recorded. A price that rose is refused as a saving,
 * and a quote that is not above the agreed price as an avoidance: the register never holds an amount below 0.
 */
export function savingProblems(draft: SavingDraft, locale: string): FieldProblem<SavingField>[] {
  const problems: FieldProblem<SavingField>[] = [];
  const say: Say = (field, code, message) => void problems.push({ field, code, message });
  const { description, from, to, before, now, period, quantity } = draft;
  if (description.trim() === '') say('description', 'saving-description', 'Say what was saved.');
  if (from === null) say('from', 'saving-from', 'Enter the first day on which the new price counts.');
  if (to === null) say('to', 'saving-to', 'Enter the last day of the term.');
  if (before === null) say('before', 'saving-before', beforeMissing(draft.kind));
  if (now === null) say('now', 'saving-now', 'Enter the unit price that is paid now; 0 for nothing.');
  if (period === null || isZeroPeriod(period)) {
    say('period', 'saving-period', 'Enter what both prices are for, for example 1 month or 1 year.');
  }
  if (quantity === null) say('quantity', 'saving-quantity', 'Enter how many seats the prices are for.');
  else if (quantity <= 0) {
    say(
      'quantity',
      'saving-quantity',
      'For 0 seats nothing is saved. Enter how many seats are bought, 1 or more.',
    );
  }
  if (from !== null && to !== null) daysProblems(from, to, say);
  currencyProblems(draft, say);
  priceProblems(draft, locale, say);
  if (problems.length === 0) amountProblems(draft, locale, say);
  return problems;
}

function beforeMissing(kind: SavingKind): string {
  return kind === 'saving'
    ? 'Enter the unit price that was paid before.'
    : 'Enter the unit price that was asked in the quote.';
}

function daysProblems(from: IsoDate, to: IsoDate, say: Say): void {
  if (to < from) say('to', 'saving-order', `The last day ${to} lies before the first day ${from}.`);
  else if (to >= addMonths(from, LONGEST_MONTHS)) {
    say('to', 'saving-long', `A saving counts for at most ${LONGEST_MONTHS / 12} years. Check the last day.`);
  }
}

function currencyProblems({ currency, contractCurrency, quoteCurrency }: SavingDraft, say: Say): void {
  if (contractCurrency !== null && contractCurrency !== currency) {
    say(
      'contract',
      'saving-contract-currency',
      `The contract is in ${contractCurrency}, these prices are in ${currency}. Enter both prices in ${contractCurrency}.`,
    );
  }
  if (quoteCurrency !== null && quoteCurrency !== currency) {
    say(
      'quote',
      'saving-quote-currency',
      `The quote is in ${quoteCurrency}, the price agreed in ${currency}: the two can't be compared. Ask for the quote in ${currency}, or choose another one.`,
    );
  }
}

function priceProblems({ kind, before, now, currency }: SavingDraft, locale: string, say: Say): void {
  if (before !== null && before < 0) say('before', 'saving-negative', 'A unit price is 0 or more.');
  if (now !== null && now < 0) say('now', 'saving-negative', 'A unit price is 0 or more.');
  if (before === null || now === null || before < 0 || now < 0 || now < before) return;
  const [old, fresh] = [before, now].map((minor) => formatMoney(money(minor, currency), locale));
  if (kind === 'avoidance') {
    say(
      'before',
      'saving-not-avoided',
      `The quote of ${old} is not above the agreed ${fresh}: nothing was avoided.`,
    );
  } else if (now === before) {
    say('now', 'saving-same', `The price is ${fresh} as before: nothing is saved.`);
  } else {
    say(
      'now',
      'saving-rise',
      `The price rose from ${old} to ${fresh}: that is a price rise, not a saving. If a higher one was asked for in writing, record what was avoided.`,
    );
  }
}

/** The amount that the draft's prices give; `null` while something is missing or too large. */
export function computedAmount(draft: SavingDraft): Money | null {
  const { from, to, before, now, period, quantity, currency } = draft;
  if (
    from === null ||
    to === null ||
    before === null ||
    now === null ||
    period === null ||
    quantity === null
  ) {
    return null;
  }
  const facts = { before: money(before, currency), now: money(now, currency), quantity, period, from, to };
  const minor = savingAmount(facts);
  return minor === null ? null : money(minor, currency);
}

function amountProblems(draft: SavingDraft, locale: string, say: Say): void {
  const computed = computedAmount(draft);
  if (computed === null) {
    say('quantity', 'saving-size', 'The amount is too large to be kept exactly. Check prices and seats.');
    return;
  }
  const entered = draft.amount;
  if (entered !== null && entered <= 0) {
    say('amount', 'saving-amount', 'A saving is an amount above 0. Leave it empty for what the prices give.');
  } else if (entered !== null && entered !== computed.minor && draft.note.trim() === '') {
    say(
      'note',
      'saving-reason',
      `The prices give ${formatMoney(computed, locale)}. Say in the note why it is another amount.`,
    );
  } else if (entered === null && computed.minor === 0) {
    say('to', 'saving-nothing', `These prices and days give ${moneyText(computed)}: nothing is saved.`);
  }
}

/** How well a saving is proved. An avoidance is worth what its quote is: a note alone only tells of it. */
export type EvidenceState = 'shown' | 'told' | 'none';

export function evidenceState({ kind, evidence }: Pick<Saving, 'kind' | 'evidence'>): EvidenceState {
  if (evidence.quoteId !== null || evidence.documentId !== null) return 'shown';
  if (evidence.note.trim() === '') return 'none';
  return kind === 'avoidance' ? 'told' : 'shown';
}
