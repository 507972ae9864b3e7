import { accepted, type Outcome } from '#domain/outcome.ts';
import { correctionAfter, withTaught, type SpendSink } from './normaliser.ts';
import type { SpendCorrections, SpendInput, SpendPlan } from './plan.ts';
import { recogniseSpendFile } from './recognise.ts';
import { createSpendReader } from './spend-reader.ts';

export interface WholeFile extends Omit<SpendInput, 'head' | 'complete' | 'notUtf8'> {
  readonly bytes: Uint8Array;
}

/** As much of a file as decides how it is read. */
export const HEAD_BYTES = 256 * 1024;

/** Both undecided decisions can be contradicted once, and UTF-8 can break off once. */
const MOST_ATTEMPTS = 4;

/**
 * Recognises and reads a file that is in memory. `createSink` is called anew when a later row contradicts
 * a decision and the reading starts over: what an earlier sink received is void then.
 */
export function readSpendFile(
  file: WholeFile,
  createSink: (plan: SpendPlan) => SpendSink,
  corrections: SpendCorrections = {},
): Outcome<SpendPlan> {
  let notUtf8 = false;
  let known = corrections;
  for (let attempt = 1; ; attempt++) {
    const head = file.bytes.subarray(0, HEAD_BYTES);
    const input = { ...file, head, complete: head.length === file.bytes.length, notUtf8 };
    const plan = recogniseSpendFile(input, known);
    if (!plan.ok) {
      if (plan.code !== 'encoding' || notUtf8 || attempt >= MOST_ATTEMPTS) return plan;
      notUtf8 = true;
      continue;
    }
    const reader = createSpendReader(plan.value, file.createDecoder, createSink(plan.value));
    const read = reader.push(file.bytes);
    const done = read.ok ? reader.finish() : read;
    const contradiction = reader.contradiction();
    if (done.ok && (contradiction === null || attempt >= MOST_ATTEMPTS)) return accepted(plan.value);
    if (contradiction !== null && attempt < MOST_ATTEMPTS)
      known = withTaught(known, correctionAfter(contradiction));
    else if (!done.ok && done.code === 'encoding' && !notUtf8) notUtf8 = true;
    else if (!done.ok) return done;
  }
}
