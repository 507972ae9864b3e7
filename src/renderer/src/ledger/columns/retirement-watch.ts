import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { reachOf } from '#domain/off-boarding/verification.ts';
import type { WatchFacts } from '#domain/off-boarding/verification.ts';
import type { WatchedApplication, WatchedFacts } from '../questions.ts';
import type { LedgerView } from './filter.ts';
import { rowOf } from './rows.ts';

/** Every day with any row, in order. */
function daysOf({ store }: LedgerView): number[] {
  const days = new Set<number>();
  for (const { day, rows } of store.segments) {
    let last = NaN;
    for (let row = 0; row < rows; row++) {
      const found = day[row] ?? NaN;
      // Statements are in order: most rows are of the day of the row before.
      if (found !== last) days.add((last = found));
    }
  }
  return [...days].toSorted((a, b) => a - b);
}

/** For each subject the watched application that its rows belong to. */
function watchedSubjects(
  { store, labels }: LedgerView,
  watched: readonly WatchedApplication[],
): (number | undefined)[] {
  const places = new Map(watched.map(({ applicationId }, place) => [applicationId, place]));
  return Array.from({ length: store.subjects.size }, (_, id) => {
    const { applicationId } = labels.of(id);
    return applicationId === null ? undefined : places.get(applicationId);
  });
}

/** Rows of each application after its term end, and how far the ledger reaches from there (O2). */
export function retirementWatchOf(view: LedgerView, watched: readonly WatchedApplication[]): WatchedFacts[] {
  const subjects = watchedSubjects(view, watched);
  const ends = watched.map(({ termEnd }) => dayNumber(termEnd));
  const rows = watched.map((): WatchFacts['rows'][number][] => []);
  for (const segment of view.store.segments) {
    for (let row = 0; row < segment.rows; row++) {
      const place = subjects[segment.subject[row] ?? 0];
      if (place === undefined || (segment.day[row] ?? 0) <= (ends[place] ?? 0)) continue;
      const { importId, line, date, description, amount, currency } = rowOf(view, segment, row);
      rows[place]?.push({ importId, line, date, description, amount, currency });
    }
  }
  const days = daysOf(view);
  return watched.map(({ applicationId }, place) => {
    const { until, resumes } = reachOf(ends[place] ?? 0, days);
    const reach = { until: dateOrNull(until), resumes: dateOrNull(resumes) };
    return { applicationId, facts: { rows: rows[place] ?? [], reach } };
  });
}

function dateOrNull(day: number | null): ReturnType<typeof dateOfDay> | null {
  return day === null ? null : dateOfDay(day);
}
