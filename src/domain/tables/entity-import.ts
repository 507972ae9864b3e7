import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { CellRecord } from './entity-cells.ts';

/** What every stored entity has besides its own fields. */
export interface Stored {
  readonly id: string;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}

export type FieldsOf<Entity extends Stored> = Omit<Entity, keyof Stored>;

/** An entity put together from its own fields and what every entity has. */
export type WholeOf<Entity extends Stored> = FieldsOf<Entity> & Pick<Entity, keyof Stored>;

/** A row of a file as an entity that is not stored yet. */
export interface Draft<Entity extends Stored> {
  /** What the manager calls it, for lists and messages. */
  readonly name: string;
  /** The stored entity this row is about. */
  readonly match: Entity | null;
  /** How it was found: a name alone can be a coincidence. */
  readonly matchedBy: 'id' | 'name' | null;
  /** Only for a row that matches nothing: what an export of ours kept. */
  readonly id: string | null;
  readonly createdAt: IsoInstant | null;
  readonly updatedAt: IsoInstant | null;
  readonly fields: FieldsOf<Entity>;
  /** What was assumed, in words. */
  readonly warnings: readonly string[];
}

/** How one entity is written to and read from our own CSV. */
export interface TableSpec<Entity extends Stored, Names, Context> {
  /** File name without extension. */
  readonly table: string;
  /** Header row, in order; stable. */
  readonly columns: readonly string[];
  /** Columns that a file must have. */
  readonly required: readonly string[];
  /** Columns that are read but not written. */
  readonly alsoRead: readonly string[];
  /** `names` gives what is stored as an id and written as a name. */
  toCells(entity: Entity, names: Names): (string | number | null)[];
  /** Refused with code `row`; the message names each column that is wrong. */
  parse(record: CellRecord, context: Context): Outcome<Draft<Entity>>;
}

/** One row of a file after reading. `line` is where it starts, from 1. */
export interface StagedRow<Entity extends Stored> {
  readonly line: number;
  readonly outcome: Outcome<Draft<Entity>>;
}

export interface FieldDifference {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** A row that would be stored. */
export interface PlannedRow<Entity extends Stored> {
  readonly line: number;
  readonly draft: Draft<Entity>;
  /** An earlier line of the file with the same name, where names may repeat: to be asked about. */
  readonly sameAsLine: number | null;
}

/** A row about a stored entity that differs from it. */
export interface ChangedRow<Entity extends Stored> extends PlannedRow<Entity> {
  readonly existing: Entity;
  readonly differences: readonly FieldDifference[];
}

/** What importing a file would do, row by row. */
export interface TableImportPlan<Entity extends Stored> {
  readonly new: readonly PlannedRow<Entity>[];
  readonly changed: readonly ChangedRow<Entity>[];
  readonly unchanged: readonly { readonly line: number; readonly existing: Entity }[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** When two rows without ids are about the same thing. */
export interface NameRule<Entity extends Stored> {
  readonly keyOf: (draft: Draft<Entity>) => string;
  /** Two of one name can be two things: the later is marked, not rejected. */
  readonly mayRepeat: boolean;
}

/**
 * Sorts the rows of a file into new, changed (with each field that differs), unchanged and rejected.
 * Two rows with one id are one too many: the later is rejected. So is the second row of a name, or,
 * where names may repeat, marked with the line of the first.
 */
export function planTableImport<Entity extends Stored>(
  staged: readonly StagedRow<Entity>[],
  names: NameRule<Entity>,
): TableImportPlan<Entity> {
  const plan = { new: [], changed: [], unchanged: [], rejected: [] } as {
    -readonly [Part in keyof TableImportPlan<Entity>]: TableImportPlan<Entity>[Part][number][];
  };
  const ids = new Map<string, number>();
  const named = new Map<string, number>();
  for (const { line, outcome } of staged) {
    if (!outcome.ok) {
      plan.rejected.push({ line, reason: outcome.message });
      continue;
    }
    const draft = outcome.value;
    const sameId = firstLine(ids, idOf(draft), line);
    const sameName = firstLine(named, nameOf(draft, names), line);
    const earlier = sameId ?? (names.mayRepeat ? null : sameName);
    if (earlier !== null) {
      plan.rejected.push({ line, reason: `“${draft.name}” is already in line ${earlier} of this file.` });
    } else sort(plan, { line, draft, sameAsLine: sameName });
  }
  return plan;
}

function sort<Entity extends Stored>(
  plan: { -readonly [Part in keyof TableImportPlan<Entity>]: TableImportPlan<Entity>[Part][number][] },
  row: PlannedRow<Entity>,
): void {
  const existing = row.draft.match;
  if (existing === null) {
    plan.new.push(row);
    return;
  }
  const differences = differencesOf(existing, row.draft.fields);
  if (differences.length > 0) plan.changed.push({ ...row, existing, differences });
  else plan.unchanged.push({ line: row.line, existing });
}

/** The stored entity's id where it was found by it, else the one that the file gives. */
function idOf<Entity extends Stored>(draft: Draft<Entity>): string | null {
  return draft.matchedBy === 'id' ? (draft.match?.id ?? null) : draft.id;
}

/** What two rows about one thing share besides an id; `null` for a new row that has an id of its own. */
function nameOf<Entity extends Stored>(draft: Draft<Entity>, names: NameRule<Entity>): string | null {
  if (draft.match !== null) return `stored ${draft.match.id}`;
  return draft.id === null ? `name ${names.keyOf(draft)}` : null;
}

function firstLine(seen: Map<string, number>, key: string | null, line: number): number | null {
  if (key === null) return null;
  const earlier = seen.get(key) ?? null;
  if (earlier === null) seen.set(key, line);
  return earlier;
}

/**
 * The entity to store for a row: the stored one with the row's fields, or a new one, which keeps the
 * id and times of an export where `mayKeepId` allows (the id is free).
 */
export function entityOf<Entity extends Stored>(
  draft: Draft<Entity>,
  stamp: {
    readonly newId: () => string;
    readonly now: IsoInstant;
    readonly mayKeepId: (id: string) => boolean;
  },
): WholeOf<Entity> {
  const { match } = draft;
  if (match !== null) {
    return { ...draft.fields, id: match.id, createdAt: match.createdAt, updatedAt: stamp.now };
  }
  const id: Entity['id'] = draft.id !== null && stamp.mayKeepId(draft.id) ? draft.id : stamp.newId();
  const createdAt = draft.createdAt ?? stamp.now;
  return { ...draft.fields, id, createdAt, updatedAt: draft.updatedAt ?? stamp.now };
}

function differencesOf<Entity extends Stored>(existing: Entity, fields: FieldsOf<Entity>): FieldDifference[] {
  const stored = new Map<string, unknown>(Object.entries(existing));
  return Object.entries(fields).flatMap(([field, after]) => {
    const before = stored.get(field);
    return isSame(before, after) ? [] : [{ field, before, after }];
  });
}

/** Equality of plain data; the order of an object's keys does not matter. */
function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false;
  const [a, b] = [Object.entries(left), right as Readonly<Record<string, unknown>>];
  if (Array.isArray(left) !== Array.isArray(right) || a.length !== Object.keys(b).length) return false;
  return a.every(([key, value]) => Object.hasOwn(b, key) && isSame(value, b[key]));
}
