import type { Outcome } from '#domain/outcome.ts';
import { correctionAfter, createNormaliser, withTaught } from '#domain/spend/recognise/normaliser.ts';
import type { SpendCorrections, SpendMapping } from '#domain/spend/recognise/plan.ts';
import { recogniseWorkbook, type PlannedSheet } from '#domain/spend/recognise/recognise-workbook.ts';
import { openWorkbook, type Workbook } from '#domain/tables/xlsx/read-workbook.ts';
import { LARGEST_WORKBOOK } from '#domain/tables/xlsx/workbook-guard.ts';
import type { StageRefusal, StageTask } from '../protocol.ts';
import { Cancelled } from './read-source.ts';
import type { StageContext, Staged } from './stage-file.ts';
import { createStageSink } from './stage-sink.ts';

const MOST_ATTEMPTS = 4;
/** Rows between two looks at whether the manager has cancelled. */
const ROWS_AT_ONCE = 10_000;

/**
 * Reads a workbook from beginning to end without storing anything. Its parts lie anywhere in the file, so
 * it is taken into memory whole; larger ones are refused before.
 * @throws {Cancelled} and {SourceLost}
 */
export async function stageWorkbook(
  pieces: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  task: StageTask,
  context: StageContext,
): Promise<Staged | StageRefusal> {
  const { size } = task.source;
  if (size > LARGEST_WORKBOOK) {
    return refusal(
      'too-large',
      `A workbook of ${Math.ceil(size / 1024 / 1024)} MB is too large to be read at once. Save the sheet as CSV and import that: CSV may be of any size.`,
    );
  }
  const bytes = await wholeFile(pieces, head);
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return refusal(workbook.code, workbook.message);
  let { corrections } = task;
  for (let attempt = 1; ; attempt++) {
    const { outcome, remembered } = await recognise(workbook.value, corrections, task, context);
    if (!outcome.ok) {
      const firstLines = await firstRows(workbook.value, corrections.sheet);
      const sheets = workbook.value.sheets.map(({ name }) => name);
      return { ...refusal(outcome.code, outcome.message), firstLines, sheets };
    }
    const { plan } = outcome.value;
    const sink = createStageSink(context.importId, context.ledgerKeys());
    const normaliser = createNormaliser(plan, sink);
    await readRows(outcome.value, normaliser, task, context);
    const contradiction = normaliser.contradiction();
    if (contradiction === null || attempt >= MOST_ATTEMPTS) {
      // What the file itself taught is no correction of the manager's.
      const own = { ...plan, corrections: task.corrections };
      return { kind: 'staged', plan: own, remembered, rows: sink.finish() };
    }
    corrections = withTaught(corrections, correctionAfter(contradiction));
  }
}

async function wholeFile(pieces: AsyncIterable<Uint8Array>, head: Uint8Array): Promise<Uint8Array> {
  const parts = [head];
  let length = head.length;
  for await (const piece of pieces) {
    parts.push(piece);
    length += piece.length;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** Recognises twice when the header is one the manager has confirmed before. */
async function recognise(
  workbook: Workbook,
  corrections: SpendCorrections,
  task: StageTask,
  context: StageContext,
): Promise<{ outcome: Outcome<PlannedSheet>; remembered: boolean }> {
  const facts = {
    fileName: task.source.name,
    defaultCurrency: task.defaultCurrency,
    today: task.today,
  };
  const first = await recogniseWorkbook(workbook, facts, corrections);
  if (context.signal.aborted) throw new Cancelled();
  if (!first.ok) return { outcome: first, remembered: false };
  const remembered: SpendMapping | null = await context.rememberedMapping(first.value.plan.fingerprint);
  if (remembered === null) return { outcome: first, remembered: false };
  return {
    outcome: await recogniseWorkbook(workbook, { ...facts, remembered }, corrections),
    remembered: true,
  };
}

async function readRows(
  { rows }: PlannedSheet,
  normaliser: ReturnType<typeof createNormaliser>,
  task: StageTask,
  context: StageContext,
): Promise<void> {
  const { size } = task.source;
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    for (const { cells, line } of rows.slice(at, at + ROWS_AT_ONCE)) normaliser.push(cells, line);
    const done = Math.min(rows.length, at + ROWS_AT_ONCE);
    const bytes = Math.round((size * done) / rows.length);
    context.onProgress({ rows: done, bytes, totalBytes: size, step: 'reading' });
    // Lets a cancellation come through.
    await new Promise((resolve) => setTimeout(resolve));
    if (context.signal.aborted) throw new Cancelled();
  }
  normaliser.finish();
}

const LINES_SHOWN = 12;
const MOST_CHARS = 400;

/** The first rows of the chosen sheet, or of the first that has any: they help to see why. */
async function firstRows(workbook: Workbook, wanted: string | undefined): Promise<string[]> {
  for (const { name, hidden } of workbook.sheets) {
    const rows = (wanted === undefined ? !hidden : name === wanted) ? await workbook.rows(name) : null;
    if (rows?.ok !== true || rows.value.length === 0) continue;
    return rows.value.slice(0, LINES_SHOWN).map(({ cells }) => cells.join('\t').slice(0, MOST_CHARS));
  }
  return [];
}

function refusal(code: string, message: string): StageRefusal {
  return { kind: 'refused', code, message, firstLines: [] };
}
