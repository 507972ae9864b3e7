import type { RowDraft } from '#domain/spend/blocks/block-builder.ts';
import { UNNUMBERED } from '#domain/tables/cell-column.ts';
import { createExtraWriter } from './extra-text.ts';
import type { SpendPlan } from './plan.ts';

/** Fills the text columns of a draft, and their numbers where `ids` numbers the cells. */
export function createDraftWriter(
  plan: SpendPlan,
  textOf: (cell: string | undefined) => string,
): (draft: RowDraft, cells: readonly string[], ids: Int32Array | null) => void {
  const { columns } = plan;
  const descriptionAt = columns.description?.index ?? -1;
  const memoAt = columns.memo?.index ?? -1;
  const payerAt = columns.payer?.index ?? -1;
  const departmentAt = columns.department?.index ?? -1;
  const categoryAt = columns.category?.index ?? -1;
  const referenceAt = columns.reference?.index ?? -1;
  const extraOf = createExtraWriter(plan, textOf);
  return (draft, cells, ids) => {
    draft.memo = textOf(cells[memoAt]);
    const description = textOf(cells[descriptionAt]);
    draft.description = description === '' && !plan.traits.ownExport ? draft.memo : description;
    draft.payer = textOf(cells[payerAt]);
    draft.department = textOf(cells[departmentAt]);
    draft.category = textOf(cells[categoryAt]);
    draft.reference = textOf(cells[referenceAt]);
    draft.extra = extraOf(cells);
    const { numbers } = draft;
    numbers.memo = numberOf(draft.memo, cells, memoAt, ids);
    numbers.description = numberOf(draft.description, cells, descriptionAt, ids);
    numbers.payer = numberOf(draft.payer, cells, payerAt, ids);
    numbers.department = numberOf(draft.department, cells, departmentAt, ids);
    numbers.category = numberOf(draft.category, cells, categoryAt, ids);
    numbers.reference = numberOf(draft.reference, cells, referenceAt, ids);
  };
}

/** The number of a cell whose text was taken as it is. */
function numberOf(text: string, cells: readonly string[], at: number, ids: Int32Array | null): number {
  return ids !== null && at >= 0 && cells[at] === text ? (ids[at] ?? UNNUMBERED) : UNNUMBERED;
}

/** The cell without blanks around it. Most cells have none: looking is cheaper than trimming. */
export function clean(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 32 || last <= 32 || first >= 160 || last >= 160 ? cell.trim() : cell;
}
