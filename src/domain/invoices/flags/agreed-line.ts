import type { ContractLine } from '#domain/contracts/contract.ts';
import type { InvoiceLine } from '#domain/invoices/invoice.ts';

/** Words that say nothing about which product is meant. */
const EMPTY_WORDS = new Set(
  (
    'a and at by da de der des die for from in of on per the to und with x user users seat seats license ' +
    'licence licenses licences subscription subscriptions plan monthly yearly annual annually month year ' +
    'billed billing charge charges fee fees service services'
  ).split(' '),
);

function words(text: string): ReadonlySet<string> {
  const found = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !/^\d+$/.test(word) && !EMPTY_WORDS.has(word));
  return new Set(found);
}

/** Share of the agreed product's words that the description has, from 0 to 1. */
function likeness(agreed: ReadonlySet<string>, billed: ReadonlySet<string>): number {
  if (agreed.size === 0) return 0;
  return [...agreed].filter((word) => billed.has(word)).length / agreed.size;
}

/** Half of a product's words, or more, must be there: "Slack Business+" is not "Slack Enterprise Grid". */
const LIKE_ENOUGH = 0.6;

/**
 * The contract's line that each invoice line bills, by the words of the product; `null` where none is
 * meant or two fit alike. A contract with one line and an invoice with one charge need no words.
 */
export function matchLines(
  billed: readonly InvoiceLine[],
  agreed: readonly ContractLine[],
): readonly (ContractLine | null)[] {
  const charges = billed.filter(({ net }) => net === null || net > 0);
  const [only] = agreed;
  if (only !== undefined && agreed.length === 1 && charges.length === 1) {
    return billed.map((line) => (line === charges[0] ? only : null));
  }
  const products = agreed.map(({ product }) => words(product));
  return billed.map(({ description, net }) => {
    if (net !== null && net <= 0) return null;
    const said = words(description);
    const scores = products.map((product) => likeness(product, said));
    const best = Math.max(0, ...scores);
    if (best < LIKE_ENOUGH) return null;
    const fitting = agreed.filter((_, index) => scores[index] === best);
    // Of "Pro" and "Pro Analytics", a description with all three words means the longer one.
    const longest = Math.max(...fitting.map(({ product }) => words(product).size));
    const meant = fitting.filter(({ product }) => words(product).size === longest);
    return meant.length === 1 ? (meant[0] ?? null) : null;
  });
}
