import { monthOf } from '#domain/calendar/months.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { useLocation, useParams, useSearch } from 'wouter';
import { parseSpendView, spendAddress } from '../spend-address.ts';
import { parseShow } from './show.ts';
import type { Show } from './show.ts';

/** What the list shows and which series is open; all of it is in the address. */
export interface RecurringAddress {
  readonly id: string | null;
  readonly show: Show;
  /** Merchants that do not look like software are listed too. */
  readonly others: boolean;
  readonly go: (change: Partial<Pick<RecurringAddress, 'id' | 'show' | 'others'>>) => void;
}

export function useRecurringAddress(): RecurringAddress {
  const { id } = useParams<{ id?: string }>();
  const query = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  const now = { id: id ?? null, show: parseShow(query.get('show')), others: query.has('others') };
  return {
    ...now,
    go: (change) => {
      const next = { ...now, ...change };
      const words = new URLSearchParams();
      if (next.show !== 'all') words.set('show', next.show);
      if (next.others) words.set('others', '1');
      navigate(`/spend/recurring${next.id === null ? '' : `/${next.id}`}?${words.toString()}`);
    },
  };
}

/** The rows of a series' vendor and payer in the ledger, all of them or those of one month. */
export function rowsAddress(series: RecurringSeries, month: IsoMonth | null = null): string {
  const { vendorKey, applicationId, payer, currency } = series;
  const owner = vendorKey === '' ? { application: applicationId ?? '' } : { vendor: vendorKey };
  return spendAddress({
    ...parseSpendView(''),
    by: vendorKey === '' ? 'application' : 'vendor',
    money: currency,
    values: { ...owner, payer },
    month,
  });
}

export function rowsOfMonth(series: RecurringSeries, date: RecurringSeries['first']): string {
  return rowsAddress(series, monthOf(date));
}
