import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Blocker } from '#domain/off-boarding/verification.ts';
import { assertNever } from '#domain/outcome.ts';

/** What still stands against the verification, in a sentence. */
export function blockerWords(blocker: Blocker, locale: string): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  switch (blocker.kind) {
    case 'steps':
      return blocker.open === 1 ? 'One step is open.' : `${blocker.open} steps are open.`;
    case 'export':
      return 'The data export is not recorded.';
    case 'charges':
      return blocker.charges.length === 1
        ? 'It was charged after its last day. Explain the charge, or have it refunded.'
        : `It was charged ${blocker.charges.length} times after its last day. Explain the charges, or have them refunded.`;
    case 'time':
      return `Charges are watched until ${on(blocker.until)}.`;
    case 'ledger': {
      const { until, resumes } = blocker.reach;
      if (until === null)
        return `The ledger is empty: unknown until ${on(blocker.until)}. Import the statements.`;
      const gap =
        resumes === null
          ? `The ledger reaches until ${on(until)}`
          : `The ledger has nothing between ${on(until)} and ${on(resumes)}`;
      return `${gap}: unknown. Import the statements up to ${on(blocker.until)}.`;
    }
    default:
      return assertNever(blocker);
  }
}
