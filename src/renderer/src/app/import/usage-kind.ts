import type { WorkspaceDatabase } from '#database/schema.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { loadUsageText } from '#domain/usage/read/load-table.ts';
import { parseUsageMapping } from '#domain/usage/read/mapping.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import type { UsageMapping } from '#domain/usage/read/recognition.ts';

/** Any day will do: the columns are looked at, and not what their dates say. */
const ANY_DAY = '2100-01-01' as IsoDate;
const LINE_FEED = 10;

/** Layouts of files of users that were confirmed before. */
export async function confirmedLayouts(database: WorkspaceDatabase): Promise<readonly UsageMapping[]> {
  const rows = await database.mappings.toArray();
  return rows.flatMap(({ mapping }) => parseUsageMapping(mapping) ?? []);
}

/**
 * Whether a file lists users, by its beginning: an export that is known by its columns, a list that tells when they were
 * active, or one whose layout was confirmed before. Anything else may still be one.
 */
export function listsUsers(start: Uint8Array, fileName: string, layouts: readonly UsageMapping[]): boolean {
  // A row that was cut off would count as damaged.
  const end = start.lastIndexOf(LINE_FEED);
  const bytes = end < 0 ? start : start.subarray(0, end + 1);
  const table = loadUsageText({
    bytes,
    fileName,
    createDecoder: (label, fatal) => new TextDecoder(label, { fatal }),
  });
  if (!table.ok) return false;
  const found = recogniseUsage(table.value, { today: ANY_DAY });
  if (found.ok && (found.value.productKey !== null || tellsActivity(found.value.columns))) return true;
  return layouts.some((remembered) => {
    const again = recogniseUsage(table.value, { today: ANY_DAY, remembered });
    return again.ok && again.value.fingerprint === remembered.fingerprint;
  });
}

/** A list of events may be one of payments; a day of last activity is told of users alone. */
function tellsActivity(columns: readonly { readonly role: string }[]): boolean {
  return columns.some(({ role }) => role === 'last-active' || role === 'active-days');
}
