import { accepted, type Outcome } from '#domain/outcome.ts';
import { openWorkbook } from '#domain/tables/xlsx/read-workbook.ts';
import { correctionAfter, createNormaliser, withTaught, type SpendSink } from './normaliser.ts';
import type { SpendCorrections, SpendPlan } from './plan.ts';
import type { WholeFile } from './read-file.ts';
import { recogniseWorkbook } from './recognise-workbook.ts';

const MOST_ATTEMPTS = 4;

/**
 * Recognises and reads a workbook that is in memory, as `readSpendFile` does a text file: `createSink` is
 * called anew when a later row contradicts a decision and the reading starts over.
 */
export async function readSpendWorkbook(
  file: Omit<WholeFile, 'createDecoder'>,
  createSink: (plan: SpendPlan) => SpendSink,
  corrections: SpendCorrections = {},
): Promise<Outcome<SpendPlan>> {
  const workbook = await openWorkbook(file.bytes);
  if (!workbook.ok) return workbook;
  let known = corrections;
  for (let attempt = 1; ; attempt++) {
    const planned = await recogniseWorkbook(workbook.value, file, known);
    if (!planned.ok) return planned;
    const { plan, rows } = planned.value;
    const normaliser = createNormaliser(plan, createSink(plan));
    for (const { cells, line } of rows) normaliser.push(cells, line);
    normaliser.finish();
    const contradiction = normaliser.contradiction();
    if (contradiction === null || attempt >= MOST_ATTEMPTS) return accepted(plan);
    known = withTaught(known, correctionAfter(contradiction));
  }
}
