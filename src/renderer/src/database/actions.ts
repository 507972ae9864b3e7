import type { Transaction } from 'dexie';
import { deepEqual } from 'fast-equals';
import type { ActivityEntry, ActivityScope, RowChange } from '#domain/activity/activity.ts';
import type { ActivityId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { RateSheetId } from '#domain/money/rates.ts';
import { accepted, assertNever, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { addEntry } from './activity-log.ts';
import type { WriteGuard } from './guard.ts';
import { mayUndo, refuseFrozen, withCheckIns } from './frozen-check-ins.ts';
import { isReferring } from './document-references.ts';
import { SAMPLE_TABLES, deleteSampleRows } from './sample-rows.ts';
import { RowSet, presentRows, writeRows } from './row-set.ts';
import { rowAfterUndo } from './undone-plays.ts';
import { SWEEP_TABLES, keepDocuments, sweepDocuments } from './documents.ts';
import type { DocumentRow, WorkspaceDatabase } from './schema.ts';
import { USAGE_TABLES, canDeleteUsageImport, deleteUsageImport } from './usage-import.ts';

/** Tables whose rows are edited by hand and can therefore be undone row by row. */
export const EDITABLE_TABLES = [
  'applications',
  'contracts',
  'boards',
  'customers',
  'stageEvents',
  'savedViews',
  'vendorRules',
  'vendorDecisions',
  'invoices',
  'invoiceReviews',
  'invoicePayments',
  'budgets',
  'rates',
  'recurringDecisions',
  'reminderDecisions',
  'decisions',
  'quotes',
  'notices',
  'noticeTemplates',
  'savings',
  'retirements',
  'tasks',
  'people',
  'accountJoins',
  'surveys',
  'overlapChoices',
  'checkIns',
  'checkInAnswers',
  'checkInSnapshots',
  'ownerPacks',
  'customerMarks',
  'touchpoints',
  'customerValues',
  'healthReadings',
  'npsResponses',
  'advocacy',
  'customFields',
  'plays',
  'playRuns',
  'efforts',
  'stageTools',
  'mappings',
  'settings',
] as const;
export type EditableTable = (typeof EDITABLE_TABLES)[number];

/** What should be there afterwards: the whole row, or `null` for "gone". */
export interface RowWrite {
  readonly table: EditableTable;
  readonly key: string;
  readonly row: object | null;
}

export interface ActionContext {
  readonly database: WorkspaceDatabase;
  readonly guard: WriteGuard;
  readonly now: () => IsoInstant;
  readonly newId: () => string;
}

function isEditable(table: string): table is EditableTable {
  return (EDITABLE_TABLES as readonly string[]).includes(table);
}

async function changeRows(transaction: Transaction, writes: readonly RowWrite[]): Promise<RowChange[]> {
  const present = await presentRows(transaction, writes);
  const next = new RowSet();
  const changes: RowChange[] = [];
  for (const { table, key, row } of writes) {
    const before = present.get(table, key);
    if (deepEqual(before, row)) continue;
    present.set(table, key, row);
    next.set(table, key, row);
    changes.push({ table, key, before, after: row });
  }
  await refuseFrozen(transaction, changes);
  await writeRows(transaction, next);
  return changes;
}

/**
 * One user action: all its rows, the documents they refer to and its line in the activity log, in one strict
 * transaction. The bytes of documents never go into the log. Returns the log entry, or `null` when nothing changed.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 * @throws {FrozenCheckInError} when it would change a finished check-in
 */
export async function performAction(
  context: ActionContext,
  label: string,
  writes: readonly RowWrite[],
  documents: readonly DocumentRow[] = [],
): Promise<ActivityEntry | null> {
  const { database, guard } = context;
  guard.check();
  const tables = withCheckIns(writes.map((write) => write.table));
  if (documents.length > 0) tables.push('documents');
  return database.transaction('rw', [...tables, 'activity'], async (transaction) => {
    const changes = await changeRows(transaction, writes);
    if (changes.length === 0) return null;
    if (documents.length > 0) await keepDocuments(database, documents);
    return addEntry(database, {
      id: context.newId() as ActivityId,
      at: context.now(),
      label,
      scope: { kind: 'rows', changes },
      undoneAt: null,
    });
  });
}

/** Whether what an action wrote is still there; where it wrote a row twice, the last one counts. */
async function isUntouched(transaction: Transaction, changes: readonly RowChange[]): Promise<boolean> {
  const present = await presentRows(transaction, changes);
  const written = new RowSet();
  for (const { table, key, after } of changes) written.set(table, key, after);
  return changes.every(({ table, key }) => deepEqual(present.get(table, key), written.get(table, key)));
}

async function undoRows(
  context: ActionContext,
  entry: ActivityEntry,
  changes: readonly RowChange[],
): Promise<Outcome<ActivityEntry>> {
  const { database } = context;
  const tables = withCheckIns(changes.map((change) => change.table)).filter(isEditable);
  const withDocuments = tables.some(isReferring);
  const within = withDocuments ? new Set([...tables, ...SWEEP_TABLES]) : [...tables, 'activity'];
  return database.transaction('rw', [...within], async (transaction) => {
    if (!(await isUntouched(transaction, changes))) {
      return refused(
        'changed-since',
        `“${entry.label}” can't be undone: the same entry was changed again afterwards. Undo the later change first.`,
      );
    }
    const possible = await mayUndo(transaction, entry.label, changes);
    if (!possible.ok) return possible;
    const previous = new RowSet();
    for (const change of changes.toReversed()) previous.set(change.table, change.key, rowAfterUndo(change));
    await writeRows(transaction, previous);
    const undone = await markUndone(context, entry);
    if (withDocuments) await sweepDocuments(database);
    return accepted(undone);
  });
}

async function markUndone(context: ActionContext, entry: ActivityEntry): Promise<ActivityEntry> {
  const undone = { ...entry, undoneAt: context.now() };
  await context.database.activity.put(undone);
  return undone;
}

/**
 * Takes one action back exactly, or refuses when what it wrote was changed since.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function undoAction(context: ActionContext, id: ActivityId): Promise<Outcome<ActivityEntry>> {
  const { database, guard } = context;
  guard.check();
  const entry = await database.activity.get(id);
  if (entry === undefined) return refused('not-found', 'This change is no longer in the activity log.');
  if (entry.undoneAt !== null) return refused('already-undone', `“${entry.label}” was undone already.`);
  switch (entry.scope.kind) {
    case 'rows':
      return undoRows(context, entry, entry.scope.changes);
    case 'import':
      return undoImport(context, entry, entry.scope);
    case 'rates':
      return undoRates(context, entry, entry.scope.sheetId);
    case 'usage':
      return undoUsage(context, entry, entry.scope);
    case 'sample':
      return undoSample(context, entry);
    default:
      return assertNever(entry.scope);
  }
}

function undoImport(
  context: ActionContext,
  entry: ActivityEntry,
  { importId, mappingBefore }: Extract<ActivityScope, { kind: 'import' }>,
): Promise<Outcome<ActivityEntry>> {
  const { database } = context;
  return database.transaction('rw', ['spendImports', 'spendBlocks', 'activity', 'mappings'], async () => {
    const record = await database.spendImports.get(importId);
    const mapping = record === undefined ? undefined : await database.mappings.get(record.fingerprint);
    // The layout this import confirmed goes with it, unless a later import has confirmed it again.
    if (mappingBefore !== undefined && mapping !== undefined && mapping.usedAt === record?.importedAt) {
      if (mappingBefore === null) await database.mappings.delete(mapping.fingerprint);
      else await database.mappings.put(mappingBefore);
    }
    await database.spendBlocks.where('importId').equals(importId).delete();
    await database.spendImports.delete(importId);
    return accepted(await markUndone(context, entry));
  });
}

function undoRates(
  context: ActionContext,
  entry: ActivityEntry,
  sheetId: RateSheetId,
): Promise<Outcome<ActivityEntry>> {
  const { database } = context;
  return database.transaction('rw', ['rateSheets', 'activity'], async () => {
    await database.rateSheets.delete(sheetId);
    return accepted(await markUndone(context, entry));
  });
}

function undoUsage(
  context: ActionContext,
  entry: ActivityEntry,
  scope: Extract<ActivityScope, { kind: 'usage' }>,
): Promise<Outcome<ActivityEntry>> {
  return context.database.transaction('rw', [...USAGE_TABLES, 'activity'], async () => {
    const possible = await canDeleteUsageImport(context.database, scope);
    if (!possible.ok) return possible;
    await deleteUsageImport(context.database, scope);
    return accepted(await markUndone(context, entry));
  });
}

function undoSample(context: ActionContext, entry: ActivityEntry): Promise<Outcome<ActivityEntry>> {
  const { database } = context;
  const tables = new Set([...SAMPLE_TABLES, ...SWEEP_TABLES]);
  return database.transaction('rw', [...tables], async () => {
    await deleteSampleRows(database);
    const undone = await markUndone(context, entry);
    await sweepDocuments(database);
    return accepted(undone);
  });
}
