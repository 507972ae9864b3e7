import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { AtEnd } from '#domain/contracts/contract.ts';
import type { Explanation } from '#domain/contracts/explain.ts';
import type { Step } from '#domain/contracts/steps.ts';
import { NEAR_DAYS, type Headline, type StandingChip } from './standing.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';

/** Steps about sending notice, which is theirs to do and not ours. */
const OUR_STEPS: ReadonlySet<Step['kind']> = new Set([
  'delivery',
  'must-arrive',
  'moved-earlier',
  'send-by-passed',
  'next-chance',
  'decision-due',
]);

/** The steps of a contract that a customer has with us: how their notice comes about, not when we would send one. */
export function theirSteps(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ kind }) => !OUR_STEPS.has(kind));
}

/** What matters about a contract that a customer has with us: until when they can leave. */
export function theirHeadline(
  explanation: Explanation,
  atEnd: AtEnd,
  today: IsoDate,
  locale: string,
): Headline {
  const { termEnd, state, noticeDeadline, lockedIn, earliestEnd } = explanation;
  const on = (date: IsoDate): string => formatDate(date, locale);
  const away = (date: IsoDate): string => `${on(date)} (${formatDaysFrom(date, today, locale)})`;
  if (termEnd === null) {
    return earliestEnd === null
      ? {
          title: 'Runs on until cancelled',
          detail: 'No notice period is recorded: when they can leave is unknown.',
        }
      : {
          title: `They can leave on ${on(earliestEnd)}`,
          detail: 'That is the earliest end if they give notice today.',
        };
  }
  if (state === 'ended')
    return { title: `Ended on ${on(termEnd)}`, detail: 'They are under contract no more.' };
  if (atEnd === 'ends') {
    return {
      title: `Ends by itself on ${on(termEnd)}`,
      detail: `Agree on what follows before ${away(termEnd)}.`,
    };
  }
  if (noticeDeadline === null) {
    return {
      title: `Renews after ${on(termEnd)}`,
      detail: 'No notice period is recorded: until when they can leave is unknown.',
    };
  }
  return lockedIn
    ? { title: `Renews after ${on(termEnd)}`, detail: `Their notice counted until ${away(noticeDeadline)}.` }
    : {
        title: `They can give notice until ${on(noticeDeadline)}`,
        detail: `Otherwise it renews after ${away(termEnd)}.`,
      };
}

/** The word beside it, or `null` when nothing is near. */
export function theirChip(
  { termEnd, state, noticeDeadline, lockedIn }: Explanation,
  atEnd: AtEnd,
  today: IsoDate,
): StandingChip | null {
  if (termEnd === null) return null;
  if (state === 'ended') return { tone: 'neutral', text: 'Ended' };
  const near = (date: IsoDate): boolean => daysBetween(today, date) <= NEAR_DAYS;
  if (atEnd === 'ends') return near(termEnd) ? { tone: 'warning', text: 'Ends soon' } : null;
  return noticeDeadline !== null && !lockedIn && near(noticeDeadline)
    ? { tone: 'warning', text: 'Soon' }
    : null;
}
