import { addDays, daysBetween, earlier, later } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { firstDayOf, monthsFrom } from '#domain/calendar/months.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { nextTerm } from '#domain/contracts/terms.ts';
import type { DayRange, Renewal } from '#domain/renewals/renewals.ts';

/** A stretch of a lane; shares of its width, 0 to 1. */
export interface LaneSpan {
  /** `next`: the term that follows unless somebody acts. */
  readonly kind: 'term' | 'next' | 'notice';
  readonly from: number;
  readonly to: number;
  readonly title: string;
}

export interface LaneMark {
  readonly kind: 'act' | 'deadline';
  readonly at: number;
  readonly title: string;
}

/** One contract's year. */
export interface Lane {
  readonly contract: Contract;
  readonly spans: readonly LaneSpan[];
  readonly marks: readonly LaneMark[];
  /** The renewals whose day to act lies in the year. */
  readonly renewals: readonly Renewal[];
}

export interface TimelinePlan {
  readonly months: readonly { readonly month: IsoMonth; readonly from: number; readonly to: number }[];
  readonly lanes: readonly Lane[];
  /** Where today is, or `null` when it lies outside the year. */
  readonly today: number | null;
}

/** The words that a plan needs; they depend on the locale. */
export interface TimelineWords {
  term(renewal: Renewal): string;
  next(start: IsoDate, end: IsoDate): string;
  notice(renewal: Renewal): string;
  act(renewal: Renewal): string;
  deadline(renewal: Renewal): string;
}

export function yearRange(year: string): DayRange {
  return { from: `${year}-01-01` as IsoDate, to: `${year}-12-31` as IsoDate };
}

/** Whole days as shares of the year, cut to it. */
function scaleOf({ from, to }: DayRange): (date: IsoDate) => number {
  const days = daysBetween(from, to) + 1;
  return (date) => daysBetween(from, later(from, earlier(addDays(to, 1), date))) / days;
}

function spansOf(renewal: Renewal, at: (date: IsoDate) => number, words: TimelineWords): LaneSpan[] {
  const { termStart, termEnd, noticeDeadline } = renewal;
  const end = at(addDays(termEnd, 1));
  const spans: LaneSpan[] = [{ kind: 'term', from: at(termStart), to: end, title: words.term(renewal) }];
  if (noticeDeadline !== null && noticeDeadline < termEnd) {
    spans.push({
      kind: 'notice',
      from: at(addDays(noticeDeadline, 1)),
      to: end,
      title: words.notice(renewal),
    });
  }
  return spans.filter(({ from, to }) => to > from);
}

/** The term after the last one of the lane, where the year still has room for it. */
function nextSpan(
  last: Renewal | undefined,
  { to }: DayRange,
  at: (date: IsoDate) => number,
  words: TimelineWords,
): LaneSpan[] {
  if (last === undefined) return [];
  const { contract, termNumber, termStart, termEnd } = last;
  const following = nextTerm(rulesOf(contract), { number: termNumber, start: termStart, end: termEnd });
  if (following === null || following.end === null || following.start > to) return [];
  const title = words.next(following.start, following.end);
  return [{ kind: 'next', from: at(following.start), to: at(addDays(following.end, 1)), title }];
}

function marksOf(
  renewal: Renewal,
  { from, to }: DayRange,
  at: (date: IsoDate) => number,
  words: TimelineWords,
): LaneMark[] {
  const { actOn, noticeDeadline } = renewal;
  const within = (date: IsoDate): boolean => date >= from && date <= to;
  const marks: LaneMark[] = [];
  if (within(actOn)) marks.push({ kind: 'act', at: at(actOn), title: words.act(renewal) });
  if (noticeDeadline !== null && noticeDeadline !== actOn && within(noticeDeadline)) {
    marks.push({ kind: 'deadline', at: at(noticeDeadline), title: words.deadline(renewal) });
  }
  return marks;
}

/** Lanes with something to do first, by its day; then the others by their name. */
function compareLanes(a: Lane, b: Lane): number {
  const keyOf = ({ renewals, contract }: Lane): string => `${renewals[0]?.actOn ?? '~'} ${contract.name}`;
  const [mine, theirs] = [keyOf(a), keyOf(b)];
  return mine < theirs ? -1 : mine > theirs ? 1 : 0;
}

/** A year of lanes, one per contract. `renewals` are those that touch the year, by their day to act. */
export function planTimeline(
  renewals: readonly Renewal[],
  range: DayRange,
  today: IsoDate,
  words: TimelineWords,
): TimelinePlan {
  const at = scaleOf(range);
  const [first, last] = [range.from.slice(0, 7) as IsoMonth, range.to.slice(0, 7) as IsoMonth];
  const months = monthsFrom(first, last).map((month, index, all) => {
    const next = all[index + 1];
    return { month, from: at(firstDayOf(month)), to: next === undefined ? 1 : at(firstDayOf(next)) };
  });
  const lanes = [...Map.groupBy(renewals, ({ contract }) => contract.id).values()].flatMap((mine): Lane[] => {
    const [one] = mine;
    if (one === undefined) return [];
    return [
      {
        contract: one.contract,
        spans: [
          ...mine.flatMap((renewal) => spansOf(renewal, at, words)),
          ...nextSpan(mine.at(-1), range, at, words),
        ],
        marks: mine.flatMap((renewal) => marksOf(renewal, range, at, words)),
        renewals: mine.filter(({ actOn }) => actOn >= range.from && actOn <= range.to),
      },
    ];
  });
  const day = today >= range.from && today <= range.to ? at(today) : null;
  return { months, lanes: lanes.toSorted(compareLanes), today: day };
}
