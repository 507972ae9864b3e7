import { accepted, type Outcome } from '#domain/outcome.ts';
import { createTextStream, type CreateDecoder } from '#domain/tables/encoding.ts';
import { createRowStream } from '#domain/tables/row-stream.ts';
import { createNormaliser, type Contradiction, type SpendSink } from './normaliser.ts';
import type { SpendPlan } from './plan.ts';

/** Reads the bytes of a file, chunk by chunk, into a sink. */
export interface SpendReader {
  /** Refused with `encoding`, `unclosed-quote` or `endless-line`; nothing more may be pushed then. */
  push(bytes: Uint8Array): Outcome<null>;
  /** After the last chunk. */
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
  const texts = createTextStream(plan.dialect.encoding, createDecoder);
  const rows = createRowStream(plan.dialect);
  const normaliser = createNormaliser(plan, sink);
  const onRow = (cells: string[], line: number): void => normaliser.push(cells, line);
  const take = (text: Outcome<string>): Outcome<null> => {
    if (!text.ok) return text;
    const problem = rows.push(text.value, onRow);
    return problem === null ? accepted(null) : { ok: false, ...problem };
  };
  return {
    push: (bytes) => take(texts.push(bytes)),
    finish() {
      const rest = take(texts.flush());
      if (!rest.ok) return rest;
      const problem = rows.flush(onRow);
      if (problem !== null) return { ok: false, ...problem };
      normaliser.finish();
      return accepted(null);
    },
    contradiction: () => normaliser.contradiction(),
  };
}
