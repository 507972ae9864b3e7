import { monthNumber } from '#domain/calendar/months.ts';
import type { Label, LabelStore } from '../labels/label-store.ts';
import type { SpendDimension, SpendFilter } from '../questions.ts';
import type { ColumnStore, Segment, SharedColumn } from './column-store.ts';

/** The ledger as questions see it. */
export interface LedgerView {
  readonly store: ColumnStore;
  readonly labels: LabelStore;
}

/** Calls `visit` for every row that the filter lets through, in stored order. */
export type RowScan = (visit: (segment: Segment, row: number) => void) => void;

/** 1 for the numbers of a dictionary that pass; `null` where every value passes. */
type Mask = Uint8Array | null;

type MaskedColumn = SharedColumn | 'subject';

const TEXT_DIMENSIONS = ['payer', 'department', 'category'] as const;

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
  add('currency', equalMask(view, 'currency', filter.currency));
  for (const column of TEXT_DIMENSIONS) add(column, textMask(view, column, filter));
  const words = searchWords(view, filter.search);
  const from = filter.from === null ? -Infinity : monthNumber(filter.from);
  const to = filter.to === null ? Infinity : monthNumber(filter.to);
  return (visit) => {
    for (const segment of view.store.segments) {
      if (filter.importId !== null && segment.importId !== filter.importId) continue;
      scanSegment(segment, masks, words, from, to, visit);
    }
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

/** Text of a row's group in a dimension, by the number of its description or its own text. */
export function groupKeyOf(dimension: SpendDimension, label: Label): string {
  return dimension === 'application' ? (label.applicationId ?? '') : label.vendorKey;
}

function subjectMask({ store, labels }: LedgerView, filter: SpendFilter): Mask {
  const { application, vendor, softwareOnly, except } = filter;
  const byLabel = except !== null && (except.by === 'application' || except.by === 'vendor') ? except : null;
  if (application === null && vendor === null && !softwareOnly && byLabel === null) return null;
  const mask = new Uint8Array(store.subjects.size);
  for (let id = 0; id < mask.length; id++) {
    const label = labels.of(id);
    const passes =
      (application === null || (label.applicationId ?? '') === application) &&
      (vendor === null || label.vendorKey === vendor) &&
      (!softwareOnly || label.software) &&
      (byLabel === null || !byLabel.keys.includes(groupKeyOf(byLabel.by, label)));
    if (passes) mask[id] = 1;
  }
  return mask;
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
type WordMasks = Readonly<Record<'subject' | (typeof TEXT_DIMENSIONS)[number], Uint8Array>>;

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
