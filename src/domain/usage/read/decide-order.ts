import { dateShape, readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { civilOf } from '#domain/calendar/day-number.ts';
import type { Delimiter } from '#domain/tables/row-stream.ts';
import type { FileRow } from './load-table.ts';
import type { UsageColumn, UsageQuestion } from './recognition.ts';

/** The order of day and month over all columns of dates, with its reason; `open` when nothing decides. */
export interface OrderDecision {
  readonly value: DateOrder;
  readonly open: boolean;
  readonly sentence: string;
  readonly question: UsageQuestion | null;
}

/** What else may speak for an order. */
export interface OrderClues {
  /** As files with these columns were read before. */
  readonly remembered: DateOrder | null;
  /** `null` for a workbook. */
  readonly delimiter: Delimiter | null;
  /** Positions of columns that hold dates and have no role. */
  readonly others: readonly number[];
}

const DATED = new Set(['last-active', 'event', 'as-of', 'closed-on']);

/** Languages in whose countries nobody writes the month first. */
const DAY_FIRST_WORDS =
  /\b(datum|fecha|letzte\w*|zuletzt|derniere?|ultim[oa]|laatst\w*|ostatni\w*|senast\w*|seneste|sidst\w*|siste?|posledni|viime\w*|benutzer|usuario|utilisateur|utente|gebruiker|uzytkownik\w*)\b/;

interface Tally {
  dayFirst: number;
  monthFirst: number;
  either: number;
  dotted: number;
  serial: number;
  plain: number;
  same: number;
  lateIfDay: number;
  lateIfMonth: number;
  example: string;
  where: string;
}

/**
 * Decides the order over every cell of every date column together, since one program writes them all: a part above 12, dots
 * between the parts, a reading that would lie after the file's own day, a header in a language that writes the day first.
 * @param latest day number after which no date of the file can lie
 */
export function decideOrder(
  rows: readonly FileRow[],
  columns: readonly UsageColumn[],
  words: readonly string[],
  latest: number,
  { remembered, delimiter, others }: OrderClues,
): OrderDecision {
  const tally = count(rows, columns, latest);
  addOthers(tally, rows, others);
  if (tally.either + tally.dayFirst + tally.monthFirst === 0) return plainOrder(tally);
  if (tally.dayFirst + tally.monthFirst > 0) {
    const value = tally.dayFirst >= tally.monthFirst ? 'DMY' : 'MDY';
    const sure = Math.max(tally.dayFirst, tally.monthFirst);
    return decided(value, `${sure} dates can only be read that way`);
  }
  if (tally.dotted >= tally.either * 0.9) return decided('DMY', 'the parts are divided by dots');
  if (tally.lateIfDay === 0 && tally.lateIfMonth > 0)
    return decided('DMY', `with the month first, ${tally.lateIfMonth} would lie in the future`);
  if (tally.lateIfMonth === 0 && tally.lateIfDay > 0)
    return decided('MDY', `with the day first, ${tally.lateIfDay} would lie in the future`);
  if (remembered === 'DMY' || remembered === 'MDY')
    return decided(remembered, 'that is how files with these columns were read before');
  // Only where the comma is the decimal mark do programs divide by semicolons, and nobody there writes the month first.
  if (delimiter === ';')
    return decided('DMY', 'the file is divided by semicolons, as in countries that write the day first');
  if (words.some((header) => DAY_FIRST_WORDS.test(header)))
    return decided('DMY', 'the headers are in a language whose countries write the day first');
  return open(tally);
}

const NAMES: Readonly<Record<DateOrder, string>> = {
  YMD: 'Year-month-day',
  DMY: 'Day-month-year',
  MDY: 'Month-day-year',
  SERIAL: 'Day numbers of a spreadsheet',
};

function decided(value: 'DMY' | 'MDY', reason: string): OrderDecision {
  return { value, open: false, sentence: `${NAMES[value]}: ${reason}.`, question: null };
}

function plainOrder({ serial, plain, same }: Tally): OrderDecision {
  // Years first and months by name are read in any order.
  if (same > 0) return decided('DMY', 'each is the same day with the month first');
  const value: DateOrder = serial > plain ? 'SERIAL' : 'YMD';
  const sentence =
    plain + serial === 0
      ? 'The file holds no dates.'
      : value === 'SERIAL'
        ? 'The dates are day numbers of a spreadsheet.'
        : 'The year comes first, or the months are written as names.';
  return { value, open: false, sentence, question: null };
}

function open({ either, example, where }: Tally): OrderDecision {
  const choice = (value: 'DMY' | 'MDY', words: string) => ({
    value,
    label: `${words}: ${example} is ${describe(readDate(example, value))}`,
  });
  return {
    value: 'DMY',
    open: true,
    sentence: `${either} dates have no part above 12, so day and month could be swapped.`,
    question: {
      id: 'dateOrder',
      question: `Does “${where}” write the day or the month first?`,
      choices: [choice('DMY', 'Day first'), choice('MDY', 'Month first')],
    },
  };
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December'.split(
  '|',
);

function describe(day: number): string {
  const { year, month, day: date } = civilOf(day);
  return `${date} ${MONTHS[month - 1] ?? ''} ${year}`;
}

function count(rows: readonly FileRow[], columns: readonly UsageColumn[], latest: number): Tally {
  const tally: Tally = {
    dayFirst: 0,
    monthFirst: 0,
    either: 0,
    dotted: 0,
    serial: 0,
    plain: 0,
    same: 0,
    lateIfDay: 0,
    lateIfMonth: 0,
    example: '',
    where: '',
  };
  for (const { index, header, role } of columns) {
    if (!DATED.has(role)) continue;
    const texts = new Set<string>();
    for (const { cells } of rows) texts.add(cells[index] ?? '');
    for (const text of texts) note(tally, text.replace(BEFORE, ''), header, latest);
  }
  return tally;
}

/** One program writes all dates of a file: a column without a role may decide, but is never a question itself. */
function addOthers(tally: Tally, rows: readonly FileRow[], others: readonly number[]): void {
  if (tally.either === 0 || tally.dayFirst + tally.monthFirst > 0) return;
  for (const index of others) {
    for (const { cells } of rows) {
      const shape = dateShape(cells[index] ?? '');
      if (shape === 'day-first') tally.dayFirst += 1;
      if (shape === 'month-first') tally.monthFirst += 1;
    }
  }
}

/** “Before 11/02/2017” */
const BEFORE = /^\s*\p{L}[\p{L}\s]*\s(?=\d{1,2}[./-])/u;

function note(tally: Tally, text: string, header: string, latest: number): void {
  switch (dateShape(text)) {
    case 'day-first':
      tally.dayFirst += 1;
      break;
    case 'month-first':
      tally.monthFirst += 1;
      break;
    case 'either':
      noteEither(tally, text, header, latest);
      break;
    case 'serial':
      tally.serial += 1;
      break;
    case 'year-first':
    case 'compact':
    case 'named-day-first':
    case 'named-month-first':
      tally.plain += 1;
      break;
    case 'time-only':
    case 'none':
      break;
  }
}

function noteEither(tally: Tally, text: string, header: string, latest: number): void {
  const [day, month] = [readDate(text, 'DMY'), readDate(text, 'MDY')];
  // The same day in both orders decides nothing and needs no answer.
  if (day === month) {
    tally.same += 1;
    return;
  }
  tally.either += 1;
  if (/^\s*\d{1,2}\.\s*\d{1,2}\./.test(text)) tally.dotted += 1;
  if (day > latest) tally.lateIfDay += 1;
  if (month > latest) tally.lateIfMonth += 1;
  if (tally.example === '') {
    tally.example = text.trim();
    tally.where = header;
  }
}
