import type { ActivityKind } from '../usage.ts';
import type { ColumnLook } from './column-look.ts';
import type { UsageColumn } from './recognition.ts';
import type { UsageShape } from './table-shape.ts';

/** What the columns can tell about use at all. */
export function activityOf(columns: readonly UsageColumn[]): ActivityKind {
  const has = (role: UsageColumn['role']): boolean => columns.some((column) => column.role === role);
  if (has('last-active') || has('event')) return 'last-active';
  return has('active-days') ? 'active-days' : 'none';
}

const NO_USE =
  /\b(created?|creation|added|joined|invited|birth|hire|start|end|expir\w*|updated?|modified|changed|password|deleted|erstellt|creado|cree|criado|creato|aangemaakt|utworzono)\b/;

/** Headers of columns that hold dates, have no role and could be the last activity. */
export function datedColumns(
  shape: UsageShape,
  looks: readonly ColumnLook[],
  columns: readonly UsageColumn[],
): readonly string[] {
  const taken = new Set(columns.map(({ index }) => index));
  return shape.header.filter((_, index) => {
    const look = looks[index];
    if (look === undefined || taken.has(index) || look.filled === 0) return false;
    return look.dates - look.serials >= look.filled / 2 && !NO_USE.test(shape.words[index] ?? '');
  });
}

/** The different cells of the columns of a role, the first of them. */
export function cellsOf(
  columns: readonly UsageColumn[],
  looks: readonly ColumnLook[],
  role: 'seat-type' | 'function',
): string[] {
  return columns.filter((column) => column.role === role).flatMap(({ index }) => looks[index]?.samples ?? []);
}

/** Functions by columns and by cells. */
export function functionsOf(columns: readonly UsageColumn[], looks: readonly ColumnLook[]): string[] {
  const named = columns.map((column) => column.function).filter((name) => name !== '');
  return [...new Set([...named, ...cellsOf(columns, looks, 'function')])];
}
