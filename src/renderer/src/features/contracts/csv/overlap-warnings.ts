import type { Contract } from '#domain/contracts/contract.ts';
import { overlapText, overlapsOf } from '#domain/contracts/overlaps.ts';
import type { ComparedContract } from '#domain/contracts/overlaps.ts';
import type { PlannedRow, TableImportPlan } from '#domain/tables/entity-import.ts';

/** A row as the contract that it would be; `id` is missing for a new one. */
function contractOf({ draft }: PlannedRow<Contract>): ComparedContract {
  return draft.match === null ? draft.fields : { ...draft.fields, id: draft.match.id };
}

/**
 * The plan with a warning in each row that would overlap a stored contract or another row of the file, with both names.
 * Contracts of other subjects are never compared, so that thousands of rows take no longer than they must. Pure.
 */
export function withOverlapWarnings(
  plan: TableImportPlan<Contract>,
  stored: readonly Contract[],
  locale: string,
): TableImportPlan<Contract> {
  const rows = [...plan.new, ...plan.changed];
  const changed = new Set(plan.changed.map(({ existing }) => existing.id));
  const all: ComparedContract[] = [...stored.filter(({ id }) => !changed.has(id)), ...rows.map(contractOf)];
  const byApplication = Map.groupBy(all, ({ applicationId }) => applicationId);
  const byVendor = Map.groupBy(all, ({ vendor }) => vendor.trim().toLowerCase());
  const warned = <Row extends PlannedRow<Contract>>(row: Row): Row => {
    const own = contractOf(row);
    const near = new Set([
      ...(own.applicationId === null ? [] : (byApplication.get(own.applicationId) ?? [])),
      ...(byVendor.get(own.vendor.trim().toLowerCase()) ?? []),
    ]);
    const others = [...near].filter((other) => other !== own);
    const found = overlapsOf(own, others).map((overlap) => overlapText(own.name, overlap, locale));
    if (found.length === 0) return row;
    return { ...row, draft: { ...row.draft, warnings: [...row.draft.warnings, ...found] } };
  };
  return { ...plan, new: plan.new.map(warned), changed: plan.changed.map(warned) };
}
