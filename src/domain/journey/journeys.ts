import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer, Stage, StageEvent } from './journey.ts';
import type { CustomerMark } from './mark.ts';
import { compareMarks } from './replay-marks.ts';
import { compareEvents } from './replay.ts';

/** A customer with everything that moved it, in order. */
export interface Journey {
  readonly customer: Customer;
  readonly moves: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
}

/** The journeys of customers, in their order. Events and marks of others are left out. */
export function journeysOf(
  customers: readonly Customer[],
  events: readonly StageEvent[],
  marks: readonly CustomerMark[],
): Journey[] {
  const moves = Map.groupBy(events, ({ customerId }) => customerId);
  const own = Map.groupBy(marks, ({ customerId }) => customerId);
  return customers.map((customer) => ({
    customer,
    moves: (moves.get(customer.id) ?? []).toSorted(compareEvents),
    marks: (own.get(customer.id) ?? []).toSorted(compareMarks),
  }));
}

/** Time that a customer spent in a stage without leaving it. */
export interface JourneyStay {
  readonly stage: Stage;
  readonly from: IsoDate;
  /** The day it left the stage or was lost; `null` while it is there. */
  readonly until: IsoDate | null;
  /** Days from `from` to `until`, or to today; pauses are left out. */
  readonly days: number;
  readonly end: 'moved' | 'lost' | 'open';
}

interface Span {
  readonly from: number;
  readonly to: number;
}

interface StaysOfDay {
  readonly today: IsoDate;
  readonly stays: readonly JourneyStay[];
}

/** A screen asks for the stays of the same journeys many times; those of one day are kept as long as the journey is. */
const known = new WeakMap<Journey, StaysOfDay>();

/**
 * All stays of a journey up to today, oldest first. A loss ends the stay; winning back begins another in the same stage. A move
 * while lost wins back, too. What lies after today is not there yet.
 */
export function journeyStays(journey: Journey, today: IsoDate): readonly JourneyStay[] {
  const before = known.get(journey);
  if (before?.today === today) return before.stays;
  const stays = workOutStays(journey, today);
  known.set(journey, { today, stays });
  return stays;
}

/** Works the stays out one journey a step, so that thousands do not hold up the window; figures made of them are quick then. */
export function* staysAhead(journeys: readonly Journey[], today: IsoDate): Generator<undefined, void> {
  for (const journey of journeys) {
    journeyStays(journey, today);
    yield undefined;
  }
}

function workOutStays({ moves, marks }: Journey, today: IsoDate): JourneyStay[] {
  const pauses = marks.length === 0 ? [] : pausesOf(marks, today);
  const stays: JourneyStay[] = [];
  let open: { stage: Stage; from: IsoDate } | null = null;
  let stage: Stage | null = null;
  const close = (on: IsoDate, end: JourneyStay['end']): void => {
    if (open !== null)
      stays.push({ ...open, until: end === 'open' ? null : on, days: daysOf(open.from, on, pauses), end });
    open = null;
  };
  for (const step of steps(moves, marks, today)) {
    if (step.kind === 'moved') {
      if (open !== null && step.to === stage) continue;
      close(step.on, 'moved');
      stage = step.to;
      open = { stage, from: step.on };
    } else if (step.kind === 'lost') close(step.on, 'lost');
    else if (open === null && stage !== null) open = { stage, from: step.on };
  }
  close(today, 'open');
  return stays;
}

type Step =
  | { readonly kind: 'moved'; readonly to: Stage; readonly on: IsoDate; readonly at: string }
  | { readonly kind: 'lost' | 'won-back'; readonly on: IsoDate; readonly at: string };

function steps(moves: readonly StageEvent[], marks: readonly CustomerMark[], today: IsoDate): Step[] {
  const all: Step[] = [];
  for (const { to, on, at } of moves) if (on <= today) all.push({ kind: 'moved', to, on, at });
  for (const { kind, on, at } of marks) {
    if (on <= today && (kind === 'lost' || kind === 'won-back')) all.push({ kind, on, at });
  }
  return all.sort(compareSteps);
}

function compareSteps(left: Step, right: Step): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return left.at < right.at ? -1 : left.at > right.at ? 1 : 0;
}

/** Days of the pauses, the first included, the one after the last not. An open pause lasts until today. */
function pausesOf(marks: readonly CustomerMark[], today: IsoDate): Span[] {
  const spans: Span[] = [];
  let open: { from: number; to: number } | null = null;
  const close = (end: number): void => {
    if (open !== null) spans.push({ from: open.from, to: Math.max(open.from, Math.min(open.to, end)) });
    open = null;
  };
  for (const { kind, on, until } of marks) {
    if (kind === 'paused') {
      close(dayNumber(on));
      open = { from: dayNumber(on), to: until === null ? Number.POSITIVE_INFINITY : dayNumber(until) + 1 };
    } else close(dayNumber(on));
  }
  close(dayNumber(today));
  return spans;
}

function daysOf(from: IsoDate, until: IsoDate, pauses: readonly Span[]): number {
  const [first, last] = [dayNumber(from), dayNumber(until)];
  const paused = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(last, pause.to) - Math.max(first, pause.from)),
    0,
  );
  return Math.max(0, last - first - paused);
}

/**
 * Whether the customer was one of ours at the end of a day: it had entered the journey and was not lost.
 * @param stays worked out up to that day or later
 */
export function isThereOn(stays: readonly JourneyStay[], on: IsoDate): boolean {
  return stays.some(({ from, until }) => from <= on && (until === null || until > on));
}
