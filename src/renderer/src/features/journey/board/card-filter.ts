import type { Customer } from '#domain/journey/journey.ts';

/** What the board shows of its cards. `null`: no filter; an empty text: cards without one. */
export interface CardFilter {
  readonly text: string;
  readonly owner: string | null;
  readonly segment: string | null;
  readonly tag: string | null;
}

export const NO_FILTER: CardFilter = { text: '', owner: null, segment: null, tag: null };

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function searched({ company, contact, email, plan, nextStep, owner, segment, tags }: Customer): string {
  return folded([company, contact, email, plan, nextStep, owner, segment, ...tags].join('\n'));
}

/**
 * The cards that pass. Every word of the text must occur somewhere on the card; case and accents do not
 * matter.
 */
export function filterCards(customers: readonly Customer[], filter: CardFilter): readonly Customer[] {
  const words = folded(filter.text).split(/\s+/u).filter(Boolean);
  const { owner, segment, tag } = filter;
  if (words.length === 0 && owner === null && segment === null && tag === null) return customers;
  return customers.filter((customer) => {
    if (owner !== null && customer.owner !== owner) return false;
    if (segment !== null && customer.segment !== segment) return false;
    if (tag !== null && !customer.tags.includes(tag)) return false;
    if (words.length === 0) return true;
    const text = searched(customer);
    return words.every((word) => text.includes(word));
  });
}

/** How many of the three pickers are set; the text is seen in its field. */
export function filtersSet({ owner, segment, tag }: CardFilter): number {
  return [owner, segment, tag].filter((value) => value !== null).length;
}

/** Values to pick from, in alphabetical order; an empty one (cards without) comes last. */
export function filterChoices(customers: readonly Customer[]): {
  readonly owners: readonly string[];
  readonly segments: readonly string[];
  readonly tags: readonly string[];
} {
  const sorted = (values: Iterable<string>): string[] =>
    [...new Set(values)].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b));
  return {
    owners: sorted(customers.map((customer) => customer.owner)),
    segments: sorted(customers.map((customer) => customer.segment)),
    tags: sorted(customers.flatMap((customer) => customer.tags)),
  };
}
