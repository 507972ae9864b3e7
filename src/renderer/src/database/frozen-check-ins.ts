import type { Transaction } from 'dexie';
import type { RowChange } from '#domain/activity/activity.ts';
import type { CheckIn } from '#domain/check-ins/check-in.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';

/** Tables whose rows stay as they are once their check-in is finished (C2). */
const OF_CHECK_INS: readonly string[] = ['checkIns', 'checkInSnapshots', 'checkInAnswers'];

/** Thrown when something would change a finished check-in. */
export class FrozenCheckInError extends Error {
  constructor() {
    super('The check-in is finished and stays as it is. What has changed since goes into the next one.');
    this.name = 'FrozenCheckInError';
  }
}

/** The tables of an action, with the one that tells whether a check-in is finished. */
export function withCheckIns(tables: readonly string[]): string[] {
  const asked = tables.some((table) => OF_CHECK_INS.includes(table));
  return [...new Set(asked ? [...tables, 'checkIns'] : tables)];
}

function isFinished(row: unknown): boolean {
  return (row as CheckIn | null)?.state.kind === 'finished';
}

function idOf({ table, key, before, after }: RowChange): string {
  return table === 'checkInAnswers' ? ((after ?? before) as { checkInId: string }).checkInId : key;
}

/** Whose check-in each change is about, as it was before the action. */
async function checkInsBefore(
  transaction: Transaction,
  changes: readonly RowChange[],
): Promise<ReadonlyMap<string, unknown>> {
  const about = changes.filter(({ table }) => OF_CHECK_INS.includes(table));
  if (about.length === 0) return new Map();
  const ids = [...new Set(about.map(idOf))];
  const rows: unknown[] = await transaction.table('checkIns').bulkGet(ids);
  return new Map(ids.map((id, index) => [id, rows[index] ?? null]));
}

/**
 * Whatever screen asks for it: a finished check-in, its items and its answers are never changed or deleted. To be called before
 * the rows are written.
 * @throws {FrozenCheckInError}
 */
export async function refuseFrozen(transaction: Transaction, changes: readonly RowChange[]): Promise<void> {
  const before = await checkInsBefore(transaction, changes);
  for (const row of before.values()) if (isFinished(row)) throw new FrozenCheckInError();
}

/**
 * Finishing is undone while nothing came after it; once another check-in was begun, that one was compared with it. Answers of a
 * finished check-in are not undone: they are in what was frozen.
 */
export async function mayUndo(
  transaction: Transaction,
  label: string,
  changes: readonly RowChange[],
): Promise<Outcome<void>> {
  const finishing = changes.find(({ table, before, after }) => {
    return table === 'checkIns' && isFinished(after) && !isFinished(before);
  });
  if (finishing !== undefined) return mayUndoFinish(transaction, label, finishing);
  const present = await checkInsBefore(transaction, changes);
  if (![...present.values()].some(isFinished)) return accepted<void>(undefined);
  return refused(
    'check-in-finished',
    `“${label}” can't be undone: the check-in it belongs to is finished and stays as it is.`,
  );
}

async function mayUndoFinish(
  transaction: Transaction,
  label: string,
  { key, after }: RowChange,
): Promise<Outcome<void>> {
  const { state } = after as CheckIn;
  const all = (await transaction.table('checkIns').toArray()) as CheckIn[];
  const later = all.some(
    (other) =>
      other.id !== key &&
      (other.state.kind === 'open' || (state.kind === 'finished' && other.state.takenAt > state.takenAt)),
  );
  if (!later) return accepted<void>(undefined);
  return refused(
    'check-in-later',
    `“${label}” can't be undone: another check-in was begun after it and is compared with it.`,
  );
}
