import { isKnownCurrency } from '#domain/money/currencies.ts';
import { SPEND_ROLES } from '#domain/spend/recognise/plan.ts';
import type { SpendMapping, SpendRole } from '#domain/spend/recognise/plan.ts';

function isOneOf<Value extends string>(value: unknown, allowed: readonly Value[]): value is Value {
  return (allowed as readonly unknown[]).includes(value);
}

/**
 * A mapping as it was stored, or `null` when it is none of ours (written by another version, damaged):
 * the file is then recognised as if it had never been seen.
 */
export function parseStoredMapping(value: unknown): SpendMapping | null {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as Readonly<Record<string, unknown>>;
  const { fingerprint, decimal, dateOrder, sign, flipped, defaultCurrency } = row;
  const columns = parseColumns(row['columns']);
  if (
    columns === null ||
    typeof fingerprint !== 'string' ||
    typeof flipped !== 'boolean' ||
    typeof defaultCurrency !== 'string' ||
    !isKnownCurrency(defaultCurrency) ||
    !isOneOf(decimal, ['.', ',']) ||
    !isOneOf(dateOrder, ['YMD', 'DMY', 'MDY', 'SERIAL']) ||
    !isOneOf(sign, ['spent-positive', 'spent-negative', 'debit-credit', 'flag'])
  ) {
    return null;
  }
  return { fingerprint, columns, decimal, dateOrder, sign, flipped, defaultCurrency };
}

function parseColumns(value: unknown): Partial<Record<SpendRole, number>> | null {
  if (typeof value !== 'object' || value === null) return null;
  const columns: Partial<Record<SpendRole, number>> = {};
  for (const [role, index] of Object.entries(value)) {
    if (!isOneOf(role, SPEND_ROLES) || !Number.isInteger(index) || index < 0) return null;
    columns[role] = Number(index);
  }
  return columns;
}
