import type { ApplicationId, VendorRuleId } from '#domain/brand.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { minorUnits } from '#domain/money/arithmetic.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { RuleAmount, VendorRule } from '#domain/spend/ledger.ts';
import type { RuleTest } from '#domain/spend/vendors/rules.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';

/** Whose the rows of a rule are, besides the id of an application. */
export const NOT_SOFTWARE = 'not-software';
export const A_VENDOR = 'a-vendor';

/** A rule as it stands in the form: what was typed, read only when it is asked for. */
export interface RuleDraft {
  /** The rule that is changed, or `null` for a new one. */
  readonly id: VendorRuleId | null;
  readonly match: VendorRule['match'];
  readonly text: string;
  readonly currency: string;
  readonly from: string;
  readonly to: string;
  readonly payer: string;
  /** An application's id, `NOT_SOFTWARE`, `A_VENDOR`, or `null` as long as nothing was chosen. */
  readonly target: string | null;
  readonly vendorName: string;
}

export function emptyDraft(currency: string): RuleDraft {
  return {
    id: null,
    match: 'contains',
    text: '',
    currency,
    from: '',
    to: '',
    payer: '',
    target: null,
    vendorName: '',
  };
}

function targetOf({ applicationId, vendorName }: VendorRule): string {
  if (applicationId !== null) return applicationId;
  return vendorName === null ? NOT_SOFTWARE : A_VENDOR;
}

/** A stored rule, to be changed. */
export function draftOf(rule: VendorRule, locale: string, currency: string): RuleDraft {
  const { amount } = rule;
  const typed = (minor: number | null | undefined): string =>
    amount === undefined || minor === null || minor === undefined || !isKnownCurrency(amount.currency)
      ? ''
      : amountText(minorUnits(minor), amount.currency, locale);
  return {
    id: rule.id,
    match: rule.match,
    text: rule.text,
    currency: amount?.currency ?? currency,
    from: typed(amount?.from),
    to: typed(amount?.to),
    payer: rule.payer ?? '',
    target: targetOf(rule),
    vendorName: rule.vendorName ?? '',
  };
}

/** One end of the range as minor units; the sign is of no account, since a refund counts as its charge. */
export function readEnd(text: string, currency: string, locale: string): Outcome<number | null> {
  if (text.trim() === '') return accepted(null);
  if (!isKnownCurrency(currency))
    return refused('currency', `${currency} is not a currency with known decimals.`);
  const read = readAmountText(text, currency, locale);
  return read.ok ? accepted(read.value === null ? null : Math.abs(read.value)) : read;
}

function readAmount({ currency, from, to }: RuleDraft, locale: string): Outcome<RuleAmount | null> {
  const low = readEnd(from, currency, locale);
  if (!low.ok) return low;
  const high = readEnd(to, currency, locale);
  if (!high.ok) return high;
  if (low.value === null && high.value === null) return accepted(null);
  if (low.value !== null && high.value !== null && low.value > high.value) {
    return refused('amount-order', 'The lowest amount is higher than the highest: swap them.');
  }
  return accepted({ currency, from: low.value, to: high.value });
}

/** What the draft looks for. Refused when an amount cannot be read or the text is empty. */
export function readTest(draft: RuleDraft, locale: string): Outcome<RuleTest> {
  const text = draft.text.trim();
  if (text === '') return refused('rule-text', 'Say what the description contains, starts with or is.');
  const amount = readAmount(draft, locale);
  if (!amount.ok) return amount;
  const payer = draft.payer.trim();
  return accepted({
    match: draft.match,
    text,
    ...(amount.value !== null && { amount: amount.value }),
    ...(payer !== '' && { payer }),
  });
}

/** Whose the rows are. Refused as long as that is open. */
export function readTarget({
  target,
  vendorName,
}: RuleDraft): Outcome<Pick<VendorRule, 'applicationId' | 'vendorName'>> {
  if (target === null) return refused('rule-target', 'Choose whose charge it is.');
  if (target === NOT_SOFTWARE) return accepted({ applicationId: null, vendorName: null });
  if (target !== A_VENDOR) return accepted({ applicationId: target as ApplicationId, vendorName: null });
  const name = vendorName.trim();
  return name === ''
    ? refused('rule-vendor', 'Name the vendor.')
    : accepted({ applicationId: null, vendorName: name });
}
