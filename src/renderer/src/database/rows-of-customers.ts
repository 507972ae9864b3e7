import type { CustomerId } from '#domain/brand.ts';
import type { RowWrite } from './actions.ts';
import type { WorkspaceDatabase } from './schema.ts';

/** Tables whose rows are about one customer and go with it. */
export const TABLES_OF_CUSTOMERS = [
  'stageEvents',
  'customerMarks',
  'touchpoints',
  'customerValues',
  'healthReadings',
  'npsResponses',
  'advocacy',
  'playRuns',
] as const;

/** Writes that delete customers with all that is kept about them; whom they brought stays, brought by nobody. */
export async function customerRemovals(
  database: WorkspaceDatabase,
  ids: readonly CustomerId[],
): Promise<RowWrite[]> {
  const gone = new Set<string>(ids);
  const about = await Promise.all(
    TABLES_OF_CUSTOMERS.map(async (table) => {
      const keys = await database
        .table(table)
        .where('customerId')
        .anyOf([...ids])
        .primaryKeys();
      return keys.map((key): RowWrite => ({ table, key: String(key), row: null }));
    }),
  );
  const brought = await database.customers
    .filter(({ id, referredById }) => referredById !== null && gone.has(referredById) && !gone.has(id))
    .toArray();
  const referrals = await database.advocacy
    .filter(({ customerId, broughtId }) => broughtId !== null && gone.has(broughtId) && !gone.has(customerId))
    .toArray();
  return [
    ...about.flat(),
    ...brought.map((row): RowWrite => ({
      table: 'customers',
      key: row.id,
      row: { ...row, referredById: null },
    })),
    ...referrals.map((row): RowWrite => ({
      table: 'advocacy',
      key: row.id,
      row: { ...row, broughtId: null },
    })),
    ...ids.map((id): RowWrite => ({ table: 'customers', key: id, row: null })),
  ];
}
