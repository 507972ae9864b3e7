import type { ImportId } from '#domain/brand.ts';
import {
  BLOCK_ROWS,
  TEXT_COLUMNS,
  type DictionaryColumn,
  type SpendBlock,
  type TextColumn,
} from '#domain/spend/ledger.ts';
import { createDictionary, PlacesByNumber } from './dictionary.ts';
import { rowKey, type RowIdentity, type RowKey } from './row-key.ts';

/** A row on its way into a block: the normaliser fills one such object again and again. */
export interface RowDraft extends RowIdentity {
  line: number;
  day: number;
  amount: number;
  description: string;
  currency: string;
  payer: string;
  department: string;
  category: string;
  reference: string;
  memo: string;
  extra: string;
  readonly numbers: DraftNumbers;
}

/**
 * Numbers of a draft's texts, each -1 or the same for every row of the file with the same text in that
 * column: the text need then be looked up once per block and not once per row.
 */
export interface DraftNumbers {
  description: number;
  payer: number;
  department: number;
  category: number;
  reference: number;
  memo: number;
}

/** An empty draft, to be filled. */
export function createRowDraft(): RowDraft {
  return {
    line: 0,
    day: 0,
    amount: 0,
    description: '',
    currency: '',
    payer: '',
    department: '',
    category: '',
    reference: '',
    memo: '',
    extra: '',
    numbers: { description: -1, payer: -1, department: -1, category: -1, reference: -1, memo: -1 },
  };
}

/** Packs rows into blocks of `BLOCK_ROWS`. Every row must have a `key` made by `rowKey`. */
export interface BlockBuilder {
  /** Stores a copy of the draft under its key. */
  add(draft: RowDraft, key: Readonly<RowKey>): void;
  /** Blocks that became full since the last call; they are handed out once. */
  takeFull(): SpendBlock[];
  /** The blocks not yet handed out, the last of them partly filled. The builder is done then. */
  finish(): SpendBlock[];
  /** Rows added. */
  readonly rows: number;
}

/** A builder for the blocks of one import, numbered from 0. */
export function createBlockBuilder(importId: ImportId, blockRows: number = BLOCK_ROWS): BlockBuilder {
  const places = createNumberedPlaces();
  let open = createOpenBlock(blockRows, places);
  let ready: SpendBlock[] = [];
  let sequence = 0;
  let rows = 0;

  const close = (): void => {
    ready.push(open.close(importId, sequence));
    sequence++;
    open = createOpenBlock(blockRows, places);
  };
  const takeFull = (): SpendBlock[] => {
    const taken = ready;
    ready = [];
    return taken;
  };

  return {
    add(draft, key) {
      open.add(draft, key);
      rows++;
      if (open.rows() === blockRows) close();
    },
    takeFull,
    finish() {
      if (open.rows() > 0) close();
      return takeFull();
    },
    get rows() {
      return rows;
    },
  };
}

/** Adds a row and its key in one step, for callers that have no use for the key. */
export function addRow(builder: BlockBuilder, draft: RowDraft): void {
  builder.add(draft, rowKey(draft, { low: 0, high: 0 }));
}

interface OpenBlock {
  add(draft: RowDraft, key: Readonly<RowKey>): void;
  rows(): number;
  close(importId: ImportId, sequence: number): SpendBlock;
}

type NumberedPlaces = Readonly<Record<keyof DraftNumbers, PlacesByNumber>>;

function createNumberedPlaces(): NumberedPlaces {
  return {
    description: new PlacesByNumber(),
    payer: new PlacesByNumber(),
    department: new PlacesByNumber(),
    category: new PlacesByNumber(),
    reference: new PlacesByNumber(),
    memo: new PlacesByNumber(),
  };
}

function createOpenBlock(capacity: number, places: NumberedPlaces): OpenBlock {
  const day = new Int32Array(capacity);
  const amount = new Float64Array(capacity);
  const line = new Uint32Array(capacity);
  const keyLow = new Uint32Array(capacity);
  const keyHigh = new Uint32Array(capacity);
  const description = createDictionary(capacity, places.description);
  const currency = createDictionary(capacity);
  const payer = createDictionary(capacity, places.payer);
  const department = createDictionary(capacity, places.department);
  const category = createDictionary(capacity, places.category);
  const reference = createDictionary(capacity, places.reference);
  const memo = createDictionary(capacity, places.memo);
  const extra = createDictionary(capacity);
  const text = { description, currency, payer, department, category, reference, memo, extra };
  let rows = 0;

  return {
    add(draft, key) {
      const { numbers } = draft;
      day[rows] = draft.day;
      amount[rows] = draft.amount;
      line[rows] = draft.line;
      keyLow[rows] = key.low;
      keyHigh[rows] = key.high;
      description.set(rows, draft.description, numbers.description);
      currency.set(rows, draft.currency);
      payer.set(rows, draft.payer, numbers.payer);
      department.set(rows, draft.department, numbers.department);
      category.set(rows, draft.category, numbers.category);
      reference.set(rows, draft.reference, numbers.reference);
      memo.set(rows, draft.memo, numbers.memo);
      extra.set(rows, draft.extra);
      rows++;
    },
    rows: () => rows,
    close: (importId, sequence) => ({
      importId,
      sequence,
      rows,
      day: day.slice(0, rows),
      amount: amount.slice(0, rows),
      line: line.slice(0, rows),
      keyLow: keyLow.slice(0, rows),
      keyHigh: keyHigh.slice(0, rows),
      text: Object.fromEntries(TEXT_COLUMNS.map((column) => [column, text[column].close(rows)])) as Record<
        TextColumn,
        DictionaryColumn
      >,
    }),
  };
}
