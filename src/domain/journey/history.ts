import type { StageEventId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { newContradiction } from './contradictions.ts';
import type { StageEvent } from './journey.ts';
import type { CustomerMark } from './mark.ts';
import { compareEvents, replayStages } from './replay.ts';

/** Moves in the order they happened: by day, then by the moment they were recorded. */
export function inOrder(events: readonly StageEvent[]): StageEvent[] {
  return events.toSorted(compareEvents);
}

/** What a correction changes: the event, and the day the customer entered its present stage. */
export interface Correction {
  readonly event: StageEvent;
  readonly stageSince: IsoDate;
}

/** What else a correction may not contradict, and what its trace and its messages need. */
export interface CorrectionContext {
  readonly marks?: readonly CustomerMark[];
  readonly now: IsoInstant;
  /** Of the messages. */
  readonly locale: string;
}

/**
 * A move with another date or reason, which keeps what it said before (`corrected`). The order of the moves holds: a date
 * before the move before, after the move after, or in the future is refused, and so is one that contradicts the marks. The
 * very event that is stored comes back when nothing differs.
 */
export function correctEvent(
  events: readonly StageEvent[],
  id: StageEventId,
  change: { readonly on: IsoDate; readonly reason: string },
  today: IsoDate,
  { marks = [], now, locale }: CorrectionContext,
): Outcome<Correction> {
  const ordered = inOrder(events);
  const at = ordered.findIndex((event) => event.id === id);
  const present = ordered[at];
  if (present === undefined) return refused('not-found', 'This move is not there any more.');
  const [before, after] = [ordered[at - 1], ordered[at + 1]];
  if (change.on > today) return refused('future', 'A move can’t lie in the future.');
  if (before !== undefined && change.on < before.on) {
    const was = formatDate(before.on, locale);
    return refused('before-previous', `The move before was on ${was}; this one can’t be earlier.`);
  }
  if (after !== undefined && change.on > after.on) {
    const is = formatDate(after.on, locale);
    return refused('after-next', `The next move was on ${is}; this one can’t be later.`);
  }
  const event = corrected(present, change, now);
  // Where two moves then share a day, the moment of recording keeps their order; it never changes.
  const moves = ordered.with(at, event);
  const problem = newContradiction({ moves: events, marks }, { moves, marks }, locale);
  if (problem !== null) return { ok: false, ...problem };
  return accepted({ event, stageSince: replayStages(moves)?.since ?? event.on });
}

function corrected(
  present: StageEvent,
  change: { readonly on: IsoDate; readonly reason: string },
  now: IsoInstant,
): StageEvent {
  const { on, reason } = present;
  const wanted = change.reason.trim();
  if (change.on === on && wanted === reason) return present;
  const trace = [...(present.corrected ?? []), { on, reason, at: now }];
  return { ...present, on: change.on, reason: wanted, corrected: trace };
}
