import type { Customer } from '#domain/journey/journey.ts';

/** What the board shows of its cards. `null`: no filter; an empty text: cards without one. */
export interface CardFilter {
  readonly text: string;
  readonly owner: string | null;
  readonly segment: string | null;
  readonly plan: string | null;
  readonly tag: string | null;
  /** Those who are lost, and only those; the others else. */
  readonly lost: boolean;
}

export const NO_FILTER: CardFilter = {
  text: '',
  owner: null,
  segment: null,
  plan: null,
  tag: null,
  lost: false,
};

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function searched({ company, contact, email, plan, nextStep, owner, segment, tags }: Customer): string {
  return folded([company, contact, email, plan, nextStep, owner, segment, ...tags].join('\n'));
}

/** The cards that belong on the board: who was put away is not there, and who is lost only when the lost are asked for. */
export function cardsOf(customers: readonly Customer[], lost: boolean): readonly Customer[] {
  return customers.filter(({ archived, state }) => !archived && (state.kind === 'lost') === lost);
}

/**
 * The cards that pass, of those that belong on the board. Every word of the text must occur somewhere on the card; case and accents do not
 * matter.
 */
export function filterCards(customers: readonly Customer[], filter: CardFilter): readonly Customer[] {
  const words = folded(filter.text).split(/\s+/u).filter(Boolean);
  const { owner, segment, plan, tag } = filter;
  const picked = [owner, segment, plan, tag].some((value) => value !== null);
  if (words.length === 0 && !picked) return customers;
  return customers.filter((customer) => {
    if (owner !== null && customer.owner !== owner) return false;
    if (segment !== null && customer.segment !== segment) return false;
    if (plan !== null && customer.plan !== plan) return false;
    if (tag !== null && !customer.tags.includes(tag)) return false;
    if (words.length === 0) return true;
    const text = searched(customer);
    return words.every((word) => text.includes(word));
  });
}

/** How many of the pickers are set; the text is seen in its field. */
export function filtersSet({ owner, segment, plan, tag, lost }: CardFilter): number {
  return [owner, segment, plan, tag].filter((value) => value !== null).length + (lost ? 1 : 0);
}

/** Values to pick from, in alphabetical order; an empty one (cards without) comes last. */
export function filterChoices(customers: readonly Customer[]): {
  readonly owners: readonly string[];
  readonly segments: readonly string[];
  readonly plans: readonly string[];
  readonly tags: readonly string[];
} {
  const sorted = (values: Iterable<string>): string[] =>
    [...new Set(values)].sort((a, b) => Number(a === '') - Number(b === '') || a.localeCompare(b));
  return {
    owners: sorted(customers.map((customer) => customer.owner)),
    segments: sorted(customers.map((customer) => customer.segment)),
    plans: sorted(customers.map((customer) => customer.plan)),
    tags: sorted(customers.flatMap((customer) => customer.tags)),
  };
}
