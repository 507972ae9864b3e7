import type { Transaction } from 'dexie';
import { VERSION_2 } from './version-2.ts';

/** Schema version 3: decisions, quotes, notices, savings, retirements and tasks; contracts keep their papers. */
export const VERSION_3 = {
  ...VERSION_2,
  contracts: `${VERSION_2.contracts}, *documents`,
  decisions: 'id, contractId',
  quotes: 'id, contractId, documentId',
  notices: 'id, contractId',
  noticeTemplates: 'id',
  savings: 'id',
  retirements: 'id, applicationId',
  tasks: 'id',
} as const;

interface ContractBefore {
  readonly amendments: readonly object[];
}

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

/** Contracts written before have no papers, and amendments that only tell. The log learns the same, for undo. */
export async function upgradeToVersion3(transaction: Transaction): Promise<void> {
  await transaction
    .table<ContractBefore & { id: string }>('contracts')
    .toCollection()
    .modify((contract) => {
      Object.assign(contract, completed(contract));
    });
  await transaction
    .table<EntryBefore>('activity')
    .toCollection()
    .modify((entry) => {
      const { changes } = entry.scope;
      if (changes === undefined || !changes.some(({ table }) => table === 'contracts')) return;
      entry.scope = {
        ...entry.scope,
        changes: changes.map((change) =>
          change.table === 'contracts'
            ? { ...change, before: completed(change.before), after: completed(change.after) }
            : change,
        ),
      };
    });
}

function completed(contract: object | null): object | null {
  if (contract === null) return null;
  const { amendments } = contract as ContractBefore;
  return {
    ...contract,
    documents: [],
    amendments: amendments.map((amendment) => ({ ...amendment, changes: [] })),
  };
}
