import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import type { RuleAmount } from '#domain/spend/ledger.ts';
import type { RuleTest } from './rules.ts';

const HOW = { contains: 'contains', starts: 'starts with', exact: 'is exactly' } as const;

/** How a rule compares its text, to follow "the description". */
export function matchWords(match: RuleTest['match']): string {
  return HOW[match];
}

/** Shows minor units of a currency; a screen gives one that speaks the reader's language. */
export type AmountWords = (minor: number, currency: string) => string;

function plainAmount(minor: number, currency: string): string {
  if (!isKnownCurrency(currency)) return `${minor} ${currency}`;
  return `${moneyText({ minor: minorUnits(minor), currency })} ${currency}`;
}

function amountWords({ currency, from, to }: RuleAmount, show: AmountWords): string {
  if (from !== null && to !== null)
    return from === to
      ? `the amount is ${show(from, currency)}`
      : `the amount is ${show(from, currency)} to ${show(to, currency)}`;
  if (from !== null) return `the amount is ${show(from, currency)} or more`;
  return to === null ? `the currency is ${currency}` : `the amount is ${show(to, currency)} or less`;
}

/** A rule in plain words, to follow "the description": `contains ‘acme’, and Ada paid`. */
export function ruleWords(rule: RuleTest, show: AmountWords = plainAmount): string {
  const parts = [`${matchWords(rule.match)} ‘${rule.text.trim()}’`];
  if (rule.amount !== undefined) parts.push(amountWords(rule.amount, show));
  const payer = rule.payer?.trim() ?? '';
  if (payer !== '') parts.push(`${payer} paid`);
  const last = parts.pop() ?? '';
  return parts.length === 0 ? last : `${parts.join(', ')}, and ${last}`;
}
