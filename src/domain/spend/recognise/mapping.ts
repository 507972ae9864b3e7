import { SPEND_ROLES, type SpendMapping, type SpendPlan, type SpendRole } from './plan.ts';

/** What to remember of a plan for files with the same header (S2). */
export function mappingOf(plan: SpendPlan): SpendMapping {
  const columns: Partial<Record<SpendRole, number>> = {};
  for (const role of SPEND_ROLES) {
    const column = plan.columns[role];
    if (column !== undefined) columns[role] = column.index;
  }
  const { decimal, dateOrder, sign, flipped } = plan.dialect;
  return {
    fingerprint: plan.fingerprint,
    columns,
    decimal,
    dateOrder,
    sign,
    flipped,
    defaultCurrency: plan.currency,
  };
}
