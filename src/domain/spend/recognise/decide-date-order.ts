import { readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { civilOf } from '#domain/calendar/day-number.ts';
import type { ColumnStats } from './column-stats.ts';
import { collectVotes, type DateFacts, type Vote } from './date-votes.ts';
import type { SpendQuestion } from './plan.ts';

/** A decision with its reason; `question` when the file leaves it open; `unproven` when later rows may still contradict it. */
export interface Decision<T> {
  readonly value: T;
  readonly evidence: string;
  readonly question?: SpendQuestion;
  readonly unproven: boolean;
}

/**
 * Decides the order of day, month and year for the whole column. Certain: a part above 12, year first,
 * month names, dots between the parts. Evidence: the posting date beside it, the file's name and today,
 * the span of the rows, their order, a header or currency of a country that writes the day first.
 * Without evidence it is a question.
 */
export function decideDateOrder(facts: DateFacts): Decision<DateOrder> {
  const { dates } = facts.date;
  const certain = certainOrder(facts);
  if (certain !== null) return certain;
  const votes = collectVotes(facts);
  const forDay = votes.filter((vote) => vote.order === 'DMY');
  const forMonth = votes.filter((vote) => vote.order === 'MDY');
  const sum = (list: readonly Vote[]): number => list.reduce((total, vote) => total + vote.weight, 0);
  const lead = sum(forDay) - sum(forMonth);
  const value: DateOrder = lead === 0 && facts.fileCurrency === 'USD' ? 'MDY' : lead >= 0 ? 'DMY' : 'MDY';
  const reasons = (value === 'DMY' ? forDay : forMonth).map((vote) => vote.reason);
  const seen = `${dates.either} dates have no part above 12`;
  if (Math.abs(lead) >= 2) {
    return { value, evidence: `${ORDER_NAMES[value]}: ${seen}, but ${reasons.join('; ')}.`, unproven: true };
  }
  return {
    value,
    evidence: `${seen}, so day and month could be swapped.`,
    question: orderQuestion(facts, value),
    unproven: true,
  };
}

const ORDER_NAMES: Readonly<Record<DateOrder, string>> = {
  YMD: 'Year-month-day',
  DMY: 'Day-month-year',
  MDY: 'Month-day-year',
  SERIAL: 'Day numbers of a spreadsheet',
};

interface Tally {
  readonly dayFirst: number;
  readonly monthFirst: number;
}

function certainOrder(facts: DateFacts): Decision<DateOrder> | null {
  const { dates } = facts.date;
  const numeric = dates['day-first'] + dates['month-first'] + dates.either;
  if (numeric === 0) return plainOrder(facts.date);
  const own: Tally = { dayFirst: dates['day-first'], monthFirst: dates['month-first'] };
  const beside: Tally = {
    dayFirst: facts.posting?.dates['day-first'] ?? 0,
    monthFirst: facts.posting?.dates['month-first'] ?? 0,
  };
  return (
    fromTally(own, 'dates in this column') ??
    (dates.dotted >= numeric * 0.9
      ? { value: 'DMY', evidence: 'Day-month-year: the parts are divided by dots.', unproven: true }
      : null) ??
    fromTally(beside, `dates in “${facts.posting?.header ?? ''}”`)
  );
}

function fromTally({ dayFirst, monthFirst }: Tally, where: string): Decision<DateOrder> | null {
  if (dayFirst === 0 && monthFirst === 0) return null;
  const value: DateOrder = dayFirst >= monthFirst ? 'DMY' : 'MDY';
  const against = Math.min(dayFirst, monthFirst);
  const sentence = `${ORDER_NAMES[value]}: ${Math.max(dayFirst, monthFirst)} ${where} can only be read that way`;
  return {
    value,
    evidence: against === 0 ? `${sentence}.` : `${sentence}; ${against} contradict it and are rejected.`,
    unproven: false,
  };
}

function plainOrder({ dates }: ColumnStats): Decision<DateOrder> {
  if (
    dates.serial >
    dates['year-first'] + dates.compact + dates['named-day-first'] + dates['named-month-first']
  ) {
    return {
      value: 'SERIAL',
      evidence: 'The dates are day numbers of a spreadsheet (days since 30 December 1899).',
      unproven: false,
    };
  }
  if (dates['named-day-first'] + dates['named-month-first'] > dates['year-first'] + dates.compact) {
    const value = dates['named-day-first'] >= dates['named-month-first'] ? 'DMY' : 'MDY';
    return { value, evidence: 'The months are written as names.', unproven: true };
  }
  return { value: 'YMD', evidence: 'The year comes first.', unproven: true };
}

function orderQuestion(facts: DateFacts, provisional: DateOrder): SpendQuestion {
  const example =
    facts.rows.map(({ cells }) => (cells[facts.date.index] ?? '').trim()).find((text) => text !== '') ?? '';
  const choice = (value: 'DMY' | 'MDY', words: string) => ({
    value,
    label: `${words}: ${example} is ${describe(readDate(example, value))}`,
    provisional: value === provisional,
  });
  return {
    id: 'dateOrder',
    question: `Does “${facts.date.header}” write the day or the month first?`,
    choices: [choice('DMY', 'Day first'), choice('MDY', 'Month first')],
  };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);

function describe(day: number): string {
  if (Number.isNaN(day)) return 'no date';
  const { year, month, day: date } = civilOf(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}
