import type { Outcome } from '#domain/outcome.ts';
import type { StagedTable } from '#domain/tables/entity-file.ts';
import { planTableImport, type Draft, type NameRule, type Stored } from '#domain/tables/entity-import.ts';
import type { Inspection } from './inspection.ts';

/** Counts, columns, and each rejected or doubtful row of a file, as imported into an empty workspace. */
export function tableSummary<Entity extends Stored>(
  staged: Outcome<StagedTable<Entity>>,
  names: NameRule<Entity>,
  figures: (drafts: readonly Draft<Entity>[]) => Inspection,
): Inspection {
  if (!staged.ok) return { ok: false, code: staged.code, message: staged.message };
  const { columns, ignored, rows } = staged.value;
  const plan = planTableImport(rows, names);
  const drafts = plan.new.map(({ draft }) => draft);
  return {
    ok: true,
    rows: rows.length,
    accepted: drafts.length,
    columns,
    ignored,
    ...figures(drafts),
    rejected: plan.rejected,
    questions: plan.new.flatMap(({ line, draft, sameAsLine }) =>
      sameAsLine === null ? [] : [{ line, reason: `“${draft.name}” is also in line ${sameAsLine}.` }],
    ),
    warnings: plan.new.flatMap(({ line, draft }) => draft.warnings.map((reason) => ({ line, reason }))),
  };
}

/** How many there are of each. */
export function tally(values: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([left], [right]) => (left < right ? -1 : 1)));
}
