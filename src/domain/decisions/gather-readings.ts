import type { Application, Criticality } from '#domain/applications/application.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn, linesVersions } from '#domain/contracts/amended-lines.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { addMoney } from '#domain/money/arithmetic.ts';
import type { TermHistory } from '#domain/contracts/term-history.ts';
import { unknownReading } from './factors.ts';
import type { OverlappingApplication, PaidAgainstAgreed, Reading } from './factors.ts';

const DAYS_PER_YEAR = 365.25;
/** From a shorter time no rise per year is told: a single step would look like many. */
const SHORTEST_DAYS = 180;

/** How functions are told apart and named; the inventory's list knows both. */
export interface FunctionNames {
  readonly keyOf: (stored: string) => string;
  readonly nameOf: (key: string) => string;
}

function dayOf(instant: string): IsoDate {
  return instant.slice(0, 10) as IsoDate;
}

/** Applications that could take over: in use, on trial or looked at; not leaving, not archived. */
function isLive({ archived, status }: Application): boolean {
  return !archived && (status === 'active' || status === 'trial' || status === 'under-review');
}

/** The other live applications that serve at least one of the same functions, those with most in common first. */
export function overlapReading(
  application: Application | null,
  applications: readonly Application[],
  { keyOf, nameOf }: FunctionNames,
): Reading<readonly OverlappingApplication[]> {
  if (application === null) return unknownReading('The contract belongs to no application.');
  const own = new Set(application.functions.map(keyOf));
  if (own.size === 0) return unknownReading('The application has no business functions.');
  const others = applications
    .filter((other) => other.id !== application.id && isLive(other))
    .map(({ id, name, functions }) => {
      const shared = [...new Set(functions.map(keyOf))].filter((key) => own.has(key));
      return { id, name, functions: shared.map(nameOf) };
    })
    .filter(({ functions }) => functions.length > 0)
    .toSorted((a, b) => b.functions.length - a.functions.length || (a.name < b.name ? -1 : 1));
  const date = dayOf(application.updatedAt);
  return { kind: 'known', value: others, source: 'inventory', date, coverage: null };
}

export function criticalityReading(application: Application | null): Reading<Criticality> {
  if (application === null) return unknownReading('The contract belongs to no application.');
  const { criticality, updatedAt } = application;
  if (criticality === null) return unknownReading('The application has no criticality.');
  return { kind: 'known', value: criticality, source: 'inventory', date: dayOf(updatedAt), coverage: null };
}

/** With fewer people known than this share, what is known says little about the rest. */
const LEAST_COVERAGE = 0.5;

function perCent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/**
 * Share of the seats that is used, with the age of stale data ahead of its source. Unknown is not unused: where the activity of
 * less than half the people is known, nothing is read from it.
 * @param use of the application, `null` without one
 */
export function utilisationReading(
  use: Pick<ApplicationUse, 'utilisation' | 'bounds' | 'staleWords'> | null,
): Reading<number> {
  if (use === null) return unknownReading('The contract belongs to no application.');
  const { utilisation, bounds, staleWords } = use;
  if (utilisation.kind === 'unknown') return utilisation;
  const { coverage, source } = utilisation;
  if (coverage !== null && coverage < LEAST_COVERAGE && bounds !== null) {
    const between = `${perCent(bounds.atLeast)} to ${perCent(bounds.atMost)} of the seats may be used`;
    return unknownReading(`The activity of ${perCent(coverage)} of the people is known: ${between}.`);
  }
  return staleWords === null ? utilisation : { ...utilisation, source: `${staleWords}: ${source}` };
}

/** A factor of prices over a number of days as a rise per year, in per cent with one decimal. */
function perYear(ratio: number, days: number): number {
  const rise = (ratio ** (DAYS_PER_YEAR / Math.max(days, DAYS_PER_YEAR)) - 1) * 100;
  return Math.round(rise * 10) / 10;
}

/**
 * Rise of the agreed prices: Σ present seats × present price ÷ Σ present seats × the line's first price, over the time
 * since the contract began, as a yearly rate (compound; less than a year counts as one). Lines that came later keep
 * their own first price. `null` when no amendment changed a price: renewals may have, which only the ledger tells.
 */
function agreedRise(contract: Contract, today: IsoDate): Reading<number> | null {
  const present = linesOn(contract, today);
  const first = new Map<string, number>();
  for (const { from, lines } of linesVersions(contract)) {
    if (from !== null && from > today) break;
    for (const { id, unitPrice } of lines) if (!first.has(id)) first.set(id, unitPrice);
  }
  if (present.every(({ id, unitPrice }) => first.get(id) === unitPrice)) return null;
  const now = present.reduce((sum, { seats, unitPrice }) => sum + seats * unitPrice, 0);
  const then = present.reduce((sum, { id, seats }) => sum + seats * (first.get(id) ?? 0), 0);
  const days = daysBetween(contract.terms.start, today);
  if (now <= 0 || then <= 0 || days <= 0) return null;
  const source = `amendments since ${contract.terms.start.slice(0, 4)}`;
  return { kind: 'known', value: perYear(now / then, days), source, date: today, coverage: null };
}

/** The largest series of charges that tells enough: the one that costs most a year. */
function tellingSeries(series: readonly RecurringSeries[]): RecurringSeries | undefined {
  return series
    .filter(({ state, first, last }) => state !== 'stopped' && daysBetween(first, last) >= SHORTEST_DAYS)
    .toSorted((a, b) => b.yearly - a.yearly)[0];
}

/** Rises and cuts of the charges of the largest series that goes on, multiplied, as a yearly rate. */
function chargedRise(series: readonly RecurringSeries[]): Reading<number> | null {
  const telling = tellingSeries(series);
  // A series without a usual amount (usage-based) has no price that could rise.
  if (telling === undefined || telling.usual === null) return null;
  const { changes, first, last } = telling;
  const ratio = changes
    .filter(({ kind }) => kind === 'price-rise' || kind === 'price-cut')
    .reduce((product, { from, to }) => (from > 0 && to > 0 ? product * (to / from) : product), 1);
  const value = perYear(ratio, daysBetween(first, last));
  return { kind: 'known', value, source: 'charges in the ledger', date: last, coverage: null };
}

/** How the price rose: by the contract's amendments, or else by the recurring charges of its application. */
export function priceReading(
  contract: Contract,
  series: readonly RecurringSeries[],
  today: IsoDate,
): Reading<number> {
  return (
    agreedRise(contract, today) ??
    chargedRise(series) ??
    unknownReading('No amendment changed a price, and the ledger has no charges of half a year or more.')
  );
}

/**
 * What was paid against what fell due, in the latest term that is over and known; else in the present one, whose last
 * invoice may not be paid yet. `history` is `null` where the contract is not known to the ledger.
 */
export function spendReading(history: TermHistory | null): Reading<PaidAgainstAgreed> {
  const comparable = (history?.terms ?? []).toReversed().flatMap(({ due, difference, dueUntil, state }) => {
    if (due === null || difference === null || due.minor <= 0) return [];
    return [{ paid: addMoney(due, difference), agreed: due, dueUntil, state }];
  });
  const found = comparable.find(({ state }) => state === 'past') ?? comparable[0];
  if (found === undefined) return unknownReading('The ledger has no term with charges to compare.');
  const { paid, agreed, dueUntil } = found;
  const source = found.state === 'past' ? 'ledger, last term' : 'ledger, present term';
  return { kind: 'known', value: { paid, agreed }, source, date: dueUntil, coverage: null };
}
