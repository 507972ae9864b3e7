import { freedMoney, freeable } from '#domain/right-sizing/totals.ts';
import type { RightSize } from '#domain/right-sizing/right-size.ts';
import { sourceWords } from '#domain/usage/figures/readings.ts';
import type { PersonEntry } from '#domain/people/person-entry.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';
import type { UseFacts } from './sources.ts';

/**
 * What a check-in tells about the use of an application: the figures of the Usage page, the seats of right-sizing, and the
 * seats of people who left.
 * @param sizes right sizes of its contracts' lines
 */
export function factsOfUse(
  use: ApplicationUse,
  sizes: readonly RightSize[],
  leaverSeats: number | null,
): UseFacts {
  const { applicationId, window, utilisation, counts, bought, staleWords } = use;
  const source = use.activitySource ?? use.membersSource;
  const known = counts !== null && counts.active !== null;
  return {
    applicationId,
    window,
    utilisation,
    unknownWhy: known || utilisation.kind === 'known' ? null : utilisation.why,
    people: known ? { active: counts.active, unknown: counts.unknown, assigned: counts.assigned } : null,
    bought: bought.kind === 'known' ? bought.value.seats : null,
    source: source && { words: sourceWords(source), asOf: source.asOf },
    stale: staleWords,
    leaverSeats,
    free: freeOf(sizes),
  };
}

function freeOf(sizes: readonly RightSize[]): UseFacts['free'] {
  if (!sizes.some(({ kind }) => kind === 'sized')) return null;
  const lines = freeable(sizes);
  const days = lines.flatMap(({ freeing: { actBy } }) => (actBy === null ? [] : [actBy]));
  return {
    lines: lines.length,
    seats: lines.reduce((sum, { freed }) => sum + freed, 0),
    yearly: freedMoney(lines),
    actBy: days.toSorted()[0] ?? null,
  };
}

/** Seats that people who left still hold, by application. */
export function leaverSeatsOf(
  entries: readonly Pick<PersonEntry, 'person' | 'held'>[],
): ReadonlyMap<string, number> {
  const seats = new Map<string, number>();
  for (const { person, held } of entries) {
    if (person.status.kind !== 'left') continue;
    for (const one of held) seats.set(one.applicationId, (seats.get(one.applicationId) ?? 0) + one.seats);
  }
  return seats;
}
