import type { Interner } from './interner.ts';

/** Different pairs of descriptor and category: what labels depend on. */
export interface Subjects {
  /** The number of each row's pair. */
  number(description: Uint32Array, category: Uint32Array): Uint32Array;
  descriptor(subject: number): string;
  category(subject: number): string;
  readonly size: number;
}

/** Room for the category within a key that is still a whole number. */
const CATEGORIES = 2 ** 21;

export function createSubjects(descriptions: Interner, categories: Interner): Subjects {
  const subjects = new Map<number, number>();
  const descriptionOf: number[] = [];
  const categoryOf: number[] = [];

  const numberOf = (description: number, category: number): number => {
    const key = description * CATEGORIES + category;
    const known = subjects.get(key);
    if (known !== undefined) return known;
    const subject = descriptionOf.length;
    descriptionOf.push(description);
    categoryOf.push(category);
    subjects.set(key, subject);
    return subject;
  };

  return {
    number(description, category) {
      const numbers = new Uint32Array(description.length);
      for (let row = 0; row < numbers.length; row++) {
        numbers[row] = numberOf(description[row] ?? 0, category[row] ?? 0);
      }
      return numbers;
    },
    descriptor: (subject) => descriptions.text(descriptionOf[subject] ?? -1),
    category: (subject) => categories.text(categoryOf[subject] ?? -1),
    get size() {
      return descriptionOf.length;
    },
  };
}
