import type { WorkspaceDatabase } from '#database/schema.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { functionsOf } from '#domain/usage/intake/divide.ts';
import { loadUsageTable } from '#domain/usage/read/load-table.ts';
import { parseUsageMapping } from '#domain/usage/read/mapping.ts';
import type { UsageTable } from '#domain/usage/read/load-table.ts';
import { readUsage } from '#domain/usage/read/read-usage.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import type {
  UsageCorrections,
  UsagePart,
  UsageRecognition,
  UsageRowNote,
} from '#domain/usage/read/recognition.ts';
import type { Outcome } from '#domain/outcome.ts';
import { readSource, SourceLost } from '#ledger/import/read-source.ts';
import type { LedgerSource } from '#ledger/protocol.ts';
import { MOST_NOTES } from './protocol.ts';
import type { Notes, PartView, ReadFile, ReadTask, RefusedFile, UsageProgress } from './protocol.ts';
import { parseRememberedTargets } from './remembered-targets.ts';
import type { HeldFile } from './usage-session.ts';

export type OnProgress = (progress: UsageProgress) => void;

/** Above this a table of people is none: the bytes are held in one piece. */
const MOST_BYTES = 512 * 1024 * 1024;
const SAMPLES = 3;

export interface ReadOutcome {
  readonly shown: ReadFile | RefusedFile;
  /** What the session goes on working with; `null` when the file was refused. */
  readonly kept: HeldFile | null;
}

/** Reads a file and reads it again: its bytes are fetched once, and cut into rows again only when that was corrected. */
export function createFileReader(openDatabase: () => Promise<WorkspaceDatabase>): {
  read(task: ReadTask, onProgress: OnProgress): Promise<ReadOutcome>;
} {
  let held: { readonly of: string; readonly bytes: Uint8Array } | null = null;
  let cut: { readonly how: string; readonly table: UsageTable } | null = null;

  const tableOf = async ({ source, corrections }: ReadTask): Promise<Outcome<UsageTable>> => {
    const { sheet, encoding, delimiter } = corrections;
    const how = JSON.stringify([sheet, encoding, delimiter]);
    if (cut?.how === how) return { ok: true, value: cut.table };
    const table = await loadUsageTable(
      {
        bytes: held?.bytes ?? new Uint8Array(),
        fileName: source.name,
        createDecoder: (label, fatal) => new TextDecoder(label, { fatal }),
      },
      corrections,
    );
    if (table.ok) cut = { how, table: table.value };
    return table;
  };

  return {
    async read(task, onProgress) {
      const { source } = task;
      if (source.size > MOST_BYTES) return refusal('too-large', tooLarge(source.name), null);
      const of = JSON.stringify([
        source.name,
        source.size,
        source.kind === 'address' ? source.address : null,
      ]);
      if (held?.of !== of) {
        held = { of, bytes: await bytesOf(source, onProgress) };
        cut = null;
      }
      onProgress({ step: 'recognising', bytes: source.size, totalBytes: source.size });
      const table = await tableOf(task);
      if (!table.ok) return refusal(table.code, table.message, null);
      return recognised(table.value, task, await openDatabase());
    },
  };
}

function tooLarge(name: string): string {
  return `“${name}” is larger than 512 MB, which no list of users is. Export fewer columns, or only the users.`;
}

function refusal(code: string, message: string, table: UsageTable | null): ReadOutcome {
  const firstLines = table?.firstLines ?? [];
  const header = table?.rows[0]?.cells ?? [];
  return { shown: { kind: 'refused', code, message, firstLines, header }, kept: null };
}

async function bytesOf(source: LedgerSource, onProgress: OnProgress): Promise<Uint8Array> {
  const all = new Uint8Array(source.size);
  let at = 0;
  for await (const piece of readSource(source, new AbortController().signal)) {
    // A file that grew while it was read: what was there when it was chosen is read.
    const fits = piece.subarray(0, all.length - at);
    all.set(fits, at);
    at += fits.length;
    onProgress({ step: 'reading', bytes: at, totalBytes: source.size });
  }
  return all;
}

async function recognised(
  table: UsageTable,
  { corrections, today }: ReadTask,
  database: WorkspaceDatabase,
): Promise<ReadOutcome> {
  const { recognition, remembered, wentTo } = await recogniseAgain(table, today, corrections, database);
  if (!recognition.ok) return refusal(recognition.code, recognition.message, table);
  // Until the day is said, people are counted as if it were today; storing waits for the answer.
  const reading = readUsage(table, recognition.value, { asOf: today });
  if (!reading.ok) return refusal(reading.code, reading.message, table);
  const held = { recognition: recognition.value, reading: reading.value };
  return { shown: shownOf(held, table, { remembered, wentTo }), kept: held };
}

/** What is known from the last file with the same columns. */
type Known = Pick<ReadFile, 'remembered' | 'wentTo'>;

/** Recognises a file by itself, and with the layout that was confirmed for files with its columns. */
async function recogniseAgain(
  table: UsageTable,
  today: IsoDate,
  corrections: UsageCorrections,
  database: WorkspaceDatabase,
): Promise<Known & { readonly recognition: Outcome<UsageRecognition> }> {
  const first = recogniseUsage(table, { today }, corrections);
  const rows = first.ok
    ? [await database.mappings.get(first.value.fingerprint)]
    : // What was not recognised by itself has no fingerprint yet.
      await database.mappings.toArray();
  for (const row of rows) {
    const remembered = parseUsageMapping(row?.mapping);
    if (remembered === null) continue;
    const recognition = recogniseUsage(table, { today, remembered }, corrections);
    if (recognition.ok) return { recognition, remembered, wentTo: parseRememberedTargets(row?.mapping) };
  }
  return { recognition: first, remembered: null, wentTo: null };
}

function shownOf({ recognition, reading }: HeldFile, table: UsageTable, known: Known): ReadFile {
  const { headerLine } = recognition.dialect;
  const below = table.rows.filter(({ line }) => headerLine === null || line > headerLine);
  return {
    kind: 'read',
    recognition,
    sheets: table.sheets,
    ...known,
    samples: below.slice(0, SAMPLES).map(({ cells }) => cells),
    activity: reading.activity,
    notices: reading.notices,
    parts: reading.parts.map(partView),
    rejected: notesOf(reading.rejected),
    doubts: notesOf(reading.doubts),
    leftOut: reading.leftOut,
  };
}

function partView({ users, ...part }: UsagePart): PartView {
  return {
    ...part,
    people: users.length,
    functions: functionsOf(users),
    counts: countUsers(users, part.asOf, part.periodDays),
  };
}

function notesOf(rows: readonly UsageRowNote[]): Notes {
  return { count: rows.length, rows: rows.slice(0, MOST_NOTES) };
}

/** Says what went wrong with the bytes, in the words of who read them. */
export function readingProblem(error: unknown): RefusedFile {
  const message =
    error instanceof SourceLost
      ? error.message
      : `The file could not be read (${error instanceof Error ? error.message : String(error)}). Nothing was stored.`;
  return { kind: 'refused', code: 'failed', message, firstLines: [], header: [] };
}
