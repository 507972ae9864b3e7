import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import { activityDays } from './activity-days.ts';
import { asOfColumn, asOfName, asOfPreamble, type FoundAsOf } from './as-of.ts';
import type { ColumnLook } from './column-look.ts';
import { decideOrder, type OrderDecision } from './decide-order.ts';
import type { UsageTable } from './load-table.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn, UsageCorrections, UsageMapping } from './recognition.ts';
import type { UsageShape } from './table-shape.ts';

/** The order of day and month: by hand, else by all dates of the file. */
export function orderOf(
  shape: UsageShape,
  columns: readonly UsageColumn[],
  looks: readonly ColumnLook[],
  today: number,
  { dateOrder }: UsageCorrections,
  remembered: UsageMapping | null,
  table: UsageTable,
): OrderDecision {
  if (dateOrder !== undefined)
    return { value: dateOrder, open: false, sentence: 'Chosen by hand.', question: null };
  const named = asOfName(table.fileName, today, false);
  const latest = named === null ? today + 1 : dayNumber(named.date) + 1;
  const others = looks.flatMap(({ dates, filled }, index) =>
    filled > 0 && dates >= filled / 2 && !columns.some((column) => column.index === index) ? [index] : [],
  );
  return decideOrder(shape.rows, columns, shape.words, latest, {
    remembered: remembered?.dateOrder ?? null,
    delimiter: table.sheet === null ? table.delimiter : null,
    others,
  });
}

/**
 * The day the file speaks of: its own column, the lines above the header, its name, and for events the last of them; null
 * when it must be asked.
 */
export function findAsOf(
  table: UsageTable,
  shape: UsageShape,
  columns: readonly UsageColumn[],
  order: OrderDecision,
  today: number,
  product: UsageProduct | null,
): FoundAsOf | null {
  const column = columns.find(({ role }) => role === 'as-of');
  const said = order.open ? null : asOfColumn(shape.rows, column, order.value);
  if (said !== null) return said;
  const above = asOfPreamble(shape.preamble, today);
  if (above !== null) return above;
  const days = order.open ? null : activityDays(shape.rows, columns, order.value, today);
  const named = asOfName(
    table.fileName,
    today,
    product?.key === 'google-users' || (order.value === 'DMY' && !order.open),
  );
  // A day that much of the file lies behind is something else: the start of a range, a version.
  if (named !== null && !((days?.usual ?? 0) > dayNumber(named.date) + 1)) return named;
  const events = columns.find(({ role }) => role === 'event');
  return events === undefined || days === null
    ? null
    : {
        date: dateOfDay(days.latest),
        source: 'file',
        sentence: `The last day in “${events.header}”.`,
        rangeDays: null,
      };
}

const PERIOD_WORDS =
  /(?:last|prior|past|letzten?|ultim[oa]s|derniers?|laatste|ostatnie)[-_ ]*(\d{1,3})[-_ ]*(?:days?|tage|dias|jours|giorni|dagen|dni)|(?<![a-z\d])[dD](7|28|30|90|180)(?!\d)|(?<!\d)(\d{1,3})[-_ ]?days?(?![a-z])/i;

/** Days that active days are counted over: a column, a range of days, or words in a header, the name or above the table. */
export function periodOf(
  shape: UsageShape,
  columns: readonly UsageColumn[],
  asOf: FoundAsOf | null,
  fileName: string,
  remembered: UsageMapping | null,
  corrections: UsageCorrections,
): number | null {
  if (corrections.periodDays !== undefined) return corrections.periodDays;
  const column = columns.find(({ role }) => role === 'period');
  const told =
    column === undefined ? NaN : Number((/\d+/.exec(shape.rows[0]?.cells[column.index] ?? '') ?? [])[0]);
  if (told > 0) return told;
  if (asOf?.rangeDays !== null && asOf?.rangeDays !== undefined) return asOf.rangeDays;
  const texts = [
    ...columns.filter(({ role }) => role === 'active-days').map(({ header }) => header),
    fileName,
    ...shape.preamble.map(({ cells }) => cells.join(' ')),
  ];
  for (const text of texts) {
    const match = PERIOD_WORDS.exec(text.normalize('NFD').replace(/\p{M}/gu, ''));
    const days = Number(match?.[1] ?? match?.[2] ?? match?.[3]);
    if (days > 0) return days;
  }
  return remembered?.periodDays ?? null;
}
