import type { WorkspaceDatabase } from '#database/schema.ts';
import type { ReadOnlyReason } from '#database/guard.ts';
import { isNewerThanProgram, storedVersionOf } from '#database/guard.ts';
import { SCHEMA_VERSION } from '#database/schema.ts';
import type { ImportId } from '#domain/brand.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { countKeys } from '#domain/spend/blocks/duplicates.ts';
import type { SpendMapping } from '#domain/spend/recognise/plan.ts';
import type { ColumnStore } from '../columns/column-store.ts';
import { parseStoredMapping } from '../import/stored-mapping.ts';
import { Cancelled } from '../import/read-source.ts';
import { stageFile } from '../import/stage-file.ts';
import type { StageContext, Staged } from '../import/stage-file.ts';
import { storeStaged } from '../import/store-staged.ts';
import type { VendorCounter } from '../import/vendor-counter.ts';
import type {
  ImportProgress,
  LookResult,
  LookTask,
  StageResult,
  StageTask,
  StoreResult,
  StoreTask,
} from '../protocol.ts';

/** Between reading and storing a file: what was staged waits here, at most one file at a time. */
export interface Stages {
  stage(
    task: StageTask,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Outcome<StageResult>>;
  look(task: LookTask, signal: AbortSignal): Promise<Outcome<LookResult>>;
  store(
    task: StoreTask,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): Promise<Outcome<StoreResult>>;
  discard(stageId: string): void;
}

interface Waiting {
  readonly id: string;
  readonly task: StageTask;
  readonly staged: Staged;
  /** Revision of the rows when duplicates were counted. */
  readonly revision: number;
  readonly knownVendors: number;
}

export interface StagesContext {
  readonly database: WorkspaceDatabase;
  readonly store: ColumnStore;
  readonly rowsRevision: () => number;
  readonly readOnly: () => ReadOnlyReason | null;
  /** Counts vendors for a file of that many bytes. */
  readonly vendorCounter: (bytes: number) => VendorCounter;
  /** How many vendors among these rows are new to Discovery. */
  readonly newVendors: (blocks: readonly SpendBlock[]) => number;
  /** The import is on disk: its rows may be shown. */
  readonly onStored: (importId: ImportId) => void;
}

export function createStages(context: StagesContext): Stages {
  const { database, store } = context;
  let waiting: Waiting | null = null;

  const read = async (
    task: StageTask,
    importId: ImportId,
    signal: AbortSignal,
    onProgress: (progress: ImportProgress) => void,
  ): ReturnType<typeof stageFile> => {
    const revision = context.rowsRevision();
    const vendors = context.vendorCounter(task.source.size);
    try {
      const result = await stageFile(task, {
        signal,
        importId,
        onProgress,
        // Asked for whenever a reading begins.
        ledgerKeys: () => {
          vendors.reset();
          return countKeys(store.segments);
        },
        rememberedMapping: (fingerprint) => rememberedMapping(database, fingerprint),
        onBlock: (block) => vendors.add(block),
      } satisfies StageContext);
      if (result.kind === 'refused') return result;
      const knownVendors = await vendors.count(result.rows.blocks);
      if (signal.aborted) throw new Cancelled();
      waiting = { id: importId, task, staged: result, revision, knownVendors };
      return result;
    } finally {
      vendors.dispose();
    }
  };

  return {
    async stage(task, signal, onProgress) {
      waiting = null;
      const result = await read(task, crypto.randomUUID() as ImportId, signal, onProgress);
      if (result.kind === 'refused' || waiting === null) return accepted(result as StageResult);
      return accepted(previewOf(waiting));
    },
    async look(task, signal) {
      const result = await stageFile(
        { ...task, kind: 'stage', corrections: {} },
        {
          signal,
          importId: 'looked-at' as ImportId,
          onProgress: () => undefined,
          ledgerKeys: () => countKeys(store.segments),
          rememberedMapping: (fingerprint) => rememberedMapping(database, fingerprint),
        },
      );
      if (result.kind === 'refused') return accepted(result);
      const { newRows, duplicates, rejected, from, to, blocks } = result.rows;
      const newVendors = context.newVendors(blocks);
      return accepted({ kind: 'looked', newRows, duplicates, rejected, from, to, newVendors });
    },
    async store(task, signal, onProgress) {
      const before = refusalToWrite(context);
      if (before !== null) return before;
      if (waiting === null || waiting.id !== task.stageId) {
        return refused('not-staged', 'The preview of this file is out of date. Open the file again.');
      }
      // Somebody imported or undid something since: which rows are new must be counted again.
      if (waiting.revision !== context.rowsRevision()) {
        const again = await read(waiting.task, waiting.id as ImportId, signal, onProgress);
        if (again.kind === 'refused') return refused(again.code, again.message);
      }
      const { staged } = waiting;
      if (staged.rows.newRows === 0) {
        return refused(
          'nothing-new',
          'Every row of this file is in the ledger already, so there is nothing to store.',
        );
      }
      const { size, name } = waiting.task.source;
      const { newRows } = staged.rows;
      const record = await storeStaged(database, staged, name, task, signal, (rows) =>
        onProgress({ rows, bytes: (size * rows) / newRows, totalBytes: size, step: 'storing' }),
      );
      waiting = null;
      context.onStored(record.id);
      return accepted(record);
    },
    discard(stageId) {
      if (waiting?.id === stageId) waiting = null;
    },
  };
}

function refusalToWrite({ database, readOnly }: StagesContext): ReturnType<typeof refused> | null {
  const reason = readOnly();
  if (reason !== null) return refused(reason.code, `${reason.message} Nothing was stored.`);
  if (isNewerThanProgram(storedVersionOf(database), SCHEMA_VERSION)) {
    return refused(
      'newer-database',
      'This workspace was last opened with a newer Lifecycle Desk. Nothing was stored: install the newer program to import.',
    );
  }
  return null;
}

async function rememberedMapping(
  database: WorkspaceDatabase,
  fingerprint: string,
): Promise<SpendMapping | null> {
  const row = await database.mappings.get(fingerprint);
  return row === undefined ? null : parseStoredMapping(row.mapping);
}

function previewOf({ id, task, staged, knownVendors }: Waiting): StageResult {
  const { blocks: _, ...rows } = staged.rows;
  return {
    kind: 'staged',
    stageId: id,
    fileName: task.source.name,
    plan: staged.plan,
    remembered: staged.remembered,
    ...rows,
    knownVendors,
  };
}
