import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { SpendTotals } from '#ledger/questions.ts';

/** The last `count` months of totals, with what the others come to. */
export interface RecentMonths {
  readonly totals: SpendTotals;
  /** Minor units paid in the months that are left out; 0 when none is. */
  readonly before: number;
  readonly from: IsoMonth | null;
}

/** Leaves out all but the last months, so that a chart in a narrow place stays readable. Pure. */
export function recentMonths(totals: SpendTotals, count: number): RecentMonths {
  const skip = Math.max(0, totals.months.length - count);
  const cut = <Group extends SpendTotals['all']>(group: Group): Group => {
    const byMonth = group.byMonth.slice(skip);
    return { ...group, byMonth, total: byMonth.reduce((sum, value) => sum + value, 0) };
  };
  const all = cut(totals.all);
  return {
    totals: {
      ...totals,
      months: totals.months.slice(skip),
      groups: totals.groups.map(cut),
      rest: totals.rest === null ? null : cut(totals.rest),
      all,
    },
    before: totals.all.total - all.total,
    from: totals.months[skip] ?? null,
  };
}
