import { liveQuery } from 'dexie';
import type { WorkspaceDatabase } from '#database/schema.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ImportId } from '#domain/brand.ts';
import type { SpendBlock, VendorDecision, VendorRule } from '#domain/spend/ledger.ts';
import type { ColumnStore } from '../columns/column-store.ts';

/** What labels depend on. */
export interface LabelSources {
  readonly applications: readonly Application[];
  readonly rules: readonly VendorRule[];
  readonly decisions: readonly VendorDecision[];
}

/** Calls back with rules, decisions and applications now and after every change of them. */
export function followLabels(
  database: WorkspaceDatabase,
  onSources: (sources: LabelSources) => void,
  onProblem: (error: unknown) => void,
): void {
  const query = async (): Promise<LabelSources> => {
    const [applications, rules, decisions] = await Promise.all([
      database.applications.toArray(),
      // Latest first: the manager's newest word wins.
      database.vendorRules.orderBy('createdAt').reverse().toArray(),
      database.vendorDecisions.toArray(),
    ]);
    return { applications, rules, decisions };
  };
  liveQuery(query).subscribe({ next: onSources, error: onProblem });
}

/** Keeps the columns in step with the stored imports, whoever adds or removes one, once `wanted` resolves. */
export function followImports(
  database: WorkspaceDatabase,
  store: ColumnStore,
  wanted: Promise<void>,
  onStep: (changed: boolean) => void,
  onProblem: (error: unknown) => void,
): void {
  let work = wanted;
  const query = (): Promise<ImportId[]> => database.spendImports.toCollection().primaryKeys();
  liveQuery(query).subscribe({
    next: (ids) => {
      // One after the other: a later list of imports is the truer one.
      work = work.then(async () => onStep(await matchImports(database, store, ids))).catch(onProblem);
    },
    error: onProblem,
  });
}

async function matchImports(
  database: WorkspaceDatabase,
  store: ColumnStore,
  ids: readonly ImportId[],
): Promise<boolean> {
  const wanted = new Set(ids);
  const gone = [...new Set(store.segments.map((segment) => segment.importId))].filter(
    (id) => !wanted.has(id),
  );
  let changed = false;
  for (const id of gone) changed = store.removeImport(id) || changed;
  for (const id of ids) {
    if (store.has(id)) continue;
    changed = (await loadImport(database, store, id)) || changed;
  }
  return changed;
}

/**
 * Brings one stored import into memory; false when it is there already or has no rows. The blocks are read
 * back even when this worker wrote them: their texts are then on their own, and not slices that keep the
 * whole file in memory.
 */
export async function loadImport(
  database: WorkspaceDatabase,
  store: ColumnStore,
  id: ImportId,
): Promise<boolean> {
  const blocks: SpendBlock[] = await database.spendBlocks.where('importId').equals(id).sortBy('sequence');
  // Somebody else may have brought it in while its blocks were read.
  if (store.has(id) || blocks.length === 0) return false;
  store.add(blocks);
  return true;
}
