import { todayIn } from '#domain/calendar/zone.ts';
import { moneyText } from '#domain/money/format.ts';
import { assertNever } from '#domain/outcome.ts';
import { writeCsv, writeCsvWithAmounts, type CsvCell } from '#domain/tables/csv-write.ts';
import type { CheckInSnapshot, FrozenFigure } from './check-in.ts';
import type { FinishedCheckIn } from './due.ts';
import { FIGURE_KEYS, FIGURE_WORDS } from './figure-list.ts';
import { factText } from './item.ts';
import { STEP_WORDS } from './words.ts';

const HISTORY_COLUMNS = [
  'check-in',
  'looks back to',
  'finished on',
  'finished by',
  'items',
  'left open',
  'figure',
  'value',
  'currency',
  'note',
] as const;

/** Value and currency of a figure, one row for each currency; what is not known has neither. */
function cellsOf(figure: FrozenFigure): (readonly [value: CsvCell, currency: CsvCell, note: string])[] {
  switch (figure.kind) {
    case 'number':
    case 'share':
      return [[figure.value, null, figure.note]];
    case 'money':
      if (figure.value.length === 0) return [[0, null, figure.note]];
      return figure.value.map((amount) => [moneyText(amount), amount.currency, figure.note]);
    case 'unknown':
      return [[null, null, `not known: ${figure.why}`]];
    default:
      return assertNever(figure);
  }
}

/** The history as check-ins.csv: one row for each figure of each finished check-in, and for each currency of it. */
export function checkInsFile(checkIns: readonly FinishedCheckIn[]): string {
  const rows = checkIns.flatMap(({ id, from, state }) =>
    FIGURE_KEYS.flatMap((key): CsvCell[][] => {
      const figure = state.figures[key];
      if (figure === undefined) return [];
      const head = [id, from, state.on, state.by, state.items, state.open, FIGURE_WORDS[key].name];
      return cellsOf(figure).map((cells) => [...head, ...cells]);
    }),
  );
  return writeCsvWithAmounts(HISTORY_COLUMNS, rows);
}

const ANSWER_COLUMNS = [
  'step',
  'item',
  'title',
  'owner',
  'facts',
  'answer',
  'comment',
  'answered by',
  'answered on',
  'left open',
  'open since check-in',
] as const;

/** What was asked and said in one check-in. */
export function answersFile({ items }: CheckInSnapshot, timeZone: string): string {
  const rows = items.map(
    ({ step, item, title, owner, facts, answer, said, open, carriedFrom }): CsvCell[] => [
      STEP_WORDS[step].name,
      item,
      title,
      owner,
      facts.map(factText).join('\n'),
      said,
      answer?.comment ?? null,
      answer?.by ?? null,
      answer === null ? null : todayIn(answer.at, timeZone),
      open ? 'yes' : 'no',
      carriedFrom,
    ],
  );
  return writeCsv(ANSWER_COLUMNS, rows);
}
