import { formatDate, formatDaysFrom } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomerRenewal } from '#domain/journey/renewal.ts';

/** A renewal in a few words and exactly. `exact` is what a tooltip and the wide card add. */
export interface RenewalWords {
  readonly short: string;
  readonly exact: string;
}

/** "in 41 days" with "renews 12 Apr 2026"; words of their own where there is no date. */
export function renewalWords(renewal: CustomerRenewal, today: IsoDate, locale: string): RenewalWords {
  switch (renewal.kind) {
    case 'no-contract':
      return { short: 'no contract', exact: 'No contract terms entered' };
    case 'open-ended':
      return { short: 'open-ended', exact: 'Runs until cancelled' };
    case 'renews':
    case 'ends':
    case 'ended': {
      const date = formatDate(renewal.on, locale);
      return { short: formatDaysFrom(renewal.on, today, locale), exact: `${renewal.kind} ${date}` };
    }
  }
}
