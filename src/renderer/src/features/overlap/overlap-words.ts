import { formatMoney } from '#domain/money/format.ts';
import type { ApplicationChoice } from '#domain/overlap/choices.ts';
import type { EstateApplication } from '#domain/overlap/estate.ts';
import type { CostTotal } from '#domain/overlap/money.ts';

export const CHOICE_WORDS: Readonly<Record<ApplicationChoice, string>> = {
  free: 'May stay or go',
  'must-keep': 'Must be kept',
  'not-needed': 'Not needed',
};

/** A cost in lines: each currency, and how many are unknown beside it. */
export function costTexts({ amounts, unknown }: CostTotal, locale: string): string[] {
  const known = amounts.map((amount) => formatMoney(amount, locale, { whole: true }));
  if (unknown === 0) return known;
  return [...known, known.length === 0 ? 'unknown' : `${unknown} unknown`];
}

/** A cost in a cell: "€12,000", "€12,000 + 2 unknown", "unknown". */
export function costText({ amounts, unknown }: CostTotal, locale: string): string {
  return costTexts({ amounts, unknown }, locale).join(' + ') || '–';
}

const SOURCE_WORDS = {
  contracts: 'A year, by its running contracts.',
  ledger: 'What the ledger has for the last twelve months.',
} as const;

/** Where the cost of an application is from, or why it is unknown. */
export function costTitle({ cost }: EstateApplication): string {
  return cost.kind === 'known' ? SOURCE_WORDS[cost.source] : cost.why;
}

/** In a few letters beside a cost: "contracts", "ledger". */
export function costSource({ cost }: EstateApplication): string {
  return cost.kind === 'known' ? cost.source : '';
}
