import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { copyFile, readFile } from 'node:fs/promises';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { parseShownRecord, type ShownRecord } from '#domain/reminders/files.ts';
import { shownReminders, type ShownReminders } from '#domain/reminders/shown.ts';
import { writeFileAtomically } from '#main/files/atomic-write.ts';

/** What the log of earlier runs says. */
export interface ShownBefore {
  readonly shown: Pick<ShownReminders, 'size' | 'has' | 'leastLead'>;
  /** Announced together by a run that ended before it could note that they appeared. */
  readonly interrupted: readonly (readonly string[])[];
}

/** The log of notifications: one line of JSON each, only ever appended to. */
export interface ShownLog {
  load(): Promise<ShownBefore>;
  /** Appends and flushes before it returns. Throws the system's error when the line could not be kept. */
  append(record: ShownRecord): void;
}

const COMPACT_ABOVE_BYTES = 1024 * 1024;

/**
 * @param path where the log is kept
 * @param asideName name for a damaged log, which is kept and never dropped
 * @param report told in words when the log was damaged
 */
export function createShownLog(
  path: string,
  asideName: () => string,
  report: (message: string) => void,
): ShownLog {
  // A line that was cut off by a full disk must not swallow the next one.
  let cutOff = false;
  return {
    load: async () => {
      const text = await readIfThere(path);
      const lines = text.split('\n');
      const tail = lines.pop() ?? '';
      const filled = lines.filter((line) => line !== '');
      const records = filled.map(parseShownRecord).filter((record) => record !== null);
      const damaged = filled.length - records.length;
      if (damaged > 0) {
        const aside = asideName();
        await copyFile(path, aside);
        report(
          `${damaged} lines of the list of shown reminders were damaged: a copy is kept as ${aside}. ` +
            'Some reminders may appear a second time.',
        );
      }
      const { ids, interrupted } = statesOf(records);
      // An unfinished last line is what a power cut during `append` leaves: that notification was not shown yet.
      if (damaged > 0 || tail !== '' || text.length > COMPACT_ABOVE_BYTES) {
        await writeFileAtomically(path, compacted(records, ids, interrupted));
      }
      return { shown: shownReminders(ids), interrupted };
    },
    append: (record) => {
      const line = `${cutOff ? '\n' : ''}${JSON.stringify(record)}\n`;
      cutOff = true;
      const file = openSync(path, 'a');
      try {
        writeSync(file, line);
        cutOff = false;
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
  };
}

function statesOf(records: readonly ShownRecord[]): {
  readonly ids: ReadonlySet<string>;
  readonly interrupted: ShownBefore['interrupted'];
} {
  const shown = new Set<string>();
  const announced = new Map<string, readonly string[]>();
  for (const { state, ids } of records) {
    if (state === 'showing') announced.set(ids.join('\n'), ids);
    else for (const id of ids) shown.add(id);
  }
  return {
    ids: shown,
    interrupted: [...announced.values()].filter((ids) => !ids.every((id) => shown.has(id))),
  };
}

function compacted(
  records: readonly ShownRecord[],
  shown: ReadonlySet<string>,
  interrupted: ShownBefore['interrupted'],
): string {
  const at = records.at(-1)?.at ?? ('1970-01-01T00:00:00.000Z' as IsoInstant);
  const kept: ShownRecord[] = [
    { state: 'shown', ids: [...shown], at },
    ...interrupted.map((ids): ShownRecord => ({ state: 'showing', ids, at })),
  ];
  return kept.map((record) => `${JSON.stringify(record)}\n`).join('');
}

async function readIfThere(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
