import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AtEnd } from '#domain/contracts/contract.ts';
import type { Explanation } from '#domain/contracts/explain.ts';
import { assertNever } from '#domain/outcome.ts';

/** Where a contract stands today, in the one form that list, panel and card share. */
export type Standing =
  | { readonly kind: 'send-by'; readonly on: IsoDate; readonly deadline: IsoDate }
  /** The safe day has passed, the deadline has not. */
  | { readonly kind: 'late'; readonly on: IsoDate; readonly deadline: IsoDate }
  | { readonly kind: 'locked-in'; readonly until: IsoDate; readonly nextSendBy: IsoDate | null }
  | { readonly kind: 'ends'; readonly on: IsoDate; readonly decisionDue: IsoDate }
  | { readonly kind: 'unknown-notice'; readonly end: IsoDate; readonly decisionDue: IsoDate }
  | { readonly kind: 'open-ended'; readonly earliestEnd: IsoDate | null }
  | { readonly kind: 'ended'; readonly on: IsoDate };

/** Days within which a date is called near. */
export const NEAR_DAYS = 30;

/** Where a contract stands, from the engine's explanation; `atEnd` tells an agreed end from an unknown notice. */
export function standingOf(explanation: Explanation, atEnd: AtEnd): Standing {
  const { termEnd, state, sendBy, noticeDeadline, decisionDue, lockedIn, late, nextChance } = explanation;
  if (termEnd === null) return { kind: 'open-ended', earliestEnd: explanation.earliestEnd };
  if (state === 'ended') return { kind: 'ended', on: termEnd };
  if (lockedIn) return { kind: 'locked-in', until: termEnd, nextSendBy: nextChance?.sendBy ?? null };
  if (sendBy !== null && noticeDeadline !== null) {
    return { kind: late ? 'late' : 'send-by', on: sendBy, deadline: noticeDeadline };
  }
  const due = decisionDue ?? termEnd;
  return atEnd === 'ends'
    ? { kind: 'ends', on: termEnd, decisionDue: due }
    : { kind: 'unknown-notice', end: termEnd, decisionDue: due };
}

/**
 * The day by which the manager must act, for ordering and filters: send notice, or decide what follows where no
 * notice is needed or known. `null` when there is none.
 */
export function actByOf(standing: Standing): IsoDate | null {
  switch (standing.kind) {
    case 'send-by':
    case 'late':
      return standing.on;
    case 'locked-in':
      return standing.nextSendBy;
    case 'ends':
    case 'unknown-notice':
      return standing.decisionDue;
    case 'open-ended':
    case 'ended':
      return null;
    default:
      return assertNever(standing);
  }
}

export interface StandingChip {
  readonly tone: 'danger' | 'warning' | 'neutral';
  readonly text: string;
}

/** The word that needs attention beside a date, or `null` when nothing does. */
export function chipOf(standing: Standing, today: IsoDate): StandingChip | null {
  switch (standing.kind) {
    case 'late':
      return { tone: 'danger', text: 'Send today' };
    case 'locked-in':
      return { tone: 'danger', text: 'Deadline missed' };
    case 'send-by':
      return near(standing.on, today) ? { tone: 'warning', text: 'Soon' } : null;
    case 'ends':
      return near(standing.on, today)
        ? { tone: 'warning', text: 'Ends soon' }
        : { tone: 'neutral', text: 'Ends by itself' };
    case 'unknown-notice':
      return { tone: 'warning', text: 'Notice unknown' };
    case 'ended':
      return { tone: 'neutral', text: 'Ended' };
    case 'open-ended':
      return null;
    default:
      return assertNever(standing);
  }
}

function near(date: IsoDate, today: IsoDate): boolean {
  return daysBetween(today, date) <= NEAR_DAYS;
}

export interface Headline {
  readonly title: string;
  readonly detail: string;
}

/** The one sentence above the steps, and what stands below it. */
export function headlineOf(standing: Standing, today: IsoDate, locale: string): Headline {
  const on = (date: IsoDate): string => formatDate(date, locale);
  const away = (date: IsoDate): string => `${on(date)} (${formatDaysFrom(date, today, locale)})`;
  switch (standing.kind) {
    case 'send-by':
      return {
        title: `Send notice by ${on(standing.on)}`,
        detail: `Notice counts until ${away(standing.deadline)}.`,
      };
    case 'late':
      return {
        title: 'Send notice today',
        detail: `The safe day was ${away(standing.on)}; notice still counts until ${away(standing.deadline)}.`,
      };
    case 'locked-in':
      return {
        title: `Locked in until ${on(standing.until)}`,
        detail:
          standing.nextSendBy === null
            ? 'The deadline of this term has passed.'
            : `The deadline of this term has passed. Next chance: send notice by ${away(standing.nextSendBy)}.`,
      };
    case 'ends':
      return {
        title: `Ends by itself on ${on(standing.on)}`,
        detail: `Decide by ${away(standing.decisionDue)} what comes after it.`,
      };
    case 'unknown-notice':
      return {
        title: `Renews after ${on(standing.end)}; notice unknown`,
        detail: `Find the notice period in the contract, by ${away(standing.decisionDue)} at the latest.`,
      };
    case 'open-ended':
      return {
        title:
          standing.earliestEnd === null ? 'Runs on until cancelled' : `Can end ${on(standing.earliestEnd)}`,
        detail:
          standing.earliestEnd === null
            ? 'No notice period is recorded, so the earliest end is unknown.'
            : 'That is the earliest end if notice is given today.',
      };
    case 'ended':
      return { title: `Ended on ${on(standing.on)}`, detail: 'Nothing needs to be done.' };
    default:
      return assertNever(standing);
  }
}
