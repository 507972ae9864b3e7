import type { SpendGroup, SpendTotals } from '#ledger/questions.ts';
import type { StackedSeries } from '#ui/charts/stacked-months.tsx';

function sumByMonth(groups: readonly Pick<SpendGroup, 'byMonth'>[], months: number): number[] {
  return Array.from({ length: months }, (_, month) =>
    groups.reduce((sum, group) => sum + (group.byMonth[month] ?? 0), 0),
  );
}

/**
 * The series of the chart: the largest groups by themselves, the others together as "the rest", rows
 * without a group apart. Their sum is the whole, month by month.
 */
export function chartSeries(totals: SpendTotals, top: readonly string[], noneName: string): StackedSeries[] {
  const months = totals.months.length;
  const named = totals.groups.filter(({ key }) => key !== '');
  const series: StackedSeries[] = named
    .filter(({ key }) => top.includes(key))
    .map(({ key, label, byMonth }) => ({ key, label, values: byMonth, tone: 'own' }));
  const none = totals.groups.find(({ key }) => key === '');
  const others = named.filter(({ key }) => !top.includes(key));
  const rest = totals.rest === null ? others : [...others, totals.rest];
  if (rest.length > 0) {
    const count = others.length + (totals.rest?.groups ?? 0);
    const label = `The rest (${count.toLocaleString('en')})`;
    series.push({ key: 'rest', label, values: sumByMonth(rest, months), tone: 'rest' });
  }
  if (none !== undefined) series.push({ key: '', label: noneName, values: none.byMonth, tone: 'none' });
  return series;
}
