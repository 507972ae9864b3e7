import type { FoundChange, RecurringSeries } from './found-series.ts';

/** A price rise that the manager has not yet acknowledged, with the series it happened in. */
export interface PriceRise {
  readonly series: RecurringSeries;
  readonly change: FoundChange;
}

/** Minor units of one currency. */
export interface CurrencySum {
  readonly currency: string;
  readonly minor: number;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The open rises of one series; what has stopped costs nothing any more. */
export function openRisesOf(series: RecurringSeries, acknowledged: ReadonlySet<string>): FoundChange[] {
  if (series.state === 'stopped') return [];
  return series.changes.filter(({ kind, id }) => kind === 'price-rise' && !acknowledged.has(id));
}

/** Every open price rise of software, each once, the latest first. */
export function openPriceRises(
  all: readonly RecurringSeries[],
  acknowledged: ReadonlySet<string>,
): PriceRise[] {
  return all
    .filter(({ software }) => software)
    .flatMap((series) => openRisesOf(series, acknowledged).map((change) => ({ series, change })))
    .sort((a, b) => compareText(b.change.date, a.change.date) || compareText(a.change.id, b.change.id));
}

/** Adds up per currency, largest first; currencies are never mixed. */
export function sumsByCurrency(amounts: readonly CurrencySum[]): CurrencySum[] {
  const sums = new Map<string, number>();
  for (const { currency, minor } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums]
    .map(([currency, minor]) => ({ currency, minor }))
    .sort((a, b) => b.minor - a.minor || compareText(a.currency, b.currency));
}

/** What the series cost in a year at present, per currency. */
export function runRates(all: readonly RecurringSeries[]): CurrencySum[] {
  const going = all.filter(({ state }) => state !== 'stopped');
  return sumsByCurrency(going.map(({ currency, yearly }) => ({ currency, minor: yearly })));
}

/** What needs attention comes first: a charge missed or doubled, a price rise, a new trial, what goes on, what ended. */
export function attentionOf(series: RecurringSeries, acknowledged: ReadonlySet<string>): number {
  const rank = { missed: 5, doubled: 5, trial: 3, active: 2, stopped: 1 }[series.state];
  return openRisesOf(series, acknowledged).length > 0 ? Math.max(rank, 4) : rank;
}
