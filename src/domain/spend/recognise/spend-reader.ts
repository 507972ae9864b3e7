import { accepted, type Outcome, type Problem } from '#domain/outcome.ts';
import { createByteRows, type NumberedRowHandler } from '#domain/tables/byte-rows.ts';
import { cutOffFile, endsInsideCharacter, type CreateDecoder } from '#domain/tables/encoding.ts';
import { withYear } from './datev.ts';
import { createNormaliser, type Contradiction, type SpendNormaliser, type SpendSink } from './normaliser.ts';
import type { SpendPlan } from './plan.ts';

/** Reads the bytes of a file, chunk by chunk, into a sink. */
export interface SpendReader {
  /** Refused with `encoding`, `unclosed-quote` or `endless-line`; nothing more may be pushed then. */
  push(bytes: Uint8Array): Outcome<null>;
  /** After the last chunk. Refused also with `cut-off`. */
  finish(): Outcome<null>;
  contradiction(): Contradiction | null;
}

/**
 * Decoder, tokenizer and normaliser in one, for whole files of any size. After each `push` look at
 * `contradiction()`: when there is one, recognise again with `correctionAfter` and read from the start.
 * When a UTF-8 reading is refused with `encoding`, recognise again with `notUtf8`.
 */
export function createSpendReader(
  plan: SpendPlan,
  createDecoder: CreateDecoder,
  sink: SpendSink,
): SpendReader {
  const normaliser = createNormaliser(plan, sink);
  const rows = createByteRows(plan.dialect, createDecoder, rowHandler(plan, normaliser));
  const outcome = (problem: Problem | null): Outcome<null> =>
    problem === null ? accepted(null) : { ok: false, code: problem.code, message: problem.message };
  let end = new Uint8Array(0);
  return {
    push(bytes) {
      if (bytes.length > 0) end = lastBytes(end, bytes);
      return outcome(rows.push(bytes));
    },
    finish() {
      normaliser.lastLineOpen();
      const problem = rows.flush();
      if (problem?.code === 'encoding' && endsInsideCharacter(end, plan.dialect.encoding))
        return cutOffFile();
      if (problem === null) normaliser.finish();
      return outcome(problem);
    },
    contradiction: () => normaliser.contradiction(),
  };
}

function rowHandler({ dialect }: SpendPlan, normaliser: SpendNormaliser): NumberedRowHandler {
  const { dayMonth } = dialect;
  if (dayMonth === null) return normaliser.push;
  return (cells, line, ids) => {
    const text = cells[dayMonth.column];
    if (text !== undefined) cells[dayMonth.column] = withYear(text, dayMonth);
    normaliser.push(cells, line, ids);
  };
}

const LONGEST_CHARACTER = 4;

function lastBytes(before: Uint8Array, bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.length >= LONGEST_CHARACTER
    ? bytes.slice(-LONGEST_CHARACTER)
    : new Uint8Array([...before, ...bytes].slice(-LONGEST_CHARACTER));
}
