import type { CustomerId } from '#domain/brand.ts';
import { addMonths } from '#domain/calendar/period.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Advocacy, AdvocacyKind, AdvocacyState } from './advocacy.ts';

/** Why somebody is an advocate, or could be one; each with the points it gives. */
export type AdvocateReason =
  | { readonly kind: 'brought'; readonly customers: number; readonly points: number }
  | { readonly kind: 'named'; readonly people: number; readonly points: number }
  | { readonly kind: 'review'; readonly rating: number; readonly points: number }
  | { readonly kind: 'case-study'; readonly points: number }
  | { readonly kind: 'affiliate'; readonly points: number }
  | { readonly kind: 'loyalty'; readonly points: number }
  | { readonly kind: 'nps'; readonly score: number; readonly points: number }
  | { readonly kind: 'health'; readonly score: number; readonly points: number }
  | { readonly kind: 'years'; readonly years: number; readonly points: number };

export interface RankedCustomer {
  readonly customer: Customer;
  /** The strongest first. */
  readonly reasons: readonly AdvocateReason[];
  readonly points: number;
}

/** What is known of a customer besides its entries; `null`: unknown, which gives no points and takes none. */
export interface AdvocateSigns {
  /** Latest answer, 0 to 10. */
  readonly nps: number | null;
  readonly health: { readonly score: number; readonly good: boolean } | null;
  /** The day it became a customer. */
  readonly since: IsoDate | null;
}

/** Points of the ranking (ours): what was done for us weighs most, what could be is a hint. */
export const POINTS = {
  brought: 6,
  named: 2,
  review: 3,
  'case-study': 5,
  affiliate: 3,
  loyalty: 1,
  nps: 2,
  health: 1,
  year: 1,
} as const;

/** From which state on an entry counts: members and affiliates once they agreed, the rest when it is there. */
const COUNTED: Readonly<Record<AdvocacyKind, readonly AdvocacyState[]>> = {
  loyalty: ['agreed', 'done'],
  affiliate: ['agreed', 'done'],
  referral: ['done'],
  review: ['done'],
  'case-study': ['done'],
};
const PROMOTER = 9;
const GOOD_REVIEW = 4;
const MOST_YEARS = 3;
/** Who declined is not asked again for so long. */
const REST_MONTHS = 6;

function deedsOf(own: readonly Advocacy[]): AdvocateReason[] {
  const done = (kind: AdvocacyKind): Advocacy[] =>
    own.filter((entry) => entry.kind === kind && COUNTED[kind].includes(entry.state));
  const reasons: AdvocateReason[] = [];
  const referrals = done('referral');
  const brought = new Set(referrals.flatMap(({ broughtId }) => broughtId ?? [])).size;
  const named = referrals.filter(({ broughtId }) => broughtId === null).length;
  const ratings = done('review').flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const best = Math.max(0, ...ratings);
  if (brought > 0) reasons.push({ kind: 'brought', customers: brought, points: POINTS.brought * brought });
  if (named > 0) reasons.push({ kind: 'named', people: named, points: POINTS.named * named });
  if (best >= GOOD_REVIEW) reasons.push({ kind: 'review', rating: best, points: POINTS.review });
  if (done('case-study').length > 0) reasons.push({ kind: 'case-study', points: POINTS['case-study'] });
  if (done('affiliate').length > 0) reasons.push({ kind: 'affiliate', points: POINTS.affiliate });
  if (done('loyalty').length > 0) reasons.push({ kind: 'loyalty', points: POINTS.loyalty });
  return reasons;
}

function signsOf({ nps, health, since }: AdvocateSigns, today: IsoDate): AdvocateReason[] {
  const reasons: AdvocateReason[] = [];
  if (nps !== null && nps >= PROMOTER) reasons.push({ kind: 'nps', score: nps, points: POINTS.nps });
  if (health?.good === true) reasons.push({ kind: 'health', score: health.score, points: POINTS.health });
  const years = since === null ? 0 : wholeYears(since, today);
  if (years > 0) reasons.push({ kind: 'years', years, points: POINTS.year * Math.min(MOST_YEARS, years) });
  return reasons;
}

function wholeYears(since: IsoDate, today: IsoDate): number {
  let years = 0;
  while (addMonths(since, 12 * (years + 1)) <= today) years += 1;
  return years;
}

function byPoints(a: RankedCustomer, b: RankedCustomer): number {
  return b.points - a.points || a.customer.company.localeCompare(b.customer.company, 'en');
}

function ranked(customer: Customer, reasons: readonly AdvocateReason[]): RankedCustomer {
  const sorted = reasons.toSorted((a, b) => b.points - a.points);
  return { customer, reasons: sorted, points: sorted.reduce((sum, { points }) => sum + points, 0) };
}

/** Who speaks for us, and who could be asked next (J8). */
export interface Advocates {
  /** Who did something for us, the strongest first. */
  readonly advocates: readonly RankedCustomer[];
  /** Who did nothing yet but would: promoters, or in good health after a year; not who was asked or declined lately. */
  readonly candidates: readonly RankedCustomer[];
}

/** Ranks by the sum of the points of each reason (`POINTS`). Archived and lost customers are left out. */
export function rankAdvocates(
  customers: readonly Customer[],
  entries: readonly Advocacy[],
  signs: (id: CustomerId) => AdvocateSigns,
  today: IsoDate,
): Advocates {
  const own = Map.groupBy(entries, ({ customerId }) => customerId);
  const [advocates, candidates]: [RankedCustomer[], RankedCustomer[]] = [[], []];
  for (const customer of customers) {
    if (customer.archived || customer.state.kind === 'lost') continue;
    const theirs = own.get(customer.id) ?? [];
    const deeds = deedsOf(theirs);
    const known = signsOf(signs(customer.id), today);
    if (deeds.length > 0) advocates.push(ranked(customer, [...deeds, ...known]));
    else if (mayAsk(theirs, known, today)) candidates.push(ranked(customer, known));
  }
  return { advocates: advocates.toSorted(byPoints), candidates: candidates.toSorted(byPoints) };
}

function mayAsk(own: readonly Advocacy[], known: readonly AdvocateReason[], today: IsoDate): boolean {
  const resting = own.some(
    ({ state, on }) =>
      state === 'asked' || state === 'agreed' || (state === 'declined' && addMonths(on, REST_MONTHS) > today),
  );
  const kinds = new Set(known.map(({ kind }) => kind));
  return !resting && (kinds.has('nps') || (kinds.has('health') && kinds.has('years')));
}
