import type { ImportId } from '#domain/brand.ts';
import type { Outcome, Problem } from '#domain/outcome.ts';
import type { KeyCounts } from '#domain/spend/blocks/duplicates.ts';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { correctionAfter, withTaught } from '#domain/spend/recognise/normaliser.ts';
import type { Contradiction } from '#domain/spend/recognise/normaliser.ts';
import type { SpendCorrections, SpendInput, SpendMapping, SpendPlan } from '#domain/spend/recognise/plan.ts';
import { recogniseSpendFile } from '#domain/spend/recognise/recognise.ts';
import { createSpendReader } from '#domain/spend/recognise/spend-reader.ts';
import { detectEncoding } from '#domain/tables/encoding.ts';
import { looksZipped } from '#domain/tables/xlsx/workbook-guard.ts';
import type { ImportProgress, StageRefusal, StageTask } from '../protocol.ts';
import { Cancelled, readSource } from './read-source.ts';
import { createStageSink } from './stage-sink.ts';
import { stageWorkbook } from './stage-workbook.ts';
import type { StagedRows } from './stage-sink.ts';

/** What recognition looks at. */
const HEAD_BYTES = 512 * 1024;
/** A file that contradicts its own beginning more often than this is not understood. */
const MOST_ATTEMPTS = 4;
const LINES_SHOWN = 12;
const GIGABYTE = 1024 ** 3;
/** About nine million rows: they are held in memory until they are stored. */
const LARGEST_FILE = GIGABYTE;

export interface StageContext {
  readonly signal: AbortSignal;
  readonly importId: ImportId;
  /** Counts of what the ledger holds; made anew for every reading, which uses them up. */
  readonly ledgerKeys: () => KeyCounts;
  readonly rememberedMapping: (fingerprint: string) => Promise<SpendMapping | null>;
  readonly onProgress: (progress: ImportProgress) => void;
  /** Hears of each full block of the present reading. */
  readonly onBlock?: (block: SpendBlock) => void;
}

/** A file that was read to its end, ready to be stored. */
export interface Staged {
  readonly kind: 'staged';
  readonly plan: SpendPlan;
  readonly remembered: boolean;
  readonly rows: StagedRows;
}

interface Attempt {
  readonly corrections: SpendCorrections;
  readonly notUtf8: boolean;
}

type Reading =
  | Staged
  | StageRefusal
  | { readonly kind: 'contradiction'; readonly found: Contradiction }
  | { readonly kind: 'not-utf8' };

const createDecoder = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });

/**
 * Reads a spend file from beginning to end without storing anything. When a later part of the file
 * contradicts what its first rows left open (encoding, order of dates, decimal mark, sign), it is read again
 * with what was learned.
 * @throws {Cancelled} and {SourceLost}
 */
export async function stageFile(task: StageTask, context: StageContext): Promise<Staged | StageRefusal> {
  if (task.source.size > LARGEST_FILE) return tooLarge(task.source.size);
  let attempt: Attempt = { corrections: task.corrections, notUtf8: false };
  for (let count = 0; count < MOST_ATTEMPTS; count++) {
    const reading = await readOnce(task, attempt, context);
    if (reading.kind === 'staged') return withLearned(reading, task);
    if (reading.kind === 'refused') return reading;
    attempt = reading.kind === 'not-utf8' ? { ...attempt, notUtf8: true } : taught(attempt, reading.found);
  }
  return {
    kind: 'refused',
    code: 'contradictory',
    message:
      'The rows of this file contradict each other: no single order of dates and no single decimal mark reads all of them. Choose both below, or export the file again.',
    firstLines: [],
  };
}

function tooLarge(size: number): StageRefusal {
  const gigabytes = (size / GIGABYTE).toFixed(1);
  return {
    kind: 'refused',
    code: 'too-large',
    message: `The file has ${gigabytes} GB, more than the ${LARGEST_FILE / GIGABYTE} GB that can be read at once. Export the payments in shorter periods, for example year by year.`,
    firstLines: [],
  };
}

function taught(attempt: Attempt, contradiction: Contradiction): Attempt {
  return {
    ...attempt,
    corrections: withTaught(attempt.corrections, correctionAfter(contradiction)),
  };
}

/** What the file itself taught is no correction of the manager's. */
function withLearned(staged: Staged, { corrections }: StageTask): Staged {
  return { ...staged, plan: { ...staged.plan, corrections } };
}

async function readOnce(task: StageTask, attempt: Attempt, context: StageContext): Promise<Reading> {
  const pieces = readSource(task.source, context.signal);
  try {
    const { head, complete } = await readHead(pieces);
    if (looksZipped(head)) return await stageWorkbook(pieces, head, task, context);
    const recognised = await recognise(task, attempt, head, complete, context);
    if (!recognised.outcome.ok) {
      if (recognised.outcome.code === 'encoding' && !attempt.notUtf8) return { kind: 'not-utf8' };
      return refusal(recognised.outcome, head, complete);
    }
    const plan = recognised.outcome.value;
    const reading = await readRows(plan, head, pieces, task, context);
    return reading.kind === 'staged' ? { ...reading, remembered: recognised.remembered } : reading;
  } finally {
    await pieces.return(undefined);
  }
}

async function readHead(
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
): Promise<{ head: Uint8Array; complete: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { done, value } = await pieces.next();
    if (done === true) return { head: joined(parts, length), complete: true };
    parts.push(value);
    length += value.length;
  }
  return { head: joined(parts, length), complete: false };
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Recognises twice when the header is one the manager has confirmed before. */
async function recognise(
  task: StageTask,
  attempt: Attempt,
  head: Uint8Array,
  complete: boolean,
  context: StageContext,
): Promise<{ outcome: Outcome<SpendPlan>; remembered: boolean }> {
  const input: SpendInput = {
    // Recognition needs no more than this, whatever size the pieces came in.
    head: head.subarray(0, HEAD_BYTES),
    complete: complete && head.length <= HEAD_BYTES,
    fileName: task.source.name,
    defaultCurrency: task.defaultCurrency,
    today: task.today,
    createDecoder,
    notUtf8: attempt.notUtf8,
  };
  const first = recogniseSpendFile(input, attempt.corrections);
  if (!first.ok) return { outcome: first, remembered: false };
  const remembered = await context.rememberedMapping(first.value.fingerprint);
  if (remembered === null) return { outcome: first, remembered: false };
  return { outcome: recogniseSpendFile({ ...input, remembered }, attempt.corrections), remembered: true };
}

async function readRows(
  plan: SpendPlan,
  head: Uint8Array,
  pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>,
  task: StageTask,
  context: StageContext,
): Promise<Reading> {
  const sink = createStageSink(context.importId, context.ledgerKeys(), context.onBlock);
  const reader = createSpendReader(plan, createDecoder, sink);
  let bytes = 0;
  for (let piece: Uint8Array | null = head; piece !== null; piece = await nextOf(pieces)) {
    if (context.signal.aborted) throw new Cancelled();
    bytes += piece.length;
    const read = reader.push(piece);
    if (!read.ok) return afterProblem(read, plan, task);
    const found = reader.contradiction();
    if (found !== null) return { kind: 'contradiction', found };
    context.onProgress({ rows: sink.seen, bytes, totalBytes: task.source.size, step: 'reading' });
  }
  const end = reader.finish();
  if (!end.ok) return afterProblem(end, plan, task);
  const found = reader.contradiction();
  if (found !== null) return { kind: 'contradiction', found };
  return { kind: 'staged', plan, remembered: false, rows: sink.finish() };
}

/** UTF-8 was only a guess: a later part of the file that breaks it means a code page. */
function afterProblem(
  { code, message }: Problem,
  { dialect, firstLines }: SpendPlan,
  task: StageTask,
): Reading {
  const guessed = dialect.encoding === 'utf-8' && task.corrections.encoding === undefined;
  return code === 'encoding' && guessed
    ? { kind: 'not-utf8' }
    : { kind: 'refused', code, message, firstLines };
}

async function nextOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): Promise<Uint8Array | null> {
  const { done, value } = await pieces.next();
  return done === true ? null : value;
}

/** A refused file still shows its first lines, as far as they are text. */
function refusal({ code, message }: Problem, head: Uint8Array, complete: boolean): StageRefusal {
  const encoding = detectEncoding(head, complete);
  const text = encoding.ok
    ? createDecoder(encoding.value.encoding, false).decode(head.subarray(0, 16_384))
    : '';
  return { kind: 'refused', code, message, firstLines: text.split(/\r\n|\n|\r/).slice(0, LINES_SHOWN) };
}
