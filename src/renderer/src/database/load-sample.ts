import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { ActivityId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { createSample } from '#domain/sample/sample.ts';
import type { ActionContext } from './actions.ts';
import { addEntry } from './activity-log.ts';
import { SAMPLE_TABLES, addSampleRows, makeSampleInvoices } from './sample-rows.ts';

/**
 * Fills the workspace with the sample, as one action that undo takes out again.
 * @throws {WorkspaceReadOnlyError} while the workspace is read-only
 */
export async function loadSample(context: ActionContext, today: IsoDate): Promise<ActivityEntry> {
  const { database, guard } = context;
  guard.check();
  const sample = createSample(today, context.now());
  const invoices = await makeSampleInvoices(sample, context.now());
  const entry = {
    id: context.newId() as ActivityId,
    at: context.now(),
    label: 'Loaded the sample workspace',
    scope: { kind: 'sample' },
    undoneAt: null,
  } as const;
  return database.transaction('rw', [...SAMPLE_TABLES, 'activity'], async () => {
    await addSampleRows(database, sample, invoices);
    return addEntry(database, entry);
  });
}
