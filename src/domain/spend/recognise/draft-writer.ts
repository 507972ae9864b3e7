import type { RowDraft } from '#domain/spend/blocks/block-builder.ts';
import { createExtraWriter } from './extra-text.ts';
import type { SpendPlan } from './plan.ts';

/** Fills the text columns of a draft. */
export function createDraftWriter(
  plan: SpendPlan,
  textOf: (cell: string | undefined) => string,
): (draft: RowDraft, cells: readonly string[]) => void {
  const { columns } = plan;
  const descriptionAt = columns.description?.index ?? -1;
  const memoAt = columns.memo?.index ?? -1;
  const payerAt = columns.payer?.index ?? -1;
  const departmentAt = columns.department?.index ?? -1;
  const categoryAt = columns.category?.index ?? -1;
  const referenceAt = columns.reference?.index ?? -1;
  const extraOf = createExtraWriter(plan, textOf);
  return (draft, cells) => {
    draft.memo = textOf(cells[memoAt]);
    const description = textOf(cells[descriptionAt]);
    draft.description = description === '' && !plan.traits.ownExport ? draft.memo : description;
    draft.payer = textOf(cells[payerAt]);
    draft.department = textOf(cells[departmentAt]);
    draft.category = textOf(cells[categoryAt]);
    draft.reference = textOf(cells[referenceAt]);
    draft.extra = extraOf(cells);
  };
}

/** The cell without blanks around it. Most cells have none: looking is cheaper than trimming. */
export function clean(cell: string | undefined): string {
  if (cell === undefined || cell === '') return '';
  const first = cell.charCodeAt(0);
  const last = cell.charCodeAt(cell.length - 1);
  return first <= 32 || last <= 32 || first >= 160 || last >= 160 ? cell.trim() : cell;
}
