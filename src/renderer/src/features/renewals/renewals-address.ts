import { useLocation, useSearch } from 'wouter';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOf } from '#domain/calendar/months.ts';
import { ASKED_RENEWALS } from '#domain/home/asked-renewals.ts';
import type { AskedRenewals } from '#domain/home/asked-renewals.ts';

export const RENEWAL_VIEWS = ['calendar', 'timeline', 'list', 'board'] as const;
export type RenewalView = (typeof RENEWAL_VIEWS)[number];

/** What the screen shows; all of it is in the address. */
export interface RenewalsView {
  readonly view: RenewalView;
  /** List and board: only what Home counts; `null`: all of the view. */
  readonly asked: AskedRenewals | null;
  /** Month of the calendar; its year is the timeline's. */
  readonly month: IsoMonth;
  /** Empty text: any. */
  readonly owner: string;
  readonly functionKey: string;
  /** Whole units of each contract's own currency; 0: any. */
  readonly atLeast: number;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Reads the address; what it does not say, or says wrongly, is as at first. */
export function readView(search: string, today: IsoDate): RenewalsView {
  const query = new URLSearchParams(search);
  const month = query.get('month') ?? '';
  const atLeast = Number(query.get('atLeast') ?? '0');
  return {
    view: RENEWAL_VIEWS.find((view) => view === query.get('view')) ?? 'calendar',
    asked: ASKED_RENEWALS.find((asked) => asked === query.get('show')) ?? null,
    month: MONTH.test(month) ? (month as IsoMonth) : monthOf(today),
    owner: query.get('owner') ?? '',
    functionKey: query.get('function') ?? '',
    atLeast: Number.isFinite(atLeast) && atLeast > 0 ? atLeast : 0,
  };
}

function addressOf({ view, asked, month, owner, functionKey, atLeast }: RenewalsView): string {
  const query = new URLSearchParams({ view, month });
  if (asked !== null) query.set('show', asked);
  if (owner !== '') query.set('owner', owner);
  if (functionKey !== '') query.set('function', functionKey);
  if (atLeast > 0) query.set('atLeast', String(atLeast));
  return `/renewals?${query.toString()}`;
}

export function useRenewalsView(
  today: IsoDate,
): readonly [RenewalsView, (change: Partial<RenewalsView>) => void] {
  const view = readView(useSearch(), today);
  const [, navigate] = useLocation();
  return [view, (change) => navigate(addressOf({ ...view, ...change }), { replace: true })];
}
