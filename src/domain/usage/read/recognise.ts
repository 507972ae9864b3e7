import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import type { ActivityKind } from '../usage.ts';
import { asOfColumn, asOfName, asOfPreamble, type FoundAsOf } from './as-of.ts';
import { assignColumns } from './assign-columns.ts';
import { lookAt, type ColumnLook } from './column-look.ts';
import { decideOrder, type OrderDecision } from './decide-order.ts';
import { activityDays } from './activity-days.ts';
import type { UsageTable } from './load-table.ts';
import { applicationOf, familyReport, hintsOf } from './product-names.ts';
import { productOf, type UsageProduct } from './products.ts';
import type {
  UsageColumn,
  UsageCorrections,
  UsageEvidence,
  UsageMapping,
  UsageQuestion,
  UsageRecognition,
} from './recognition.ts';
import { hardlyTable, headerOnly, noTable, nobodyNamed, otherTable, peopleList } from './refusals.ts';
import { settleColumns } from './settle-columns.ts';
import { shapeOf, type UsageShape } from './table-shape.ts';

export interface RecogniseFacts {
  /** Nothing a file says can lie later than tomorrow. */
  readonly today: IsoDate;
  /** What is stored under the fingerprint of an earlier recognition, if any. */
  readonly remembered?: UsageMapping | null;
}

/** What a file recognised by its columns alone is called. */
const BY_COLUMNS = 'List of users';
export const OWN_TABLE = 'usage.csv of Lifecycle Desk';

/**
 * Recognises a usage file (U1): which product's export it is, what each column holds, the day it speaks of, and what is left
 * to ask. `corrections` are the manager's; everything else is recognised around them. Refused with `no-table`, `no-rows`,
 * `no-user-column`, `people-list`, or as the kind of table it is instead (`customer-list`, `invoice-list`, `spend-table`,
 * `own-table`).
 */
export function recogniseUsage(
  table: UsageTable,
  facts: RecogniseFacts,
  corrections: UsageCorrections = {},
): Outcome<UsageRecognition> {
  const shape = shapeOf(table, corrections);
  const looks = shape.header.map((_, index) => lookAt(shape.rows, index));
  if (hardlyTable(shape, looks)) return shape.rows.length === 0 ? headerOnly(shape.headerLine) : noTable();
  const own = isOwn(shape);
  const product = own
    ? null
    : productOf(shape.words, shape.header, table.fileName, (at) => looks[at]?.samples ?? []);
  const fingerprint = fingerprintOf(shape);
  const remembered = facts.remembered?.fingerprint === fingerprint ? facts.remembered : null;
  const assigned = assignColumns(shape, looks, product, own, remembered, corrections);
  const columns = own
    ? assigned
    : settleColumns(assigned, shape.rows, looks, ({ index }) =>
        isFixed(index, shape, remembered, corrections),
      );
  const byHand = (corrections.columns?.length ?? 0) > 0 || remembered !== null;
  const refusal = refusalOf(shape, columns, product !== null || own, byHand);
  if (refusal !== null) return refusal;
  const today = dayNumber(facts.today);
  const order = orderOf(shape, columns, looks, today, corrections, remembered, table.fileName);
  const asOf = findAsOf(table, shape, columns, order, today, product);
  const periodDays = own ? null : periodOf(shape, columns, asOf, table.fileName, remembered, corrections);
  return accepted({
    fileName: table.fileName,
    product: own ? OWN_TABLE : (product?.name ?? familyReport(columns) ?? BY_COLUMNS),
    productKey: own ? 'own' : (product?.key ?? null),
    application: applicationOf(product, columns),
    hints: hintsOf(product, columns),
    dialect: {
      sheet: table.sheet,
      encoding: table.encoding,
      delimiter: table.delimiter,
      headerLine: shape.headerLine,
      dateOrder: order.value,
      dateOrderOpen: order.open,
    },
    header: shape.header,
    columns,
    functions: functionsOf(columns, looks),
    seatTypes: cellsOf(columns, looks, 'seat-type'),
    activity: activityOf(columns),
    asOf:
      corrections.asOf === undefined
        ? asOf && { date: asOf.date, source: asOf.source }
        : { date: corrections.asOf, source: 'asked' },
    periodDays,
    evidence: evidenceOf(table, shape, own ? OWN_TABLE : (product?.name ?? null), order, asOf, periodDays),
    questions: questionsOf(table, order, asOf, corrections),
    fingerprint,
    firstLines: table.firstLines,
    datedColumns: datedColumns(shape, looks, columns),
    rows: shape.rows.length,
    corrections,
  });
}

function isFixed(
  index: number,
  { header }: UsageShape,
  remembered: UsageMapping | null,
  { columns = [] }: UsageCorrections,
): boolean {
  return (
    columns.some((column) => column.index === index) ||
    (remembered?.columns.some((column) => column.header === header[index]) ?? false)
  );
}

const OWN_OTHERS = ['last active', 'active days', 'function', 'seat type', 'as of'];

/** Our own columns, also after a spreadsheet or a person wrote them with capitals. */
function isOwn({ words }: UsageShape): boolean {
  const has = (name: string): boolean => words.includes(name);
  return has('application') && has('user') && OWN_OTHERS.some(has);
}

function refusalOf(
  shape: UsageShape,
  columns: readonly UsageColumn[],
  known: boolean,
  byHand: boolean,
): Extract<Outcome<never>, { ok: false }> | null {
  if (!known && !byHand) {
    const other = otherTable(shape, columns) ?? peopleList(shape, columns);
    if (other !== null) return other;
  }
  const who = columns.some(
    ({ role }) => role === 'account' || role === 'email' || role === 'name' || role === 'last-name',
  );
  if (!who) return nobodyNamed(shape);
  return shape.rows.length === 0 ? headerOnly(shape.headerLine) : null;
}

function orderOf(
  shape: UsageShape,
  columns: readonly UsageColumn[],
  looks: readonly ColumnLook[],
  today: number,
  { dateOrder }: UsageCorrections,
  remembered: UsageMapping | null,
  fileName: string,
): OrderDecision {
  if (dateOrder !== undefined)
    return { value: dateOrder, open: false, sentence: 'Chosen by hand.', question: null };
  const named = asOfName(fileName, today, false);
  const latest = named === null ? today + 1 : dayNumber(named.date) + 1;
  const others = looks.flatMap(({ dates, filled }, index) =>
    filled > 0 && dates >= filled / 2 && !columns.some((column) => column.index === index) ? [index] : [],
  );
  return decideOrder(shape.rows, columns, shape.words, latest, remembered?.dateOrder ?? null, others);
}

function findAsOf(
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
  const named = asOfName(table.fileName, today, product?.key === 'google-users' || order.value === 'DMY');
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

function periodOf(
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

function activityOf(columns: readonly UsageColumn[]): ActivityKind {
  const has = (role: UsageColumn['role']): boolean => columns.some((column) => column.role === role);
  if (has('last-active') || has('event')) return 'last-active';
  return has('active-days') ? 'active-days' : 'none';
}

const NO_USE =
  /\b(created?|creation|added|joined|invited|birth|hire|start|end|expir\w*|updated?|modified|changed|password|deleted|erstellt|creado|cree|criado|creato|aangemaakt|utworzono)\b/;

/** Headers of columns that hold dates, have no role and could be the last activity. */
function datedColumns(
  shape: UsageShape,
  looks: readonly ColumnLook[],
  columns: readonly UsageColumn[],
): readonly string[] {
  const taken = new Set(columns.map(({ index }) => index));
  return shape.header.filter((_, index) => {
    const look = looks[index];
    if (look === undefined || taken.has(index) || look.filled === 0) return false;
    return look.dates - look.serials >= look.filled / 2 && !NO_USE.test(shape.words[index] ?? '');
  });
}

function cellsOf(
  columns: readonly UsageColumn[],
  looks: readonly ColumnLook[],
  role: 'seat-type' | 'function',
): string[] {
  return columns.filter((column) => column.role === role).flatMap(({ index }) => looks[index]?.samples ?? []);
}

function functionsOf(columns: readonly UsageColumn[], looks: readonly ColumnLook[]): string[] {
  const named = columns.map((column) => column.function).filter((name) => name !== '');
  return [...new Set([...named, ...cellsOf(columns, looks, 'function')])];
}

function questionsOf(
  table: UsageTable,
  order: OrderDecision,
  asOf: FoundAsOf | null,
  corrections: UsageCorrections,
): UsageQuestion[] {
  const questions: UsageQuestion[] = [];
  if (table.sheets.length > 1 && corrections.sheet === undefined) {
    const choices = table.sheets.map((name) => ({ value: name, label: name }));
    questions.push({ id: 'sheet', question: 'Which sheet of the workbook is to be read?', choices });
  }
  if (order.question !== null) questions.push(order.question);
  if (asOf === null && corrections.asOf === undefined) {
    questions.push({
      id: 'asOf',
      question: 'The file does not say which day it is from. On which day was it exported?',
    });
  }
  return questions;
}

function evidenceOf(
  table: UsageTable,
  shape: UsageShape,
  product: string | null,
  order: OrderDecision,
  asOf: FoundAsOf | null,
  periodDays: number | null,
): UsageEvidence[] {
  const sentences: UsageEvidence[] = [
    ...table.evidence,
    { about: 'header', sentence: shape.evidence },
    {
      about: 'product',
      sentence:
        product === null
          ? 'No known export has these columns; they are told by their names and by what they hold.'
          : `The columns are those of ${product}.`,
    },
    { about: 'dateOrder', sentence: order.sentence },
  ];
  if (asOf !== null) sentences.push({ about: 'asOf', sentence: `As of ${asOf.date}: ${asOf.sentence}` });
  if (periodDays !== null)
    sentences.push({ about: 'period', sentence: `Days are counted over ${periodDays} days.` });
  return sentences;
}

/** The same columns in another order are the same layout; the delimiter does not matter. */
function fingerprintOf({ header, words, headerLine }: UsageShape): string {
  const names = headerLine === null ? ['no header', String(header.length)] : words.toSorted();
  return `usage-${textHash(names.join('\u001f'))}`;
}
