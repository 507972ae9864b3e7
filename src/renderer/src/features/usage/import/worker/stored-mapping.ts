import { USAGE_ROLES } from '#domain/usage/read/recognition.ts';
import type { UsageMapping, UsageRole } from '#domain/usage/read/recognition.ts';

const DATE_ORDERS = ['YMD', 'DMY', 'MDY', 'SERIAL'] as const;

function isOneOf<Value extends string>(value: unknown, allowed: readonly Value[]): value is Value {
  return (allowed as readonly unknown[]).includes(value);
}

/**
 * A layout as it was stored, or `null` when it is none of a usage file (one of spend, written by another version, damaged):
 * the file is then recognised as if it had never been seen.
 */
export function parseUsageMapping(value: unknown): UsageMapping | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, fingerprint, columns, dateOrder, periodDays, applicationId } = value as Record<
    string,
    unknown
  >;
  const parsed = parseColumns(columns);
  if (
    kind !== 'usage' ||
    typeof fingerprint !== 'string' ||
    parsed === null ||
    !(dateOrder === null || isOneOf(dateOrder, DATE_ORDERS)) ||
    !(periodDays === null || (typeof periodDays === 'number' && periodDays > 0)) ||
    !(applicationId === null || typeof applicationId === 'string')
  ) {
    return null;
  }
  return { kind, fingerprint, columns: parsed, dateOrder, periodDays, applicationId };
}

function parseColumns(value: unknown): UsageMapping['columns'] | null {
  if (!Array.isArray(value)) return null;
  const columns: { header: string; role: UsageRole | null; function: string }[] = [];
  for (const column of value as readonly unknown[]) {
    if (typeof column !== 'object' || column === null) return null;
    const { header, role, function: name } = column as Record<string, unknown>;
    if (typeof header !== 'string' || typeof name !== 'string') return null;
    if (role !== null && !isOneOf(role, USAGE_ROLES)) return null;
    columns.push({ header, role, function: name });
  }
  return columns;
}
