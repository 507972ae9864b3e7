import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { counted, formatDate, formatPeriod } from '#domain/calendar/format.ts';
import { periodParts } from '#domain/calendar/period.ts';
import { assertNever } from '#domain/outcome.ts';
import type { NoticeCounts, NoticeDays } from './contract.ts';

/** One step that led to a deadline (R2), as data; `stepText` says it in words. */
export type Step =
  | {
      readonly kind: 'first-term';
      readonly start: IsoDate;
      readonly end: IsoDate;
      readonly length: IsoPeriod;
    }
  | {
      readonly kind: 'rolled';
      readonly renewals: number;
      readonly renewalTerm: IsoPeriod;
      readonly contractStart: IsoDate;
      readonly start: IsoDate;
      readonly end: IsoDate;
    }
  | { readonly kind: 'not-started'; readonly start: IsoDate }
  | { readonly kind: 'ended'; readonly end: IsoDate }
  | { readonly kind: 'ends-by-itself'; readonly end: IsoDate }
  | { readonly kind: 'renewal-term-missing'; readonly end: IsoDate }
  | { readonly kind: 'open-ended'; readonly start: IsoDate }
  | { readonly kind: 'no-notice'; readonly end: IsoDate | null }
  | {
      readonly kind: 'notice';
      readonly end: IsoDate;
      readonly notice: IsoPeriod;
      readonly noticeDays: NoticeDays;
      readonly deadline: IsoDate;
    }
  /** An amendment changed the notice from its effective day on. */
  | {
      readonly kind: 'notice-changed';
      readonly effective: IsoDate;
      readonly notice: IsoPeriod;
      readonly noticeDays: NoticeDays;
    }
  /** The notice would count until later, but an amendment makes it longer before that. */
  | {
      readonly kind: 'notice-cut';
      readonly end: IsoDate;
      readonly notice: IsoPeriod;
      readonly noticeDays: NoticeDays;
      readonly effective: IsoDate;
      readonly longer: IsoPeriod;
      readonly longerDays: NoticeDays;
      readonly deadline: IsoDate;
    }
  /** An amendment moved the end of a term; `counts`: of an earlier one, from whose end the renewals count. */
  | {
      readonly kind: 'end-moved';
      readonly effective: IsoDate;
      readonly from: IsoDate | null;
      readonly to: IsoDate;
      readonly counts: boolean;
    }
  | {
      readonly kind: 'delivery';
      readonly counts: NoticeCounts;
      readonly days: number;
      readonly from: IsoDate;
      readonly to: IsoDate;
    }
  | { readonly kind: 'moved-earlier'; readonly from: IsoDate; readonly to: IsoDate }
  | { readonly kind: 'renews-otherwise'; readonly on: IsoDate; readonly renewalTerm: IsoPeriod }
  | { readonly kind: 'send-by-passed'; readonly sendBy: IsoDate; readonly deadline: IsoDate }
  | { readonly kind: 'locked-in'; readonly deadline: IsoDate; readonly end: IsoDate }
  | { readonly kind: 'next-chance'; readonly start: IsoDate; readonly end: IsoDate; readonly sendBy: IsoDate }
  | { readonly kind: 'decision-due'; readonly end: IsoDate; readonly days: number; readonly on: IsoDate }
  | {
      readonly kind: 'notice-from-today';
      readonly today: IsoDate;
      readonly notice: IsoPeriod;
      readonly noticeDays: NoticeDays;
      readonly until: IsoDate;
    }
  | { readonly kind: 'must-arrive'; readonly days: number }
  | { readonly kind: 'minimum-term'; readonly end: IsoDate }
  | { readonly kind: 'billing-period-end'; readonly end: IsoDate }
  | { readonly kind: 'earliest-end'; readonly end: IsoDate }
  /** Other contracts of the same vendor, by name, whose terms end on the same day. */
  | {
      readonly kind: 'ends-together';
      readonly end: IsoDate;
      readonly vendor: string;
      readonly names: readonly string[];
    };

/** A step in plain words, with dates in the reader's locale. */
export function stepText(step: Step, locale: string): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  const long = (period: IsoPeriod): string => formatPeriod(period, locale);
  switch (step.kind) {
    case 'first-term':
      return `The first term of ${long(step.length)} runs from ${on(step.start)} to ${on(step.end)}.`;
    case 'rolled':
      return (
        `The contract began on ${on(step.contractStart)} and has renewed ${times(step.renewals)} ` +
        `for ${long(step.renewalTerm)}; the present term runs from ${on(step.start)} to ${on(step.end)}.`
      );
    case 'not-started':
      return `The contract has not begun: it starts on ${on(step.start)}.`;
    case 'ended':
      return `The contract ended by itself on ${on(step.end)}.`;
    case 'ends-by-itself':
      return `It ends by itself on ${on(step.end)}; no notice is needed.`;
    case 'renewal-term-missing':
      return `It renews after ${on(step.end)}, but no renewal term is recorded: enter it to see the next terms.`;
    case 'open-ended':
      return `The contract began on ${on(step.start)} and runs on until it is cancelled.`;
    case 'no-notice':
      return step.end === null
        ? 'No notice period is recorded, so the earliest end is not known: enter it from the contract.'
        : `No notice period is recorded, so there is no deadline: enter it from the contract before ${on(step.end)}.`;
    case 'notice-changed':
    case 'notice-cut':
    case 'end-moved':
      return amendmentText(step, locale);
    case 'notice':
      return (
        `Notice of ${noticeWords(step.notice, step.noticeDays, locale)}, counted back from ` +
        `${on(step.end)}, gives the deadline ${on(step.deadline)}.`
      );
    default:
      return outcomeText(step, locale);
  }
}

type Described =
  | 'first-term'
  | 'rolled'
  | 'not-started'
  | 'ended'
  | 'ends-by-itself'
  | 'renewal-term-missing'
  | 'open-ended'
  | 'no-notice'
  | 'notice'
  | Amending;

type Amending = 'notice-changed' | 'notice-cut' | 'end-moved';

function amendmentText(step: Extract<Step, { kind: Amending }>, locale: string): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  const amendment = `Amendment of ${on(step.effective)}`;
  switch (step.kind) {
    case 'notice-changed':
      return `${amendment} changed the notice to ${noticeWords(step.notice, step.noticeDays, locale)}.`;
    case 'notice-cut':
      return (
        `${amendment} makes the notice ${noticeWords(step.longer, step.longerDays, locale)}, too long for the end ` +
        `on ${on(step.end)}: until ${on(step.deadline)}, the day before, ` +
        `${noticeWords(step.notice, step.noticeDays, locale)} are enough.`
      );
    case 'end-moved': {
      const from = step.from === null ? 'set the end to' : `moved the end from ${on(step.from)} to`;
      const rest = step.counts ? '; renewals count from there' : '';
      return `${amendment} ${from} ${on(step.to)}${rest}.`;
    }
    default:
      return assertNever(step);
  }
}

function outcomeText(step: Exclude<Step, { kind: Described }>, locale: string): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  const days = (count: number): string => counted(count, 'day', locale);
  switch (step.kind) {
    case 'delivery':
      return step.counts === 'received'
        ? `Notice counts when it is received: ${days(step.days)} for delivery make it ${on(step.to)}.`
        : `${days(step.days)} kept in hand before sending make it ${on(step.to)}.`;
    case 'moved-earlier':
      return `${on(step.from)} is a weekend or holiday, so send it by ${on(step.to)}.`;
    case 'renews-otherwise':
      return `Without notice it renews on ${on(step.on)} for ${formatPeriod(step.renewalTerm, locale)}.`;
    case 'send-by-passed':
      return (
        `The safe day to send, ${on(step.sendBy)}, has passed, but the deadline ${on(step.deadline)} ` +
        'has not: send notice today by a way that is sure to count.'
      );
    case 'locked-in':
      return `The deadline ${on(step.deadline)} has passed: the contract is locked in until ${on(step.end)}.`;
    case 'next-chance':
      return (
        `The next chance is the term from ${on(step.start)} to ${on(step.end)}: ` +
        `send notice by ${on(step.sendBy)}.`
      );
    case 'decision-due':
      return `A decision is due ${days(step.days)} before the end, on ${on(step.on)}.`;
    case 'notice-from-today':
      return (
        `Notice given on ${on(step.today)} runs out after ` +
        `${noticeWords(step.notice, step.noticeDays, locale)}, on ${on(step.until)}.`
      );
    case 'must-arrive':
      return `Notice counts when it is received: this holds if it arrives today; allow ${days(step.days)} otherwise.`;
    case 'minimum-term':
      return `The agreed minimum term lasts until ${on(step.end)}.`;
    case 'billing-period-end':
      return `It can end only with a billing period; that one ends on ${on(step.end)}.`;
    case 'earliest-end':
      return `If notice is given today, the contract ends on ${on(step.end)} at the earliest.`;
    case 'ends-together':
      return `${on(step.end)} is also the end of ${listed(step.names)} of ${step.vendor}: negotiate them together.`;
    default:
      return assertNever(step);
  }
}

/** At most three names, and how many more. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const rest = names.length - shown.length;
  const all = rest === 0 ? shown : [...shown, `${rest} more`];
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(all);
}

const MOST_NAMES = 3;

/** A notice period in words: "90 days", "20 business days". */
export function noticeWords(notice: IsoPeriod, noticeDays: NoticeDays, locale: string): string {
  const words = formatPeriod(notice, locale);
  if (noticeDays === 'calendar') return words;
  const { months, days } = periodParts(notice);
  if (months > 0) return `${words} (business days)`;
  return days === 1 ? '1 business day' : `${days} business days`;
}

function times(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`;
}
