import type { IsoDate } from '#domain/calendar/iso.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import { scaleMoney, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { SeatsBought } from '../usage.ts';
import type { BoughtLine, UseBounds, UseCounts, UseSource } from './figures.ts';
import type { Told } from './speaking.ts';

/** Share of those who hold a seat of whom it is known whether they were active: (assigned − unknown) ÷ assigned. */
export function coverageOf(counts: UseCounts | null): number | null {
  if (counts === null || counts.assigned === 0) return null;
  return (counts.assigned - counts.unknown) / counts.assigned;
}

/** "Slack: Analytics > Members export (slack.csv)" */
export function sourceWords({ product, fileName }: Pick<UseSource, 'product' | 'fileName'>): string {
  return product === fileName ? fileName : `${product} (${fileName})`;
}

/** Why nothing is known of who was active; `null` when something is. */
export function whyNotKnown(told: Told | null): string | null {
  if (told === null) return 'No usage file.';
  if (told.counts.active !== null) return null;
  const source = told.activity ?? told.members;
  const words = source === null ? 'The file' : sourceWords(source);
  return told.activity === null
    ? `${words} tells who holds a seat, but not who was active.`
    : `${words} tells of nobody whether they were active in this time.`;
}

/**
 * Utilisation = users active within the window ÷ seats bought (measures, applications): 0.62 is 62 %. People of unknown
 * activity are not counted as active, which `boundsOf` and the coverage tell. Unknown without seats or without a file that
 * tells who was active, never 0. Its date is that of the file.
 */
export function utilisationOf(told: Told | null, bought: Reading<SeatsBought>): Reading<number> {
  const why = whyNotKnown(told);
  const activity = told?.activity ?? null;
  if (why !== null || told === null || activity === null) return unknownReading(why ?? 'No usage file.');
  if (bought.kind === 'unknown') return bought;
  return {
    kind: 'known',
    value: (told.counts.active ?? 0) / bought.value.seats,
    source: sourceWords(activity),
    date: activity.asOf,
    coverage: coverageOf(told.counts),
  };
}

/**
 * Between which values utilisation lies: if nobody of unknown activity was active and all who may have left were, and if
 * everybody unknown was active. `null` where utilisation is unknown.
 */
export function boundsOf(told: Told | null, bought: Reading<SeatsBought>): UseBounds | null {
  if (told === null || told.counts.active === null || bought.kind === 'unknown') return null;
  const { counts, activeGone, activeElsewhere } = told;
  const active = counts.active ?? 0;
  return {
    atLeast: (active - activeGone) / bought.value.seats,
    atMost: (active + counts.unknown + activeElsewhere) / bought.value.seats,
  };
}

/**
 * Seats that certainly nobody used: bought − active − unknown, never below 0. People of unknown activity may be active, so
 * that their seats are not counted. `null` where utilisation is unknown.
 */
export function unusedOf(told: Told | null, bought: Reading<SeatsBought>): number | null {
  if (told === null || told.counts.active === null || bought.kind === 'unknown') return null;
  const used = told.counts.active + told.counts.unknown + told.activeElsewhere;
  return Math.max(0, bought.value.seats - used);
}

/** What lines cost a year, each currency apart; unknown when one of them has no billing period. */
export function yearlyOfLines(lines: readonly BoughtLine[], on: IsoDate): Reading<readonly Money[]> {
  const known = lines.flatMap(({ yearly }) => (yearly === null ? [] : [yearly]));
  if (lines.length === 0) return unknownReading('No line of a running contract is for these seats.');
  if (known.length < lines.length) return unknownReading('A contract has no billing period.');
  return { kind: 'known', value: totalsByCurrency(known), source: 'contracts', date: on, coverage: null };
}

/**
 * Waste = unused seats × seat price, annualised (measures, applications), where the seat price is what the seats cost a year
 * ÷ seats bought, in each currency by itself: yearly × unused ÷ bought, rounded half to even once.
 * Unknown without a price, without seats from contracts, or where the use is unknown.
 */
export function wasteOf(
  unused: number | null,
  bought: Reading<SeatsBought>,
  yearly: Reading<readonly Money[]>,
  utilisation: Reading<number>,
): Reading<readonly Money[]> {
  if (utilisation.kind === 'unknown') return utilisation;
  if (bought.kind === 'unknown') return bought;
  if (unused === null) return unknownReading('No usage file.');
  if (bought.value.source !== 'contracts') return unknownReading('No contract tells the price of a seat.');
  if (yearly.kind === 'unknown') return yearly;
  const { source, date, coverage } = utilisation;
  const value = yearly.value.map((each) => scaleMoney(each, unused, bought.value.seats));
  return { kind: 'known', value, source, date, coverage };
}

/** Several wastes as one: unknown as soon as one is. */
export function sumOfWastes(wastes: readonly Reading<readonly Money[]>[]): Reading<readonly Money[]> | null {
  const [first] = wastes;
  if (first === undefined) return null;
  let coverage: number | null = null;
  let value: Money[] = [];
  for (const waste of wastes) {
    if (waste.kind === 'unknown') return waste;
    value = totalsByCurrency([...value, ...waste.value]);
    if (waste.coverage !== null) coverage = Math.min(coverage ?? 1, waste.coverage);
  }
  return first.kind === 'unknown' ? first : { ...first, value, coverage };
}

/**
 * Cost per active user = annualised cost ÷ active users, each currency apart, rounded half to even once. Unknown when
 * nobody was active: no price per user would be right. While some are unknown it is the most that it can be.
 */
export function costPerActiveOf(
  told: Told | null,
  yearly: Reading<readonly Money[]>,
): Reading<readonly Money[]> {
  const why = whyNotKnown(told);
  if (why !== null || told === null) return unknownReading(why ?? 'No usage file.');
  if (told.counts.active === 0) return unknownReading('Nobody was active.');
  return perPerson(yearly, told.counts.active ?? 0, told, coverageOf(told.counts));
}

/** Annualised cost ÷ people who hold a seat; unknown when nobody does. */
export function costPerAssignedOf(
  told: Told | null,
  yearly: Reading<readonly Money[]>,
): Reading<readonly Money[]> {
  if (told === null) return unknownReading('No usage file.');
  if (told.counts.assigned === 0) return unknownReading('Nobody holds a seat.');
  return perPerson(yearly, told.counts.assigned, told, null);
}

function perPerson(
  yearly: Reading<readonly Money[]>,
  people: number,
  told: Told,
  coverage: number | null,
): Reading<readonly Money[]> {
  if (yearly.kind === 'unknown') return yearly;
  const from = told.activity ?? told.members;
  if (from === null) return unknownReading('No usage file.');
  const value = yearly.value.map((each) => scaleMoney(each, 1, people));
  return { kind: 'known', value, source: sourceWords(from), date: from.asOf, coverage };
}

/** The yearly costs of several contracts as one reading. */
export function addYearly(costs: readonly (Money | null)[], on: IsoDate): Reading<readonly Money[]> {
  if (costs.length === 0) return unknownReading('No running contract.');
  const known = costs.filter((cost) => cost !== null);
  if (known.length < costs.length)
    return unknownReading('A running contract has no price or no billing period.');
  const value = totalsByCurrency(known).toSorted((a, b) => b.minor - a.minor);
  return { kind: 'known', value, source: 'contracts', date: on, coverage: null };
}
