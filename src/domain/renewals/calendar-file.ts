import {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { ICalCalendar } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { stepText } from '#domain/contracts/steps.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { formatMoney } from '#domain/money/format.ts';
import { calendarEntries } from './renewals.ts';
import type { CalendarEntry, Renewal } from './renewals.ts';

/** What a calendar file is written with. */
export interface CalendarFileOptions {
  readonly at: IsoInstant;
  readonly settings: TermSettings;
  readonly locale: string;
  /** Days before an event at which the calendar program reminds, at nine in the morning. */
  readonly alarmDays: readonly number[];
}

const SECONDS_A_DAY = 86_400;
const NINE_O_CLOCK = 9 * 3600;

/**
 * The same for the same term of the same contract whatever changes, so that importing a newer file moves the
 * events of an older one instead of doubling them (RFC 5545, 3.8.4.7).
 */
export function eventUid({ what, renewal }: CalendarEntry): string {
  return `${renewal.contract.id}-${renewal.termNumber}-${what}@lifecycle-desk`;
}

function summaryOf({ what, renewal: { contract, kind } }: CalendarEntry): string {
  const name = contract.name;
  switch (what) {
    case 'send-by':
      return `Send notice or let it renew: ${name}`;
    case 'deadline':
      return `Notice deadline: ${name}`;
    case 'decision':
      return kind === 'decision' ? `Decide what follows ${name}` : `Find out the notice period: ${name}`;
    case 'term-end':
      return `Term ends: ${name}`;
  }
}

function descriptionOf({ renewal }: CalendarEntry, { settings, locale }: CalendarFileOptions): string {
  const { contract, termStart, atStake } = renewal;
  const lines = explainDeadline(rulesOf(contract), termStart, settings).steps.map((step) =>
    stepText(step, locale),
  );
  const vendor = contract.vendor === '' ? [] : [`Vendor: ${contract.vendor}`];
  const term = `Term: ${formatDate(termStart, locale)} to ${formatDate(renewal.termEnd, locale)}`;
  const stake = atStake === null ? [] : [`At stake: ${formatMoney(atStake, locale)}`];
  return [...vendor, term, ...stake, '', ...lines].join('\n');
}

/** All-day events are written by their UTC day, so midnight UTC is that very day in every zone. */
function utcMidnight(date: IsoDate): string {
  return `${date}T00:00:00Z`;
}

function eventOf(entry: CalendarEntry, options: CalendarFileOptions): ICalEventData {
  return {
    id: eventUid(entry),
    stamp: options.at,
    start: utcMidnight(entry.on),
    // The end of an all-day event is the day after its last (RFC 5545, 3.6.1).
    end: utcMidnight(addDays(entry.on, 1)),
    allDay: true,
    summary: summaryOf(entry),
    description: descriptionOf(entry, options),
    busystatus: ICalEventBusyStatus.FREE,
    transparency: ICalEventTransparency.TRANSPARENT,
    alarms:
      entry.what === 'term-end'
        ? []
        : options.alarmDays.map((days) => ({
            type: ICalAlarmType.display,
            trigger: days * SECONDS_A_DAY - NINE_O_CLOCK,
            description: summaryOf(entry),
          })),
  };
}

/** The renewals as one iCalendar file (RFC 5545) with alarms. */
export function writeCalendarFile(renewals: readonly Renewal[], options: CalendarFileOptions): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Lifecycle Desk', product: 'Renewals', language: 'EN' },
    name: 'Renewals',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of renewals.flatMap(calendarEntries)) calendar.createEvent(eventOf(entry, options));
  return calendar.toString();
}
