import type { Transaction } from 'dexie';
import { NOTHING_MORE_KNOWN, PLAIN_STAGES } from '#domain/journey/journey.ts';
import { VERSION_4 } from './version-4.ts';

/** Schema version 5: what happens to customers besides moves, and what is done for them; boards say more of their stages. */
export const VERSION_5 = {
  ...VERSION_4,
  customerMarks: 'id, customerId',
  touchpoints: 'id, customerId, on',
  customerValues: 'id, customerId',
  healthReadings: 'id, customerId',
  npsResponses: 'id, customerId',
  advocacy: 'id, customerId',
  customFields: 'id',
  plays: 'id',
  playRuns: 'id, customerId, playId',
  efforts: 'id',
  stageTools: 'id',
} as const;

/** What rows of version 4 lack. */
const ADDED: Readonly<Record<string, object>> = {
  boards: { stages: PLAIN_STAGES },
  customers: NOTHING_MORE_KNOWN,
};

interface EntryBefore {
  scope: {
    readonly kind: string;
    readonly changes?: readonly {
      readonly table: string;
      readonly before: object | null;
      readonly after: object | null;
    }[];
  };
}

/** Boards and customers get what they lack; the log learns the same, for undo. */
export async function upgradeToVersion5(transaction: Transaction): Promise<void> {
  for (const [table, added] of Object.entries(ADDED)) {
    await transaction
      .table<object>(table)
      .toCollection()
      .modify((row) => {
        Object.assign(row, added);
      });
  }
  await transaction
    .table<EntryBefore>('activity')
    .toCollection()
    .modify((entry) => {
      const { changes } = entry.scope;
      if (changes === undefined || !changes.some(({ table }) => table in ADDED)) return;
      const learned = changes.map((change) => {
        const { table, before, after } = change;
        return { ...change, before: completed(table, before), after: completed(table, after) };
      });
      entry.scope = { ...entry.scope, changes: learned };
    });
}

function completed(table: string, row: object | null): object | null {
  return row === null || !(table in ADDED) ? row : { ...row, ...ADDED[table] };
}
