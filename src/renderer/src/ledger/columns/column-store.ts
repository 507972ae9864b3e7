import type { ImportId } from '#domain/brand.ts';
import { monthNumberOfDay } from '#domain/calendar/months.ts';
import type { DictionaryColumn, SpendBlock } from '#domain/spend/ledger.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import type { RuleBook } from '#domain/spend/vendors/rules.ts';
import { createRowDecider } from './decide-rows.ts';
import { createSubjects } from './subjects.ts';
import type { Subjects } from './subjects.ts';
import { createInterner } from './interner.ts';
import type { Interner } from './interner.ts';

/** Text columns that questions are asked about; their values share one dictionary over all imports. */
export const SHARED_COLUMNS = ['description', 'currency', 'payer', 'department', 'category'] as const;
export type SharedColumn = (typeof SHARED_COLUMNS)[number];

/** A block in memory: shared columns hold the numbers of the common dictionaries. */
export interface Segment extends Readonly<Record<SharedColumn, Uint32Array>> {
  readonly importId: ImportId;
  readonly sequence: number;
  readonly rows: number;
  readonly day: Int32Array;
  /** Months since January 1970. */
  readonly month: Int16Array;
  /** The earliest and the latest of them. */
  readonly monthRange: readonly [first: number, last: number];
  readonly amount: Float64Array;
  /** Number of what the row is labelled by; see `Subjects`. */
  readonly subject: Uint32Array;
  readonly line: Uint32Array;
  readonly keyLow: Uint32Array;
  readonly keyHigh: Uint32Array;
  readonly reference: DictionaryColumn;
  readonly memo: DictionaryColumn;
  readonly extra: DictionaryColumn;
}

/** All rows of all imports as columns: some 60 bytes a row, no object per row. */
export interface ColumnStore {
  readonly segments: readonly Segment[];
  readonly dictionaries: Readonly<Record<SharedColumn, Interner>>;
  readonly subjects: Subjects;
  readonly rows: number;
  add(blocks: readonly SpendBlock[]): void;
  /** True when the import was there. */
  removeImport(id: ImportId): boolean;
  has(id: ImportId): boolean;
  /** How many imports there are. */
  readonly imports: number;
  /** The rules in use. */
  readonly rules: RuleBook;
  /** From now on these rules decide rows by their amount and payer, those of the past included. */
  useRules(rules: RuleBook): void;
}

export function createColumnStore(): ColumnStore {
  let segments: Segment[] = [];
  let rows = 0;
  const imports = new Set<ImportId>();
  const dictionaries = {
    description: createInterner(),
    currency: createInterner(),
    payer: createInterner(),
    department: createInterner(),
    category: createInterner(),
  };
  const subjects = createSubjects(dictionaries.description, dictionaries.category);
  let rules = compileRules([]);
  return {
    get segments() {
      return segments;
    },
    dictionaries,
    subjects,
    get rows() {
      return rows;
    },
    add(blocks) {
      const fresh = blocks.map((block) => toSegment(block, dictionaries, subjects));
      if (rules.anyConditional) createRowDecider({ dictionaries, subjects }, rules)(fresh);
      segments = [...segments, ...fresh];
      for (const block of blocks) {
        rows += block.rows;
        imports.add(block.importId);
      }
    },
    removeImport(id) {
      if (!imports.delete(id)) return false;
      segments = segments.filter((segment) => segment.importId !== id);
      rows = segments.reduce((sum, segment) => sum + segment.rows, 0);
      return true;
    },
    has: (id) => imports.has(id),
    get imports() {
      return imports.size;
    },
    get rules() {
      return rules;
    },
    useRules(next) {
      if (next.anyConditional || rules.anyConditional) {
        createRowDecider({ dictionaries, subjects }, next)(segments);
      }
      rules = next;
    },
  };
}

function toSegment(
  block: SpendBlock,
  dictionaries: Readonly<Record<SharedColumn, Interner>>,
  subjects: Subjects,
): Segment {
  const shared = (column: SharedColumn): Uint32Array =>
    renumber(block.text[column], dictionaries[column], block.rows);
  const description = shared('description');
  const category = shared('category');
  const month = monthsOf(block.day);
  return {
    importId: block.importId,
    sequence: block.sequence,
    rows: block.rows,
    day: block.day,
    month,
    monthRange: rangeOf(month),
    amount: block.amount,
    line: block.line,
    keyLow: block.keyLow,
    keyHigh: block.keyHigh,
    subject: subjects.number(description, category),
    description,
    currency: shared('currency'),
    payer: shared('payer'),
    department: shared('department'),
    category,
    reference: block.text.reference,
    memo: block.text.memo,
    extra: block.text.extra,
  };
}

function renumber(column: DictionaryColumn, interner: Interner, rows: number): Uint32Array {
  const ids = Uint32Array.from(column.values, (value) => interner.idOf(value));
  const numbers = new Uint32Array(rows);
  for (let i = 0; i < rows; i++) numbers[i] = ids[column.index[i] ?? 0] ?? 0;
  return numbers;
}

/** Statements are ordered by date, so most rows repeat the month before. */
function monthsOf(day: Int32Array): Int16Array {
  const months = new Int16Array(day.length);
  let lastDay = NaN;
  let lastMonth = 0;
  for (let i = 0; i < day.length; i++) {
    const today = day[i] ?? 0;
    if (today !== lastDay) {
      lastDay = today;
      lastMonth = monthNumberOfDay(today);
    }
    months[i] = lastMonth;
  }
  return months;
}

function rangeOf(months: Int16Array): [first: number, last: number] {
  let first = Infinity;
  let last = -Infinity;
  for (const month of months) {
    if (month < first) first = month;
    if (month > last) last = month;
  }
  return [first, last];
}
