import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { latestAnswers } from '#domain/nps/score.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import type { HealthMeasure, HealthReading } from './health.ts';

/** What the health of one customer is worked out from, in any order. */
export interface HealthFacts {
  readonly readings: readonly HealthReading[];
  readonly responses: readonly NpsResponse[];
  readonly touchpoints: readonly Touchpoint[];
}

export const NO_FACTS: HealthFacts = { readings: [], responses: [], touchpoints: [] };

/** Contacts and tickets of so many days speak of a day; that day is one of them. */
export const CONTACT_DAYS = 90;
/** One contact in so many days is full engagement. */
const DAYS_PER_CONTACT = 30;
const BEST = 100;
/** NPS answers go to 10, health to 100. */
const PER_NPS_POINT = 10;
/** What a ticket says of support by how it went (ours). */
const TICKET_POINTS = { good: 100, neutral: 50, bad: 0 } as const;

/**
 * What is known of each measure on a day. What was entered, by hand or from a file, stands before what is worked out while it is
 * valid: use and payment are only entered. The rest, when nothing was entered, is worked out (ours):
 * - sentiment: average of the latest NPS answer of each respondent within `validDays` × 10;
 * - support: average over the tickets of 90 days of 100 (went well), 50 (neutral), 0 (badly); a ticket that says nothing of how
 *   it went is left out; unknown without any;
 * - engagement: touchpoints other than tickets in 90 days ÷ one for each 30 of these days, counted from the first touchpoint ever
 *   and at least one, at most 100; unknown while no touchpoint was ever recorded.
 */
export function measuredOn(
  facts: HealthFacts,
  on: IsoDate,
  validDays: number,
): Readonly<Record<HealthMeasure, Reading<number>>> {
  const entered = enteredOn(facts.readings, on, validDays);
  return {
    use: entered('use') ?? unknownReading(`No reading within ${validDays} days`),
    support: entered('support') ?? supportOn(facts.touchpoints, on),
    sentiment: entered('sentiment') ?? sentimentOn(facts.responses, on, validDays),
    payment: entered('payment') ?? unknownReading(`No reading within ${validDays} days`),
    engagement: entered('engagement') ?? engagementOn(facts.touchpoints, on),
  };
}

/** Whether a date is one of the last `days` days before `on`, or `on` itself. */
function isWithin(date: IsoDate, on: IsoDate, days: number): boolean {
  return date <= on && daysBetween(date, on) <= days;
}

type Entered = (measure: HealthMeasure) => Reading<number> | null;

/** The latest reading of each measure; of those of one day the one entered last. */
function enteredOn(readings: readonly HealthReading[], on: IsoDate, validDays: number): Entered {
  const latest = new Map<HealthMeasure, HealthReading>();
  for (const reading of readings) {
    if (!isWithin(reading.on, on, validDays)) continue;
    const before = latest.get(reading.measure);
    if (before === undefined || orderKey(before) < orderKey(reading)) latest.set(reading.measure, reading);
  }
  return (measure) => {
    const found = latest.get(measure);
    if (found === undefined) return null;
    const source = found.source === '' ? 'Entered by hand' : found.source;
    return { kind: 'known', value: found.score, source, date: found.on, coverage: null };
  };
}

function orderKey({ on, createdAt, id }: HealthReading): string {
  return `${on} ${createdAt} ${id}`;
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function latestOf(dates: readonly IsoDate[]): IsoDate | null {
  return dates.reduce<IsoDate | null>(
    (latest, date) => (latest === null || date > latest ? date : latest),
    null,
  );
}

function sentimentOn(responses: readonly NpsResponse[], on: IsoDate, validDays: number): Reading<number> {
  const answers = latestAnswers(responses.filter((response) => isWithin(response.on, on, validDays)));
  const date = latestOf(answers.map((answer) => answer.on));
  if (date === null) return unknownReading(`No NPS answer within ${validDays} days`);
  const mean = average(answers.map(({ score }) => score));
  const source =
    answers.length === 1 ? 'One NPS answer × 10' : `Average of ${answers.length} NPS answers × 10`;
  return { kind: 'known', value: mean * PER_NPS_POINT, source, date, coverage: null };
}

function supportOn(touchpoints: readonly Touchpoint[], on: IsoDate): Reading<number> {
  const tickets = touchpoints.filter(
    ({ kind, outcome, on: date }) =>
      kind === 'ticket' && outcome !== null && isWithin(date, on, CONTACT_DAYS - 1),
  );
  const date = latestOf(tickets.map((ticket) => ticket.on));
  if (date === null) return unknownReading(`No ticket with an outcome in ${CONTACT_DAYS} days`);
  const value = average(tickets.map(({ outcome }) => (outcome === null ? 0 : TICKET_POINTS[outcome])));
  const many = tickets.length === 1 ? 'One ticket' : `${tickets.length} tickets`;
  return { kind: 'known', value, source: `${many} in ${CONTACT_DAYS} days`, date, coverage: null };
}

function engagementOn(touchpoints: readonly Touchpoint[], on: IsoDate): Reading<number> {
  const before = touchpoints.filter((one) => one.on <= on);
  const last = latestOf(before.map((one) => one.on));
  if (last === null) return unknownReading('No touchpoint was ever recorded');
  const contacts = before.filter(
    ({ kind, on: date }) => kind !== 'ticket' && isWithin(date, on, CONTACT_DAYS - 1),
  );
  const first = before.reduce((earliest, one) => (one.on < earliest ? one.on : earliest), last);
  const days = Math.min(CONTACT_DAYS, daysBetween(first, on) + 1);
  const asked = Math.max(1, days / DAYS_PER_CONTACT);
  const value = Math.min(BEST, (contacts.length / asked) * BEST);
  const many =
    contacts.length === 1 ? 'One contact' : `${contacts.length === 0 ? 'No' : contacts.length} contacts`;
  const date = latestOf(contacts.map((one) => one.on)) ?? last;
  const source = `${many} in ${days === 1 ? 'one day' : `${days} days`}; one in ${DAYS_PER_CONTACT} is 100`;
  return { kind: 'known', value, source, date, coverage: null };
}
