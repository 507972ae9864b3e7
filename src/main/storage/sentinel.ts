import type { Sentinel } from '#bridge/requests.ts';

/** @throws when `value` is not a record of row counts */
export function parseSentinel(value: unknown): Sentinel {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a record');
  for (const [table, count] of Object.entries(value)) {
    if (!Number.isSafeInteger(count) || (count as number) < 0) throw new Error(`not a row count: ${table}`);
  }
  return value as Sentinel;
}
