import type { ActivityCell } from './activity-cell.ts';
import { bareWords } from './header-roles.ts';
import { yesOrNo } from './cell-words.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn } from './recognition.ts';
import type { RowReader } from './row-reader.ts';

/** What a row says about one function, not yet placed in time. */
export interface RowUse {
  readonly function: string;
  readonly cells: readonly { readonly cell: ActivityCell; readonly column: UsageColumn | null }[];
  readonly activeDays: number | null;
}

export interface RowUses {
  readonly uses: readonly RowUse[];
  /** A seat by the functions held, where columns tell that; null otherwise. */
  readonly held: boolean | null;
}

interface FunctionColumns {
  readonly name: string;
  readonly flag: UsageColumn | null;
  readonly last: readonly UsageColumn[];
  readonly days: UsageColumn | null;
}

const BLANK: ActivityCell = { kind: 'blank' };
const NEVER: ActivityCell = { kind: 'never' };

/** Makes a reader of what a row says about each function: by columns, by a cell that names functions, or for the whole. */
export function createUsesReader(
  reader: RowReader,
  product: UsageProduct | null,
): (cells: readonly string[]) => RowUses {
  const last = reader.columns.get('last-active') ?? [];
  const whole = last.filter((column) => column.function === '');
  const days = reader.columns.get('active-days') ?? [];
  const functions = functionColumns(reader, last, days);
  const lists = listMark(reader, product);
  const event = reader.columns.get('event')?.[0] ?? null;
  const wholeUse = (cells: readonly string[], name: string): RowUse => ({
    function: name,
    cells: [...whole, ...(event === null ? [] : [event])].map((column) => ({
      cell: reader.activity(cells, column),
      column,
    })),
    activeDays: daysIn(cells, days.find((column) => column.function === '') ?? null),
  });
  const named = product?.function ?? '';
  if (functions.length === 0) {
    return (cells) => {
      const text = reader.text(cells, 'function');
      const names = lists === null ? [text] : text.split(lists).filter((name) => name !== '');
      if (names.length === 0 || names[0] === '') {
        return { uses: [wholeUse(cells, named)], held: product?.seatByFunctions === true ? false : null };
      }
      return {
        uses: names.map((name) => wholeUse(cells, name)),
        held: product?.seatByFunctions === true ? true : null,
      };
    };
  }
  const hasFlags = functions.some(({ flag }) => flag !== null);
  return (cells) => {
    const found = functions.map((one) => ({ one, use: functionUse(reader, cells, one) }));
    const spoken = found.filter(({ use }) => use.cells.some(({ cell }) => cell.kind !== 'blank'));
    const base = whole.length > 0 || event !== null ? [wholeUse(cells, '')] : [];
    const speaks = base.filter((use) => use.cells.some(({ cell }) => cell.kind !== 'blank'));
    if (!hasFlags) {
      // “Take the latest”: beside a day, an empty cell adds nothing. Beside “never” it leaves the person unknown.
      const said = spoken.some(({ use }) => saysWhen(use)) || speaks.some(saysWhen);
      const uses = [...speaks, ...(said || spoken.length === 0 ? spoken : found).map(({ use }) => use)];
      return { uses: uses.length > 0 ? uses : [wholeUse(cells, named)], held: null };
    }
    const held = found.filter(({ one }) => isHeld(one, cells));
    const dated = spoken.some(({ use }) => wasUsed(use));
    const unflagged = spoken.filter(({ one, use }) => one.flag === null && saysWhen(use));
    const uses = [
      ...speaks,
      ...[...held, ...unflagged].map(({ use }) => (dated ? neverWhereBlank(use, product) : use)),
      ...seatlessUse(spoken, held),
    ];
    const all = spoken.flatMap(({ use }) => use.cells);
    return {
      uses: uses.length > 0 ? uses : [{ function: '', cells: all, activeDays: null }],
      held: held.length > 0,
    };
  };
}

interface FoundFunction {
  readonly one: FunctionColumns;
  readonly use: RowUse;
}

function isHeld({ flag }: FunctionColumns, cells: readonly string[]): boolean {
  return flag !== null && yesOrNo((cells[flag.index] ?? '').trim()) === true;
}

/** What somebody did with functions whose seat they do not hold is use by the person, of no function. */
function seatlessUse(spoken: readonly FoundFunction[], held: readonly FoundFunction[]): RowUse[] {
  const read = new Set(held.flatMap(({ one }) => one.last));
  const others = spoken.filter(
    ({ one, use }) => one.flag !== null && wasUsed(use) && !one.last.some((column) => read.has(column)),
  );
  if (others.length === 0) return [];
  return [{ function: '', cells: others.flatMap(({ use }) => use.cells), activeDays: null }];
}

function wasUsed({ cells }: RowUse): boolean {
  return cells.some(({ cell: { kind } }) => kind === 'on' || kind === 'either' || kind === 'ago');
}

function saysWhen({ cells }: RowUse): boolean {
  return cells.some(({ cell }) => isActivity(cell));
}

function isActivity({ kind }: ActivityCell): boolean {
  return kind !== 'blank' && kind !== 'never' && kind !== 'unreadable';
}

/**
 * Microsoft writes the last day of each service that somebody used: beside such a day, an empty one means that this service
 * was never used. Where all are empty nothing is known, for the report may not have reached the person yet.
 */
function neverWhereBlank(use: RowUse, product: UsageProduct | null): RowUse {
  if (product?.key !== 'm365-active-users' || use.cells.some(({ cell }) => cell.kind !== 'blank')) return use;
  return { ...use, cells: [{ cell: NEVER, column: null }] };
}

function functionUse(reader: RowReader, cells: readonly string[], one: FunctionColumns): RowUse {
  const read = one.last.map((column) => ({ cell: reader.activity(cells, column), column }));
  return {
    function: one.name,
    cells: read.length === 0 ? [{ cell: BLANK, column: null }] : read,
    activeDays: daysIn(cells, one.days),
  };
}

function functionColumns(
  reader: RowReader,
  last: readonly UsageColumn[],
  days: readonly UsageColumn[],
): readonly FunctionColumns[] {
  const flags = (reader.columns.get('seat-flag') ?? []).filter((column) => column.function !== '');
  const key = (name: string): string => bareWords(name).replace(/ /g, '');
  const names = new Map<string, string>();
  for (const column of [...flags, ...last, ...days]) {
    if (column.function !== '' && !names.has(key(column.function)))
      names.set(key(column.function), column.function);
  }
  const all = [...names].map(([id, name]): FunctionColumns => {
    const own = last.filter((column) => column.function !== '' && key(column.function) === id);
    // “Last active in Jira” speaks of each kind of Jira.
    const family = last.filter((column) => column.function !== '' && id.startsWith(key(column.function)));
    return {
      name,
      flag: flags.find((column) => key(column.function) === id) ?? null,
      last: own.length > 0 ? own : family,
      days: days.find((column) => key(column.function) === id) ?? null,
    };
  });
  const covered = new Set(all.filter(({ flag }) => flag !== null).flatMap(({ last: own }) => own));
  return all.filter(({ flag, last: own }) => flag !== null || !own.some((column) => covered.has(column)));
}

const COUNTS_AS_WORDS = /^\p{L}+$/u;

function daysIn(cells: readonly string[], column: UsageColumn | null): number | null {
  if (column === null) return null;
  const text = (cells[column.index] ?? '').trim();
  // “Active in the last 30 days: yes” is at least one day.
  if (COUNTS_AS_WORDS.test(text)) {
    const active = yesOrNo(text);
    if (active !== null) return active ? 1 : 0;
  }
  return /^\d{1,5}([.,]0+)?$/.test(text) ? Math.trunc(Number(text.replace(',', '.'))) : null;
}

/** Several names in one cell: where the product writes them so, or the header is in the plural. */
function listMark(reader: RowReader, product: UsageProduct | null): RegExp | null {
  const header = reader.columns.get('function')?.[0]?.header ?? '';
  if (product?.functionList !== undefined) return product.functionList;
  return /^(groups|products|apps|applications|features|modules|teams)$/.test(bareWords(header))
    ? /\s*[,;|]\s*/
    : null;
}
