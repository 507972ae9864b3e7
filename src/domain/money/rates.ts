import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from './money.ts';

/** All dated rates of one pair: 1 `base` = `rate` `quote` from that day on. `id` = base, `/`, quote. */
export interface RatePair {
  readonly id: string;
  readonly base: CurrencyCode;
  readonly quote: CurrencyCode;
  /** By date, oldest first; `rate` is plain decimal text, above 0. */
  readonly rates: readonly { readonly date: IsoDate; readonly rate: string }[];
}
