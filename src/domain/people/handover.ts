import type { IsoInstant } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import { assigned } from '#domain/tasks/edit.ts';
import type { Owned } from './ownership.ts';

/** An entry with who is to own it. */
export interface HandedOver {
  readonly owned: Owned;
  /** As owners are written; blanks around it do not matter. */
  readonly to: string;
}

export type OwnerTable = 'applications' | 'decisions' | 'tasks' | 'customers';

/** A row with its new owner, and where it is kept. */
export interface OwnerChange {
  readonly table: OwnerTable;
  readonly row: Owned['row'];
}

/** The rows that a handover writes: each with its new owner, and nothing else changed. Entries without one are left alone. */
export function handOver(entries: readonly HandedOver[], at: IsoInstant): OwnerChange[] {
  return entries.flatMap(({ owned, to }) => {
    const owner = to.trim();
    return owner === '' || owner === owned.row.owner ? [] : [changeOf(owned, owner, at)];
  });
}

function changeOf(owned: Owned, owner: string, at: IsoInstant): OwnerChange {
  switch (owned.kind) {
    case 'application':
      return { table: 'applications', row: { ...owned.row, owner, updatedAt: at } };
    case 'customer':
      return { table: 'customers', row: { ...owned.row, owner, updatedAt: at } };
    case 'decision':
      return { table: 'decisions', row: { ...owned.row, owner } };
    case 'task':
    case 'step':
      return { table: 'tasks', row: assigned(owned.row, owner, at) };
    default:
      return assertNever(owned);
  }
}
