import { accepted, type Outcome } from '#domain/outcome.ts';
import { planTable } from './plan-table.ts';
import type { SpendCorrections, SpendInput, SpendPlan } from './plan.ts';
import { readHead } from './read-head.ts';

/**
 * Recognises a spend file from its first bytes (S1). Decisions rest on every row of `head`, up to 2,000;
 * in a longer file the normaliser checks those that the sampled rows left open on every later row and
 * reports the first contradiction (`SpendNormaliser.contradiction`), upon which the caller plans again with
 * `correctionAfter` and starts over: so the whole column decides.
 *
 * `corrections` are the manager's; everything else is recognised around them. Refused, with a message
 * that says what to do: `empty`, `binary`, `encoding`, `unclosed-quote`, `endless-line`, `no-table`,
 * `too-many-columns`, `user-list`, `invoice-list`, `no-date`, `no-amount`.
 */
export function recogniseSpendFile(
  input: SpendInput,
  corrections: SpendCorrections = {},
): Outcome<SpendPlan> {
  const table = readHead(input, corrections);
  return table.ok ? planTable(table.value, input, corrections) : table;
}

/** Recognises again with more corrections; earlier ones stay unless they are given anew. */
export function applyCorrections(
  input: SpendInput,
  plan: SpendPlan,
  corrections: SpendCorrections,
): Outcome<SpendPlan> {
  const columns = { ...plan.corrections.columns, ...corrections.columns };
  const merged: SpendCorrections = { ...plan.corrections, ...corrections, columns };
  const again = recogniseSpendFile(input, merged);
  return again.ok ? accepted(again.value) : again;
}
