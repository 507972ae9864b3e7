import type { VendorRule } from '#domain/spend/ledger.ts';

/** Finds the manager's own rule for a descriptor. */
export type RuleFinder = (descriptor: string) => VendorRule | null;

/** Case and the number and kind of blanks make no difference between a rule and a descriptor. */
export function normaliseBlanks(text: string): string {
  return text.trim().replace(/\s+/g, ' ').toLowerCase();
}

function fits(rule: VendorRule, text: string, descriptor: string): boolean {
  switch (rule.match) {
    case 'contains':
      return descriptor.includes(text);
    case 'starts':
      return descriptor.startsWith(text);
    case 'exact':
      return descriptor === text;
  }
}

/**
 * Compiles the manager's rules (S5): the latest rule that fits wins; of two made at the same instant the later in
 * the list. A rule with an empty text fits nothing.
 */
export function compileRules(rules: readonly VendorRule[]): RuleFinder {
  const latestFirst = rules
    .map((rule, index) => ({ rule, index, text: normaliseBlanks(rule.text) }))
    .filter(({ text }) => text !== '')
    .sort((a, b) => compareInstants(b.rule.createdAt, a.rule.createdAt) || b.index - a.index);
  return (descriptor) => {
    const wanted = normaliseBlanks(descriptor);
    return latestFirst.find(({ rule, text }) => fits(rule, text, wanted))?.rule ?? null;
  };
}

/** ISO instants of one form sort as text. */
function compareInstants(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
