import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { DecisionChoice } from '#domain/decisions/decision.ts';
import { endsContract, lastDayToDecide } from '#domain/decisions/decision-state.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';

/** The renewal and the day on which it is looked at; `renewal` is `null` for an open-ended contract. */
interface Seen {
  readonly renewal: Renewal | null;
  readonly today: IsoDate;
  readonly locale: string;
}

function price({ atStake }: Renewal, locale: string): string {
  return atStake === null ? 'at a price that is not known' : `for ${formatMoney(atStake, locale)}`;
}

function endWords({ renewal, today, locale }: Seen): string {
  if (renewal === null) return 'Notice can be given at any time.';
  const on = (date: IsoDate): string => formatDate(date, locale);
  const { kind, termEnd, sendBy, noticeDeadline } = renewal;
  if (kind === 'decision') return `It ends by itself on ${on(termEnd)}.`;
  if (sendBy === null || noticeDeadline === null) return 'Find out first until when notice can be given.';
  if (today > noticeDeadline) return 'Too late for this term: notice counts for the next one.';
  if (today > sendBy) return `Send notice today: it counts until ${on(noticeDeadline)}.`;
  return `Send notice by ${on(sendBy)}, ${formatDaysFrom(sendBy, today, locale)}.`;
}

function goOnWords(choice: DecisionChoice, { renewal, locale }: Seen): string {
  if (renewal === null) return choice === 'keep' ? '' : 'Agree the growth at any time.';
  const on = (date: IsoDate): string => formatDate(date, locale);
  if (renewal.kind === 'decision') return `Agree a new term before ${on(renewal.termEnd)}.`;
  const renews = on(addDays(renewal.termEnd, 1));
  return choice === 'keep'
    ? `It renews on ${renews} ${price(renewal, locale)}.`
    : `Agree the growth before it renews on ${renews}.`;
}

/** What a choice asks for, and by when. */
export function byWhen(choice: DecisionChoice, seen: Seen): string {
  return endsContract(choice) ? endWords(seen) : goOnWords(choice, seen);
}

/** What deciding after the deadline means and costs; `null` while it has not passed. */
export function lateWords({ renewal, today, locale }: Seen): string | null {
  const last = lastDayToDecide(renewal);
  if (renewal === null || last === null || today <= last) return null;
  const on = (date: IsoDate): string => formatDate(date, locale);
  if (renewal.kind === 'decision') {
    return `The contract ended on ${on(renewal.termEnd)}. A decision is recorded all the same, and marked late.`;
  }
  const renews = on(addDays(renewal.termEnd, 1));
  if (today > renewal.termEnd) {
    return `This term is over: the contract renewed on ${renews} ${price(renewal, locale)}. A decision is recorded all the same, and marked late.`;
  }
  return `Notice counted until ${on(last)}. You can still decide; it is marked late, and it comes too late for this term: the contract renews on ${renews} ${price(renewal, locale)}, unless the vendor lets you out.`;
}
