import type { StageRefusal } from '#ledger/protocol.ts';

/** Whether a file was refused because it is of users: it has an importer of its own. */
export function listsUsers({ code }: Pick<StageRefusal, 'code'>): boolean {
  return code === 'user-list' || code === 'usage-report';
}
