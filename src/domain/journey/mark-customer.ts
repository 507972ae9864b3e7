import type { CustomerMarkId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { epochMs, instantOf } from '#domain/calendar/zone.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { newContradiction, type History } from './contradictions.ts';
import type { Customer } from './journey.ts';
import type { CustomerMark, MarkKind } from './mark.ts';
import { compareMarks, replayMarks } from './replay-marks.ts';

const LONGEST_REASON = 500;

/** What is said of a customer besides a move. */
export interface MarkChange {
  readonly kind: MarkKind;
  readonly on: IsoDate;
  /** Last day of a pause; `null`: open, or no pause. */
  readonly until: IsoDate | null;
  /** Must be given for a loss. */
  readonly reason: string;
}

/** What marking needs from outside; `locale` is that of the messages. */
export interface MarkStamp {
  readonly now: IsoInstant;
  readonly markId: CustomerMarkId;
  readonly locale: string;
}

/** The mark, and the customer in the state that follows from all its marks. */
export interface Marked {
  readonly customer: Customer;
  readonly mark: CustomerMark;
}

/**
 * A customer that is paused, resumed, lost or won back. Refused is what contradicts its history: a day in the future or
 * before the customer existed, earlier than the mark before, pausing or losing who is lost, resuming who is not paused,
 * winning back who is not lost, a loss before the last move.
 */
export function markCustomer(
  customer: Customer,
  history: History,
  change: MarkChange,
  today: IsoDate,
  { now, markId, locale }: MarkStamp,
): Outcome<Marked> {
  const unsound = changeProblem(change, today);
  if (unsound !== null) return unsound;
  const last = history.marks.toSorted(compareMarks).at(-1);
  if (last !== undefined && change.on < last.on) {
    const was = formatDate(last.on, locale);
    return refused(
      'before-previous',
      `The last of its marks is of ${was}; this can’t be earlier. Correct that one first.`,
    );
  }
  const at = afterAll(
    now,
    [...history.moves, ...history.marks].filter(({ on }) => on === change.on),
  );
  const mark: CustomerMark = { id: markId, customerId: customer.id, ...cleaned(change), at };
  const marks = [...history.marks, mark];
  const problem = newContradiction(history, { ...history, marks }, locale);
  if (problem !== null) return { ok: false, ...problem };
  return accepted({ mark, customer: { ...customer, state: replayMarks(marks), updatedAt: now } });
}

/** The moment of recording orders what happened on one day, so it must lie after the others even when the clock was set back. */
function afterAll(now: IsoInstant, others: readonly { readonly at: IsoInstant }[]): IsoInstant {
  const latest = others.reduce<IsoInstant | null>(
    (last, { at }) => (last === null || at > last ? at : last),
    null,
  );
  if (latest === null || latest < now) return now;
  return instantOf(epochMs(latest) + 1);
}

/** A corrected mark, and the state that follows; `mark` is the one stored already when nothing differs. */
export interface CorrectedMark {
  readonly mark: CustomerMark;
  readonly state: Customer['state'];
}

/** A mark with another day, end or reason, which keeps what it said before. The order of the marks holds. */
export function correctMark(
  history: History,
  id: CustomerMarkId,
  change: Omit<MarkChange, 'kind'>,
  today: IsoDate,
  { now, locale }: Omit<MarkStamp, 'markId'>,
): Outcome<CorrectedMark> {
  const ordered = history.marks.toSorted(compareMarks);
  const at = ordered.findIndex((mark) => mark.id === id);
  const present = ordered[at];
  if (present === undefined) return refused('not-found', 'This entry is not there any more.');
  const wanted = cleaned({ ...change, kind: present.kind });
  const unsound = changeProblem(wanted, today);
  if (unsound !== null) return unsound;
  const { on, until, reason } = present;
  if (on === wanted.on && until === wanted.until && reason === wanted.reason) {
    return accepted({ mark: present, state: replayMarks(ordered) });
  }
  const [before, after] = [ordered[at - 1], ordered[at + 1]];
  if (before !== undefined && wanted.on < before.on) {
    return refused(
      'before-previous',
      `What happened before it was on ${formatDate(before.on, locale)}; this can’t be earlier.`,
    );
  }
  if (after !== undefined && wanted.on > after.on) {
    return refused(
      'after-next',
      `What happened after it was on ${formatDate(after.on, locale)}; this can’t be later.`,
    );
  }
  const mark: CustomerMark = {
    ...present,
    ...wanted,
    corrected: [...(present.corrected ?? []), { on, until, reason, at: now }],
  };
  const marks = ordered.with(at, mark);
  const problem = newContradiction(history, { ...history, marks }, locale);
  if (problem !== null) return { ok: false, ...problem };
  return accepted({ mark, state: replayMarks(marks) });
}

function cleaned({ kind, on, until, reason }: MarkChange): MarkChange {
  return { kind, on, until: kind === 'paused' ? until : null, reason: reason.trim() };
}

function changeProblem({ kind, on, reason }: MarkChange, today: IsoDate): ReturnType<typeof refused> | null {
  if (on > today) return refused('future', 'This can’t lie in the future. Enter the day it happened.');
  const text = reason.trim();
  if (kind === 'lost' && text === '') {
    return refused('reason-missing', 'Say why it was lost: the funnel and the next offer learn from it.');
  }
  if (text.length > LONGEST_REASON) {
    return refused('reason-long', `The reason has ${text.length} characters; at most ${LONGEST_REASON} fit.`);
  }
  return null;
}
