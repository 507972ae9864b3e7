import { assertNever } from '#domain/outcome.ts';
import { openRisesOf } from '#domain/spend/recurring/findings.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';

/** What the list is narrowed to; part of the address. */
export const SHOWS = [
  'all',
  'attention',
  'price-rise',
  'missed',
  'doubled',
  'trial',
  'active',
  'stopped',
] as const;
export type Show = (typeof SHOWS)[number];

export const SHOW_NAMES: Readonly<Record<Show, string>> = {
  all: 'All',
  attention: 'Missed or doubled',
  'price-rise': 'Price rises',
  missed: 'Missed',
  doubled: 'Doubled',
  trial: 'Trials turned paid',
  active: 'Active',
  stopped: 'Stopped',
};

/** The chips, in their order; `attention` is where Home leads to. */
export const CHIPS: readonly Show[] = ['all', 'price-rise', 'attention', 'trial', 'active', 'stopped'];

export function parseShow(text: string | null): Show {
  return SHOWS.find((show) => show === text) ?? 'all';
}

/** Whether a series belongs to what is shown. */
export function isShown(series: RecurringSeries, show: Show, acknowledged: ReadonlySet<string>): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'attention':
      return series.state === 'missed' || series.state === 'doubled';
    case 'price-rise':
      return openRisesOf(series, acknowledged).length > 0;
    case 'missed':
    case 'doubled':
    case 'trial':
    case 'active':
    case 'stopped':
      return series.state === show;
    default:
      return assertNever(show);
  }
}
