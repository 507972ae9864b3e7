import type { VendorRuleId } from '#domain/brand.ts';
import type { Interner } from './interner.ts';

/**
 * What labels depend on: different pairs of descriptor and category, and for rows that a rule decides by their
 * amount or payer that rule as well.
 */
export interface Subjects {
  /** The number of each row's pair. */
  number(description: Uint32Array, category: Uint32Array): Uint32Array;
  /** The same pair, decided by this rule. */
  decidedBy(subject: number, rule: VendorRuleId): number;
  /** The pair itself, whatever rule decides it. */
  pairOf(subject: number): number;
  descriptor(subject: number): string;
  category(subject: number): string;
  /** The rule that decides by more than the descriptor, or `null`. */
  rule(subject: number): VendorRuleId | null;
  readonly size: number;
}

/** Room for the category within a key that is still a whole number. */
const CATEGORIES = 2 ** 21;

export function createSubjects(descriptions: Interner, categories: Interner): Subjects {
  const subjects = new Map<number, number>();
  const descriptionOf: number[] = [];
  const categoryOf: number[] = [];
  /** Subjects with a rule only: a rule's id → pair → its subject. */
  const decided = new Map<VendorRuleId, Map<number, number>>();
  const ruleOf = new Map<number, { readonly pair: number; readonly rule: VendorRuleId }>();

  const append = (description: number, category: number): number => {
    const subject = descriptionOf.length;
    descriptionOf.push(description);
    categoryOf.push(category);
    return subject;
  };

  const numberOf = (description: number, category: number): number => {
    const key = description * CATEGORIES + category;
    const known = subjects.get(key);
    if (known !== undefined) return known;
    const subject = append(description, category);
    subjects.set(key, subject);
    return subject;
  };

  const pairOf = (subject: number): number => ruleOf.get(subject)?.pair ?? subject;

  return {
    number(description, category) {
      const numbers = new Uint32Array(description.length);
      for (let row = 0; row < numbers.length; row++) {
        numbers[row] = numberOf(description[row] ?? 0, category[row] ?? 0);
      }
      return numbers;
    },
    decidedBy(subject, rule) {
      const pair = pairOf(subject);
      const ofRule = decided.get(rule) ?? new Map<number, number>();
      decided.set(rule, ofRule);
      const known = ofRule.get(pair);
      if (known !== undefined) return known;
      const fresh = append(descriptionOf[pair] ?? -1, categoryOf[pair] ?? -1);
      ofRule.set(pair, fresh);
      ruleOf.set(fresh, { pair, rule });
      return fresh;
    },
    pairOf,
    descriptor: (subject) => descriptions.text(descriptionOf[subject] ?? -1),
    category: (subject) => categories.text(categoryOf[subject] ?? -1),
    rule: (subject) => ruleOf.get(subject)?.rule ?? null,
    get size() {
      return descriptionOf.length;
    },
  };
}
