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

/**
 * Turns a filter into one pass over the columns: everything that depends on a text is decided once per
 * different text beforehand, so that a row costs a few array reads.
 */
export function compileFilter(view: LedgerView, filter: SpendFilter): RowScan {
  const masks: [MaskedColumn, Uint8Array][] = [];
  const add = (column: MaskedColumn, mask: Mask): void => {
    if (mask !== null) masks.push([column, mask]);
  };
  add('subject', subjectMask(view, filter));
  for (const column of TEXT_DIMENSIONS) add(column, textMask(view, column, filter));
  const departments = departmentMasks(view, filter);
  const words = searchWords(view, filter.search);
  const from = filter.from === null ? -Infinity : monthNumber(filter.from);
  const to = filter.to === null ? Infinity : monthNumber(filter.to);
  return (visit) => {
    const wanted = visitsOf(view, filter, departments, visit);
    for (const segment of view.store.segments) {
      if (filter.importId !== null && segment.importId !== filter.importId) continue;
      scanSegment(segment, masks, words, from, to, wanted);
    }
  };
}

type Visit = (segment: Segment, row: number) => void;

/** Conditions that need more than one column, wrapped around `visit` where they are asked for. */
function visitsOf(
  view: LedgerView,
  filter: SpendFilter,
  departments: Departments | null,
  visit: Visit,
): Visit {
  let wanted = visit;
  if (filter.accruesIn !== null) {
    const month = monthNumber(filter.accruesIn);
    const terms = paidTermsOf(view);
    const after = wanted;
    wanted = (segment, row) => {
      if (terms.reachesInto(segment, row, month)) after(segment, row);
    };
  }
  if (departments === null) return wanted;
  const { own, none, bySubject } = departments;
  const after = wanted;
  return (segment, row) => {
    const department = segment.department[row] ?? 0;
    const mark = department === none ? bySubject[segment.subject[row] ?? 0] : own[department];
    if (mark === 1) after(segment, row);
  };
}

function scanSegment(
  segment: Segment,
  masks: readonly [MaskedColumn, Uint8Array][],
  words: readonly WordMasks[],
  from: number,
  to: number,
  visit: (segment: Segment, row: number) => void,
): void {
  const columns = masks.map(([column]) => segment[column]);
  const passes = masks.map(([, mask]) => mask);
  const { month, rows } = segment;
  for (let row = 0; row < rows; row++) {
    const inMonth = month[row] ?? 0;
    if (inMonth < from || inMonth > to) continue;
    let pass = true;
    for (let k = 0; pass && k < columns.length; k++) pass = passes[k]?.[columns[k]?.[row] ?? 0] === 1;
    for (let k = 0; pass && k < words.length; k++) pass = hasWord(segment, row, words[k]);
    if (pass) visit(segment, row);
  }
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

function hasWord(segment: Segment, row: number, word: WordMasks | undefined): boolean {
  if (word === undefined) return true;
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
