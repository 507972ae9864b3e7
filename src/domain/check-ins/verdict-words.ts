import { formatDate } from '#domain/calendar/format.ts';
import { assertNever } from '#domain/outcome.ts';
import { optionOf } from './answers.ts';
import type { CheckInStep, CheckInVerdict } from './check-in.ts';

/** A verdict in words: “Keep”, “Given to Ana, due 3 Mar 2026”. */
export function verdictWords(verdict: CheckInVerdict, locale: string, step?: CheckInStep): string {
  switch (verdict.kind) {
    case 'confirmed':
      return 'Confirmed';
    case 'decided':
      return optionOf(verdict.choice, step)?.words ?? verdict.choice;
    case 'assigned': {
      const due = verdict.due === null ? '' : `, due ${formatDate(verdict.due, locale)}`;
      return `Given to ${verdict.to}${due}`;
    }
    default:
      return assertNever(verdict);
  }
}
