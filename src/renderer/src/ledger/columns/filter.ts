import { monthNumber } from '#domain/calendar/months.ts';
import { oncePerLabel } from '../labels/label-store.ts';
import type { SpendFilter } from '../questions.ts';
import type { Segment, SharedColumn } from './column-store.ts';
import { NO_FACTS } from './facts.ts';
import { groupKeysOf } from './groups.ts';
import { paidTermsOf } from './paid-terms.ts';
import type { LedgerView } from './view.ts';

export type { LedgerView } from './view.ts';

/** Calls `visit` for every row that the filter lets through, in stored order. */
export type RowScan = (visit: (segment: Segment, row: number) => void) => void;

/**
 * Calls `take` for every segment with rows that the filter lets through: the first `count` of `rows`, ascending. The
 * array is used again for the next segment.
 */
export type SegmentScan = (take: (segment: Segment, rows: Uint32Array, count: number) => void) => void;

/** 1 for the numbers of a dictionary that pass; `null` where every value passes. */
type Mask = Uint8Array | null;

type MaskedColumn = SharedColumn | 'subject';

const TEXT_DIMENSIONS = ['payer', 'category', 'currency'] as const;
const SEARCHED = ['payer', 'department', 'category'] as const;

/** A row's own department decides; where it has none, that of its application. */
interface Departments {
  readonly own: Uint8Array;
  /** The number of "none". */
  readonly none: number;
  readonly bySubject: Uint8Array;
}

/** The rows of a filter one by one, for work that looks at each row by itself. */
export function compileFilter(view: LedgerView, filter: SpendFilter): RowScan {
  const scan = selectRows(view, filter);
  return (visit) =>
    scan((segment, rows, count) => {
      for (let k = 0; k < count; k++) visit(segment, rows[k] ?? 0);
    });
}

/**
 * Turns a filter into one pass over each column that it asks for: everything that depends on a text is decided once
 * per different text beforehand, and each condition narrows the rows that the one before let through.
 */
export function selectRows(view: LedgerView, filter: SpendFilter): SegmentScan {
  const conditions: Condition[] = [];
  const add = (column: MaskedColumn, mask: Mask): void => {
    if (mask !== null && mask.includes(0))
      conditions.push((segment, rows, count) => narrow(rows, count, segment[column], mask));
  };
  add('subject', subjectMask(view, filter));
  for (const column of TEXT_DIMENSIONS) add(column, textMask(view, column, filter));
  for (const word of searchWords(view, filter.search)) {
    conditions.push((segment, rows, count) => narrowBy(rows, count, (row) => hasWord(segment, row, word)));
  }
  conditions.push(...departmentConditions(view, filter), ...termConditions(view, filter));
  const from = filter.from === null ? -Infinity : monthNumber(filter.from);
  const to = filter.to === null ? Infinity : monthNumber(filter.to);
  return (take) => {
    let rows = new Uint32Array(0);
    for (const segment of view.store.segments) {
      if (filter.importId !== null && segment.importId !== filter.importId) continue;
      if (rows.length < segment.rows) rows = new Uint32Array(segment.rows);
      let count = rowsWithin(segment, from, to, rows);
      for (const condition of conditions) count = condition(segment, rows, count);
      if (count > 0) take(segment, rows, count);
    }
  };
}

/** Keeps those of the first `count` rows that fulfil it at the beginning of `rows`, and says how many they are. */
type Condition = (segment: Segment, rows: Uint32Array, count: number) => number;

function narrow(rows: Uint32Array, count: number, values: Uint32Array, mask: Uint8Array): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const row = rows[k] ?? 0;
    if (mask[values[row] ?? 0] === 1) rows[kept++] = row;
  }
  return kept;
}

function narrowBy(rows: Uint32Array, count: number, fulfils: (row: number) => boolean): number {
  let kept = 0;
  for (let k = 0; k < count; k++) {
    const row = rows[k] ?? 0;
    if (fulfils(row)) rows[kept++] = row;
  }
  return kept;
}

function rowsWithin(
  { rows: all, month, monthRange }: Segment,
  from: number,
  to: number,
  rows: Uint32Array,
): number {
  const [first, last] = monthRange;
  if (first >= from && last <= to) {
    for (let row = 0; row < all; row++) rows[row] = row;
    return all;
  }
  let count = 0;
  for (let row = 0; row < all; row++) {
    const inMonth = month[row] ?? 0;
    if (inMonth >= from && inMonth <= to) rows[count++] = row;
  }
  return count;
}

/** Rows whose term reaches into a month. */
function termConditions(view: LedgerView, filter: SpendFilter): Condition[] {
  if (filter.accruesIn === null) return [];
  const month = monthNumber(filter.accruesIn);
  const terms = paidTermsOf(view);
  return [(segment, rows, count) => narrowBy(rows, count, (row) => terms.reachesInto(segment, row, month))];
}

/** A department is a matter of two columns: the row's own, and where it has none, its subject. */
function departmentConditions(view: LedgerView, filter: SpendFilter): Condition[] {
  const departments = departmentMasks(view, filter);
  if (departments === null) return [];
  const { own, none, bySubject } = departments;
  return [
    ({ department, subject }, rows, count) =>
      narrowBy(rows, count, (row) => {
        const of = department[row] ?? 0;
        return (of === none ? bySubject[subject[row] ?? 0] : own[of]) === 1;
      }),
  ];
}

/** Dimensions that a row's label decides. */
const LABELLED = ['application', 'vendor', 'owner', 'function'] as const;
type Labelled = (typeof LABELLED)[number];

function subjectMask({ store, labels, facts = NO_FACTS }: LedgerView, filter: SpendFilter): Mask {
  const { softwareOnly, except } = filter;
  const wanted = LABELLED.filter((by) => filter[by] !== null);
  const left = LABELLED.find((by) => by === except?.by);
  if (wanted.length === 0 && left === undefined && !softwareOnly) return null;
  const leftOut = new Set(except?.keys);
  const passes = oncePerLabel((label) => {
    const keysOf = (by: Labelled): readonly string[] => groupKeysOf(by, label, facts);
    return (
      (!softwareOnly || label.software) &&
      wanted.every((by) => keysOf(by).includes(filter[by] ?? '')) &&
      (left === undefined || keysOf(left).some((key) => !leftOut.has(key)))
    );
  });
  const mask = new Uint8Array(store.subjects.size);
  for (let id = 0; id < mask.length; id++) if (passes(labels.of(id))) mask[id] = 1;
  return mask;
}

function departmentMasks(view: LedgerView, filter: SpendFilter): Departments | null {
  const { store, labels, facts = NO_FACTS } = view;
  const leftOut = filter.except?.by === 'department' ? new Set(filter.except.keys) : null;
  if (filter.department === null && leftOut === null) return null;
  const passes = (department: string): boolean =>
    (filter.department === null || department === filter.department) && leftOut?.has(department) !== true;
  const texts = store.dictionaries.department;
  const own = Uint8Array.from({ length: texts.size }, (_, id) => (passes(texts.text(id)) ? 1 : 0));
  const labelPasses = oncePerLabel((label) => groupKeysOf('department', label, facts).some(passes));
  const bySubject = new Uint8Array(store.subjects.size);
  for (let id = 0; id < bySubject.length; id++) if (labelPasses(labels.of(id))) bySubject[id] = 1;
  return { own, none: texts.find(''), bySubject };
}

function equalMask({ store }: LedgerView, column: SharedColumn, text: string | null): Mask {
  if (text === null) return null;
  const mask = new Uint8Array(store.dictionaries[column].size);
  const id = store.dictionaries[column].find(text);
  if (id >= 0) mask[id] = 1;
  return mask;
}

function textMask(view: LedgerView, column: (typeof TEXT_DIMENSIONS)[number], filter: SpendFilter): Mask {
  const { except } = filter;
  if (except === null || except.by !== column) return equalMask(view, column, filter[column]);
  const mask = equalMask(view, column, filter[column]) ?? allOnes(view.store.dictionaries[column].size);
  for (const key of except.keys) {
    const id = view.store.dictionaries[column].find(key);
    if (id >= 0) mask[id] = 0;
  }
  return mask;
}

function allOnes(size: number): Uint8Array {
  return new Uint8Array(size).fill(1);
}

/** Where one search word occurs, per column. */
type WordMasks = Readonly<Record<'subject' | (typeof SEARCHED)[number], Uint8Array>>;

function hasWord(segment: Segment, row: number, word: WordMasks): boolean {
  return (
    word.subject[segment.subject[row] ?? 0] === 1 ||
    word.payer[segment.payer[row] ?? 0] === 1 ||
    word.department[segment.department[row] ?? 0] === 1 ||
    word.category[segment.category[row] ?? 0] === 1
  );
}

function searchWords({ store, labels }: LedgerView, search: string): WordMasks[] {
  const { payer, department, category } = store.dictionaries;
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const containing = (word: string, size: number, text: (id: number) => string): Uint8Array => {
    const mask = new Uint8Array(size);
    for (let id = 0; id < size; id++) if (text(id).toLowerCase().includes(word)) mask[id] = 1;
    return mask;
  };
  return words.map((word) => ({
    subject: containing(word, store.subjects.size, (id) => {
      const { vendorName, applicationName } = labels.of(id);
      return `${store.subjects.descriptor(id)}\n${vendorName}\n${applicationName}`;
    }),
    payer: containing(word, payer.size, (id) => payer.text(id)),
    department: containing(word, department.size, (id) => department.text(id)),
    category: containing(word, category.size, (id) => category.text(id)),
  }));
}
