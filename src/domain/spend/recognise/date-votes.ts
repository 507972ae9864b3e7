import { readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import type { ColumnStats, TableRow } from './column-stats.ts';

export interface DateFacts {
  readonly rows: readonly TableRow[];
  readonly date: ColumnStats;
  readonly posting: ColumnStats | null;
  /** Days since 1970-01-01. */
  readonly today: number;
  /** Day written in the file's name, if any: nothing in the file can be later. */
  readonly exportedOn: number | null;
  /** Currency found in the file itself, not the default. */
  readonly fileCurrency: string | null;
  readonly remembered: DateOrder | null;
}

/** Evidence for one order of day and month. */
export interface Vote {
  readonly order: 'DMY' | 'MDY';
  /** 2 decides alone; 1 only together with another. */
  readonly weight: 1 | 2;
  readonly reason: string;
}

const ROWS_READ = 2000;

/** All evidence there is for dates that can be read both ways. */
export function collectVotes(facts: DateFacts): Vote[] {
  const rows = facts.rows.slice(0, ROWS_READ);
  const texts = rows.map(({ cells }) => cells[facts.date.index] ?? '');
  const posting = rows.map(({ cells }) => (facts.posting === null ? '' : (cells[facts.posting.index] ?? '')));
  const day = reading(texts, posting, 'DMY');
  const month = reading(texts, posting, 'MDY');
  const votes: (Vote | null)[] = [
    remembered(facts),
    futureVote(day, month, facts),
    lagVote(day, month, facts),
    spanVote(day, month),
    orderVote(day, month),
    languageVote(facts),
    currencyVote(facts),
  ];
  return votes.filter((vote) => vote !== null);
}

interface Reading {
  readonly days: readonly number[];
  readonly lags: readonly number[];
}

function reading(texts: readonly string[], posting: readonly string[], order: 'DMY' | 'MDY'): Reading {
  const days: number[] = [];
  const lags: number[] = [];
  texts.forEach((text, i) => {
    const day = readDate(text, order);
    if (Number.isNaN(day)) return;
    days.push(day);
    const posted = readDate(posting[i] ?? '', order);
    if (!Number.isNaN(posted)) lags.push(Math.abs(posted - day));
  });
  return { days, lags };
}

function remembered(facts: DateFacts): Vote | null {
  if (facts.remembered !== 'DMY' && facts.remembered !== 'MDY') return null;
  return {
    order: facts.remembered,
    weight: 2,
    reason: 'that is how files with this header were read before',
  };
}

function futureVote(day: Reading, month: Reading, facts: DateFacts): Vote | null {
  const limit = facts.exportedOn ?? facts.today + 31;
  const source = facts.exportedOn === null ? 'today' : 'the date in the file’s name';
  const late = ({ days }: Reading): number => days.filter((value) => value > limit).length;
  const [lateDay, lateMonth] = [late(day), late(month)];
  if (lateDay === 0 && lateMonth > 0) {
    return {
      order: 'DMY',
      weight: 2,
      reason: `read with the month first, ${lateMonth} would lie after ${source}`,
    };
  }
  if (lateMonth === 0 && lateDay > 0) {
    return {
      order: 'MDY',
      weight: 2,
      reason: `read with the day first, ${lateDay} would lie after ${source}`,
    };
  }
  return null;
}

/** Purchases are booked within days; a wrong order makes months of it. */
function lagVote(day: Reading, month: Reading, facts: DateFacts): Vote | null {
  const [a, b] = [average(day.lags), average(month.lags)];
  if (day.lags.length === 0 || Math.abs(a - b) < 7) return null;
  const order = a < b ? 'DMY' : 'MDY';
  const [short, long] = [Math.round(Math.min(a, b)), Math.round(Math.max(a, b))];
  if (short > 10) return null;
  return {
    order,
    weight: 2,
    reason: `“${facts.posting?.header ?? ''}” then lies ${short} days away on average, otherwise ${long}`,
  };
}

/** A statement covers a stretch of days; read the wrong way round, it hits the same day of many months. */
function spanVote(day: Reading, month: Reading): Vote | null {
  const [a, b] = [span(day.days), span(month.days)];
  if (new Set(day.days).size < 4 || Math.max(a, b) < 60 || Math.min(a, b) * 3 > Math.max(a, b)) return null;
  return {
    order: a < b ? 'DMY' : 'MDY',
    weight: 2,
    reason: `the rows then span ${Math.min(a, b) + 1} days, otherwise ${Math.max(a, b) + 1}`,
  };
}

function orderVote(day: Reading, month: Reading): Vote | null {
  const [a, b] = [sortedness(day.days), sortedness(month.days)];
  if (new Set(day.days).size < 5 || Math.max(a, b) < 0.95 || Math.min(a, b) > 0.85) return null;
  return { order: a > b ? 'DMY' : 'MDY', weight: 2, reason: 'only then are the rows in order of time' };
}

/** Header words of languages in whose countries nobody writes the month first. */
const DAY_FIRST_WORDS =
  /(datum|fecha|data\b|dato\b|buchung|wertstellung|verrichting|boeking|operazione|operacion|valeur|comptable|paiva|tranzakc|provedeni|zauctovani|ksiegowania|jour\b)/;

function languageVote(facts: DateFacts): Vote | null {
  if (!DAY_FIRST_WORDS.test(facts.date.words)) return null;
  return {
    order: 'DMY',
    weight: 2,
    reason: `the header “${facts.date.header}” is in a language whose countries write the day first`,
  };
}

/** Countries of these currencies write both ways, or the month first. */
const BOTH_WAYS = new Set([
  'USD',
  'CAD',
  'PHP',
  'PAB',
  'KES',
  'GHS',
  'ZAR',
  'CNY',
  'JPY',
  'KRW',
  'TWD',
  'HUF',
]);

function currencyVote(facts: DateFacts): Vote | null {
  if (facts.fileCurrency === null || BOTH_WAYS.has(facts.fileCurrency)) return null;
  return {
    order: 'DMY',
    weight: 2,
    reason: `the amounts are in ${facts.fileCurrency}, where dates begin with the day`,
  };
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function span(days: readonly number[]): number {
  let [low, high] = [Infinity, -Infinity];
  for (const day of days) {
    low = Math.min(low, day);
    high = Math.max(high, day);
  }
  return days.length === 0 ? 0 : high - low;
}

/** Share of neighbouring rows that follow the more frequent direction of time. */
function sortedness(days: readonly number[]): number {
  let [up, down, steps] = [0, 0, 0];
  for (let i = 1; i < days.length; i++) {
    const step = (days[i] ?? 0) - (days[i - 1] ?? 0);
    if (step === 0) continue;
    steps++;
    if (step > 0) up++;
    else down++;
  }
  return steps === 0 ? 1 : Math.max(up, down) / steps;
}
