import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { textHash } from '#domain/spend/blocks/row-key.ts';
import { assignColumns } from './assign-columns.ts';
import { lookAt } from './column-look.ts';
import { evidenceOf, questionsOf } from './explain.ts';
import { bareWords } from './header-roles.ts';
import { findAsOf, orderOf, periodOf } from './file-days.ts';
import { activityOf, cellsOf, datedColumns, functionsOf } from './found-columns.ts';
import type { UsageTable } from './load-table.ts';
import { applicationOf, familyReport, hintsOf } from './product-names.ts';
import { productOf } from './products.ts';
import type { UsageColumn, UsageCorrections, UsageMapping, UsageRecognition } from './recognition.ts';
import {
  hardlyTable,
  headerOnly,
  listOfPayments,
  noTable,
  nobodyNamed,
  otherTable,
  peopleList,
} from './refusals.ts';
import { ROW_NUMBERS, settleColumns } from './settle-columns.ts';
import { shapeOf, type UsageShape } from './table-shape.ts';

export interface RecogniseFacts {
  /** Nothing a file says can lie later than tomorrow. */
  readonly today: IsoDate;
  /** What is stored under the fingerprint of an earlier recognition, if any. */
  readonly remembered?: UsageMapping | null;
}

/** What a file recognised by its columns alone is called. */
const BY_COLUMNS = 'List of users';
const OWN_TABLE = 'usage.csv of Lifecycle Desk';

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
  const known = product !== null || own;
  const refusal = refusalOf(table, shape, columns, { known, byHand, today: facts.today });
  if (refusal !== null) return refusal;
  const today = dayNumber(facts.today);
  const order = orderOf(shape, columns, looks, today, corrections, remembered, table);
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

const WHO: readonly UsageColumn['role'][] = ['account', 'email', 'name', 'last-name'];
/** Besides a name, what makes a table one of users. */
const USE: readonly UsageColumn['role'][] = [
  'last-active',
  'event',
  'active-days',
  'seat-type',
  'seat-flag',
  'status',
  'function',
  'application',
  'bot-flag',
];

function refusalOf(
  table: UsageTable,
  shape: UsageShape,
  columns: readonly UsageColumn[],
  { known, byHand, today }: { readonly known: boolean; readonly byHand: boolean; readonly today: IsoDate },
): Extract<Outcome<never>, { ok: false }> | null {
  const has = (roles: readonly UsageColumn['role'][]): boolean =>
    columns.some(({ role }) => roles.includes(role));
  const account = columns.find(({ role }) => role === 'account');
  const numbered = account !== undefined && ROW_NUMBERS.test(bareWords(account.header));
  const sure = has(['email']) || (account !== undefined && !numbered) || (has(WHO) && has(USE));
  if (!known && !byHand) {
    const other = otherTable(shape, columns) ?? peopleList(shape, columns);
    if (other !== null) return other;
    const payments = has(['email']) || has(['last-active']) ? null : listOfPayments(table, today);
    if (payments !== null) return payments;
    if (!sure) return nobodyNamed(shape);
  }
  if (!has(WHO)) return nobodyNamed(shape);
  return shape.rows.length === 0 ? headerOnly(shape.headerLine) : null;
}

/** The same columns in another order are the same layout; the delimiter does not matter. */
function fingerprintOf({ header, words, headerLine }: UsageShape): string {
  const names = headerLine === null ? ['no header', String(header.length)] : words.toSorted();
  return `usage-${textHash(names.join('\u001f'))}`;
}
