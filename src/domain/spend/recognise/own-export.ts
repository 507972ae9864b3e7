import type { SpendRole } from './plan.ts';

const ROLE_BY_HEADER: Readonly<Record<string, SpendRole>> = {
  date: 'date',
  description: 'description',
  amount: 'amount',
  currency: 'currency',
  payer: 'payer',
  department: 'department',
  category: 'category',
  reference: 'reference',
  memo: 'memo',
};

/** Columns of our own export that are worked out again and not stored. */
export const DERIVED_COLUMNS: ReadonlySet<string> = new Set([
  'application',
  'vendor',
  'import',
  'source line',
]);

/**
 * Columns by role of a file that Lifecycle Desk exported itself (`spend.csv`), known by its
 * `import` and `source line` columns; null for any other file.
 */
export function ownExportColumns(header: readonly string[]): Partial<Record<SpendRole, number>> | null {
  const needed = ['date', 'description', 'amount', 'currency', 'import', 'source line'];
  if (!needed.every((name) => header.includes(name))) return null;
  const columns: Partial<Record<SpendRole, number>> = {};
  header.forEach((name, index) => {
    const role = Object.hasOwn(ROLE_BY_HEADER, name) ? ROLE_BY_HEADER[name] : undefined;
    if (role !== undefined && columns[role] === undefined) columns[role] = index;
  });
  return columns;
}
