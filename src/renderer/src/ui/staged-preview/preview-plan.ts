import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Draft, Stored, TableImportPlan, TableSpec } from '#domain/tables/entity-import.ts';
import type { StagedTable } from '#domain/tables/entity-file.ts';

/** One row of the file as it would be stored, cell by cell in the order of `columns`. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly warnings: readonly string[];
}

export interface PreviewChange {
  readonly line: number;
  readonly name: string;
  /** Found by its name alone, which can be a coincidence. */
  readonly byName: boolean;
  readonly differences: readonly {
    readonly field: string;
    readonly before: string;
    readonly after: string;
  }[];
}

/** Everything a staged import shows, as plain text. */
export interface StagedPreviewModel {
  readonly columns: readonly string[];
  readonly ignored: readonly string[];
  readonly newRows: readonly PreviewRow[];
  readonly changed: readonly PreviewChange[];
  readonly unchanged: number;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

export interface PreviewWords {
  /** Name of a field: "data sensitivity" for `dataSensitivity` unless said otherwise. */
  readonly field?: (field: string) => string;
  /** A value in words; lists, yes and no and unknown are known already. */
  readonly value?: (field: string, value: unknown) => string | null;
}

/** What the manager is shown before a yes. `names` is what the table needs to write ids as names. */
export function previewOf<Entity extends Stored, Names, Context>(
  spec: TableSpec<Entity, Names, Context>,
  table: StagedTable<Entity>,
  plan: TableImportPlan<Entity>,
  names: Names,
  words: PreviewWords = {},
): StagedPreviewModel {
  const columns = table.columns.filter((column) => spec.columns.includes(column));
  const places = columns.map((column) => spec.columns.indexOf(column));
  const fieldName = words.field ?? spaced;
  return {
    columns,
    ignored: table.ignored,
    newRows: plan.new.map(({ line, draft, sameAsLine }) => {
      const cells = spec.toCells(asEntity(draft), names);
      return {
        line,
        cells: places.map((place) => String(cells[place] ?? '')),
        warnings: [...draft.warnings, ...twin(draft.name, sameAsLine)],
      };
    }),
    changed: plan.changed.map(({ line, draft, differences }) => ({
      line,
      name: draft.name,
      byName: draft.matchedBy === 'name',
      differences: differences.map(({ field, before, after }) => ({
        field: fieldName(field),
        before: words.value?.(field, before) ?? plainWords(before),
        after: words.value?.(field, after) ?? plainWords(after),
      })),
    })),
    unchanged: plan.unchanged.length,
    rejected: plan.rejected,
  };
}

function twin(name: string, line: number | null): string[] {
  return line === null ? [] : [`“${name}” is in line ${line} too; both will be stored.`];
}

function asEntity<Entity extends Stored>(draft: Draft<Entity>): Entity {
  const unstored: Stored = { id: draft.id ?? '', createdAt: '' as IsoInstant, updatedAt: '' as IsoInstant };
  // The fields and what every entity has are together the whole entity.
  return { ...draft.fields, ...unstored } as unknown as Entity;
}

function spaced(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function plainWords(value: unknown): string {
  if (value === null || value === undefined) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? 'nothing' : value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return listWords(value);
  return Object.values(value)
    .map((part) => plainWords(part))
    .join(' · ');
}

function listWords(values: readonly unknown[]): string {
  if (values.length === 0) return 'nothing';
  if (values.every((value) => typeof value === 'string')) return values.join(', ');
  return `${values.length} entries`;
}
