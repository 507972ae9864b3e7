import type { SeenFile } from './candidates.ts';

/** What is kept between starts: the folder, and the files there that were imported or put away. */
export interface WatchRecord {
  readonly folder: string | null;
  readonly settled: readonly SeenFile[];
}

export const NOTHING_WATCHED: WatchRecord = { folder: null, settled: [] };

/** Beyond this the oldest are forgotten; a file that still lies there would be offered once more. */
export const MOST_SETTLED = 20_000;

function isSeenFile(value: unknown): value is SeenFile {
  const file = value as Partial<SeenFile> | null;
  return (
    typeof file?.name === 'string' && Number.isSafeInteger(file.size) && Number.isSafeInteger(file.modified)
  );
}

/** @throws when `value` is not such a record */
export function parseWatchRecord(value: unknown): WatchRecord {
  const given = value as Partial<WatchRecord> | null;
  const folder = given?.folder;
  if ((typeof folder !== 'string' && folder !== null) || !Array.isArray(given?.settled)) {
    throw new Error('not a record of a watched folder');
  }
  if (!given.settled.every(isSeenFile)) throw new Error('not a list of files');
  return {
    folder,
    settled: given.settled.map(({ name, size, modified }) => ({ name, size, modified })),
  };
}

/** The record with these files settled as well. */
export function withSettled(record: WatchRecord, files: readonly SeenFile[]): WatchRecord {
  return { ...record, settled: [...record.settled, ...files].slice(-MOST_SETTLED) };
}
