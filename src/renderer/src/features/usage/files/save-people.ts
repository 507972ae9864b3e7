import { saveText } from '#desktop/files.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { startUsageReader } from '../reader/usage-reader.ts';
import type { FileRow } from './file-rows.ts';

/** Saves the people of stored lists as usage.csv; written in a worker, since there may be many thousands. */
export async function savePeople(rows: readonly FileRow[]): Promise<void> {
  const writer = startUsageReader();
  try {
    const snapshots = rows.map(({ snapshot: { id, asOf, periodDays }, name }) => ({
      id,
      asOf,
      periodDays,
      application: name ?? 'Removed application',
    }));
    const text = await writer.perform({ kind: 'export', snapshots });
    const saved = await saveText('usage.csv', text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The people were not saved', error instanceof Error ? error.message : String(error));
  } finally {
    writer.end();
  }
}
