import type {
  ColumnCorrection,
  UsageColumn,
  UsageCorrections,
  UsageRole,
} from '#domain/usage/read/recognition.ts';

/** Roles that several columns may have: one for each function, or what together says something. */
const SHARED: ReadonlySet<UsageRole> = new Set<UsageRole>([
  'last-active',
  'event',
  'active-days',
  'seat-flag',
  'seat-type',
  'function',
]);

/** Roles whose columns may speak of one function each. */
export const BY_FUNCTION: ReadonlySet<UsageRole> = new Set<UsageRole>([
  'last-active',
  'active-days',
  'seat-flag',
  'seat-type',
]);

/** Gives a column a role, or none. A column that had the role, where only one can, is left without. */
export function withColumn(
  corrections: UsageCorrections,
  columns: readonly UsageColumn[],
  change: ColumnCorrection,
): UsageCorrections {
  const { role } = change;
  const before =
    role === null || SHARED.has(role)
      ? []
      : columns.filter((column) => column.role === role && column.index !== change.index);
  const changes: readonly ColumnCorrection[] = [
    ...before.map(({ index }): ColumnCorrection => ({ index, role: null })),
    change,
  ];
  const changed = new Set(changes.map(({ index }) => index));
  const kept = (corrections.columns ?? []).filter(({ index }) => !changed.has(index));
  return { ...corrections, columns: [...kept, ...changes] };
}
