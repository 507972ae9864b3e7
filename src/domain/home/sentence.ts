import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CheckInState } from '#domain/check-ins/due.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { UpcomingDeadline } from './upcoming-deadlines.ts';
import { LOOK_AHEAD_DAYS } from './upcoming-deadlines.ts';

/** A piece of the sentence; one with an address leads to the rows behind its figure. */
export interface SentencePart {
  readonly words: string;
  readonly href: string | null;
}

/** Where the decisions of the sentence are listed. */
export const TO_DECIDE = '/renewals?view=list&show=to-decide';

export interface SentenceFacts {
  /** `toDecide` */
  readonly near: readonly UpcomingDeadline[];
  /** Vendors that wait in discovery; `undefined` until the ledger has answered. */
  readonly vendors: number | undefined;
  readonly checkIn: CheckInState;
  readonly today: IsoDate;
  readonly locale: string;
}

/** What needs the manager, in one sentence. Currencies are named apart, unknown amounts are said, nought is left out. */
export function sentenceOf(facts: SentenceFacts): SentencePart[] {
  const clauses = [decisions(facts), vendors(facts), checkIn(facts)].filter((parts) => parts.length > 0);
  const joined = clauses.flatMap((parts, at) => (at === 0 ? parts : [plain('; '), ...parts]));
  return [...joined, plain('.')];
}

function plain(words: string): SentencePart {
  return { words, href: null };
}

function decisions({ near, today, locale }: SentenceFacts): SentencePart[] {
  const until = formatDate(addDays(today, LOOK_AHEAD_DAYS), locale);
  if (near.length === 0) return [plain(`No contract needs a decision before ${until}`)];
  const known = near.flatMap(({ atStake }) => (atStake === null ? [] : [atStake]));
  const totals = totalsByCurrency(known)
    .filter(({ minor }) => minor !== 0)
    .map((total) => formatMoney(total, locale, { whole: true }));
  const count = near.length === 1 ? '1 decision' : `${near.length} decisions`;
  const unknown = near.length - known.length;
  return [
    { words: `${count} before ${until}`, href: TO_DECIDE },
    ...(totals.length === 0
      ? []
      : [plain(', '), { words: `${totals.join(' and ')} at stake`, href: TO_DECIDE }]),
    ...(unknown === 0 ? [] : [plain(`, the value of ${unknown} unknown`)]),
  ];
}

function vendors({ vendors: waiting }: SentenceFacts): SentencePart[] {
  if (waiting === undefined || waiting === 0) return [];
  const words = waiting === 1 ? '1 new vendor to look at' : `${waiting} new vendors to look at`;
  return [{ words, href: '/discovery' }];
}

function checkIn({ checkIn: state }: SentenceFacts): SentencePart[] {
  return state.kind === 'none' ? [] : [{ words: `check-in ${dueWords(state.daysLeft)}`, href: '/check-in' }];
}

/** "due in 6 days", "due today", "overdue by 3 days". */
export function dueWords(daysLeft: number): string {
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  if (daysLeft === 0) return 'due today';
  return daysLeft > 0 ? `due in ${days}` : `overdue by ${days}`;
}
