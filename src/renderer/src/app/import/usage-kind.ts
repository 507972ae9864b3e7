import type { IsoDate } from '#domain/calendar/iso.ts';
import { loadUsageText } from '#domain/usage/read/load-table.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';

/** Any day will do: the columns are looked at, and not what their dates say. */
const ANY_DAY = '2100-01-01' as IsoDate;
const LINE_FEED = 10;

/**
 * What the beginning of a file says of users: an export that is known by its columns, a list that tells when they were active,
 * or neither, which says nothing yet.
 */
export function usersIn(start: Uint8Array, fileName: string): 'known' | 'active' | null {
  // A row that was cut off would count as damaged.
  const end = start.lastIndexOf(LINE_FEED);
  const bytes = end < 0 ? start : start.subarray(0, end + 1);
  const table = loadUsageText({
    bytes,
    fileName,
    createDecoder: (label, fatal) => new TextDecoder(label, { fatal }),
  });
  if (!table.ok) return null;
  const found = recogniseUsage(table.value, { today: ANY_DAY });
  if (!found.ok) return null;
  if (found.value.productKey !== null) return 'known';
  // A list of events may be one of payments; a day of last activity is told of users alone.
  return found.value.columns.some(({ role }) => role === 'last-active' || role === 'active-days')
    ? 'active'
    : null;
}
