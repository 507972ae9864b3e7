import * as fc from 'fast-check';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { CellRecord } from '#domain/tables/entity-cells.ts';
import {
  entityOf,
  type Draft,
  type Stored,
  type TableSpec,
  type WholeOf,
} from '#domain/tables/entity-import.ts';

/** A row as a file gives it back: every cell a text, under its header. */
export function recordOf<Entity extends Stored, Names, Context>(
  spec: TableSpec<Entity, Names, Context>,
  entity: Entity,
  names: Names,
): CellRecord {
  const cells = spec.toCells(entity, names);
  return Object.fromEntries(spec.columns.map((column, index) => [column, String(cells[index] ?? '')]));
}

/** What a row becomes in an empty workspace, or the reason why not. */
export function imported<Entity extends Stored, Names, Context>(
  spec: TableSpec<Entity, Names, Context>,
  record: CellRecord,
  context: Context,
): WholeOf<Entity> | string {
  const outcome = spec.parse(record, context);
  if (!outcome.ok) return outcome.message;
  return entityOf(outcome.value, {
    newId: () => 'new',
    now: '2026-05-01T00:00:00.000Z' as IsoInstant,
    mayKeepId: () => true,
  });
}

export function draftOf<Entity extends Stored, Names, Context>(
  spec: TableSpec<Entity, Names, Context>,
  record: CellRecord,
  context: Context,
): Draft<Entity> {
  const outcome = spec.parse(record, context);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

/** One line of text without blanks around it, as forms store it. */
export const anyLine: fc.Arbitrary<string> = fc.string({ maxLength: 20 }).map((text) => text.trim());
export const anyName: fc.Arbitrary<string> = anyLine.filter((text) => text !== '');
/** Any text, with line breaks and blanks. */
export const anyText: fc.Arbitrary<string> = fc.string({ maxLength: 40, unit: 'grapheme' });
export const anyTags: fc.Arbitrary<string[]> = fc.array(anyName, { maxLength: 4 });
export const anyId: fc.Arbitrary<string> = fc.uuid();
export const anyInstant: fc.Arbitrary<IsoInstant> = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString() as IsoInstant);
