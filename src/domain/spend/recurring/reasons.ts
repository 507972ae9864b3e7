import { dateOfDay } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import { assertNever } from '#domain/outcome.ts';
import type { AmountStory } from './amounts.ts';
import type { Anchor } from './anchor.ts';
import type { PeriodDraft } from './find-drafts.ts';
import { PERIOD_ADVERBS } from './words.ts';
import type { SeriesPeriod } from './periods.ts';
import type { ExtraCharge, SeriesContext, SeriesReason } from './series.ts';
import type { Standing } from './standing.ts';

interface ReasonFacts {
  readonly draft: PeriodDraft;
  readonly days: readonly number[];
  readonly story: AmountStory;
  readonly anchor: Anchor;
  readonly extras: readonly ExtraCharge[];
  readonly missed: readonly number[];
  readonly standing: Standing;
  readonly context: SeriesContext;
  readonly spread: number;
}

/** Everything that speaks for a series and about its state, in the order in which one would say it. */
export function reasonsOf(facts: ReasonFacts): SeriesReason[] {
  const { draft, days, story, anchor, extras, missed, standing, context, spread } = facts;
  const charges = days.length;
  const reasons: SeriesReason[] = [
    { kind: 'dates', charges, slots: charges + missed.length, spread: spread - 1 },
  ];
  if (anchor.dayOfMonth > 0) {
    reasons.push({ kind: draft.tail > 0 ? 'day-moved' : 'day-of-month', day: anchor.dayOfMonth });
  }
  reasons.push({ kind: 'amount', amounts: story.kind, same: story.same, charges });
  reasons.push({ kind: 'chance', log10: Math.round(draft.log10 * 10) / 10 });
  const trial = extras.find(({ kind }) => kind === 'trial');
  if (trial !== undefined) reasons.push({ kind: 'trial', day: trial.day, amount: trial.amount });
  if (missed.length > 0) reasons.push({ kind: 'missed', days: missed });
  const doubled = extras.filter(({ kind }) => kind === 'doubled').map(({ day }) => day);
  if (doubled.length > 0) reasons.push({ kind: 'doubled', days: doubled });
  const { overdueSince } = standing;
  if (overdueSince !== null && standing.state === 'stopped') {
    reasons.push({ kind: 'ended', last: days.at(-1) ?? 0, expected: overdueSince });
  } else if (overdueSince !== null) reasons.push({ kind: 'overdue', day: overdueSince });
  if (context.dataEnds) reasons.push({ kind: 'data-ends', day: context.asOf });
  return reasons;
}

/** What words need: the period of the series, how to write money, and the reader's locale. */
export interface ReasonWords {
  readonly period: SeriesPeriod;
  readonly money: (minor: number) => string;
  readonly locale: string;
}

/** A reason as a sentence without its full stop. */
export function reasonText(reason: SeriesReason, { period, money, locale }: ReasonWords): string {
  const date = (day: number): string => formatDate(dateOfDay(day), locale);
  const dates = (days: readonly number[]): string => days.map(date).join(', ');
  switch (reason.kind) {
    case 'dates': {
      const within =
        reason.spread <= 0
          ? 'always on the expected day'
          : `within ${days(reason.spread)} around the expected one`;
      return `${reason.charges} charges ${PERIOD_ADVERBS[period]}, ${within}`;
    }
    case 'day-of-month':
      return reason.day === 31
        ? 'Charged at the end of the month'
        : `Charged around day ${reason.day} of the month`;
    case 'day-moved':
      return `The billing day has moved, it is now day ${reason.day} of the month`;
    case 'amount':
      return amountText(reason.amounts, reason.same, reason.charges);
    case 'chance':
      return chanceText(reason.log10);
    case 'trial':
      return reason.amount === 0
        ? `Began with a free trial on ${date(reason.day)}`
        : `Began with a trial: ${money(reason.amount)} on ${date(reason.day)}`;
    case 'missed':
      return `No charge around ${dates(reason.days)}`;
    case 'overdue':
      return `A charge was expected around ${date(reason.day)} and has not come`;
    case 'doubled':
      return `Charged twice around ${dates(reason.days)}`;
    case 'ended':
      return `Last charged on ${date(reason.last)}; nothing came around ${date(reason.expected)} or after`;
    case 'data-ends':
      return `The statements end on ${date(reason.day)}: later charges are not known`;
    default:
      return assertNever(reason);
  }
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function amountText(kind: AmountStory['kind'], same: number, charges: number): string {
  switch (kind) {
    case 'fixed':
      return same === charges - 1
        ? 'Always the same amount'
        : 'The amount stays the same, apart from lasting steps';
    case 'foreign':
      return 'The amount moves a little both ways, as a price in another currency does';
    case 'usage':
      return 'Another amount each time, as usage-based billing has';
    default:
      return assertNever(kind);
  }
}

function chanceText(log10: number): string {
  if (log10 > -2) return 'Charges at random dates look as regular now and then: little evidence yet';
  if (log10 > -5)
    return `Charges at random dates look as regular once in ${(10 ** -Math.ceil(log10)).toLocaleString('en')} cases`;
  return 'Charges at random dates practically never look as regular';
}
