import { assertNever } from '#domain/outcome.ts';
import type { CheckInItem } from '#domain/check-ins/item.ts';

/** Where the thing that an item is about is shown. */
export function addressOfItem({ subject, about }: Pick<CheckInItem, 'subject' | 'about'>): string {
  switch (subject.kind) {
    case 'application':
      return `/applications/${subject.id}`;
    case 'vendor':
      return '/discovery';
    case 'renewal':
      return `/contracts/${subject.id}/renewal?term=${subject.termStart}`;
    case 'spend':
      return addressOfSpend(subject.id, about?.id ?? null);
    default:
      return assertNever(subject);
  }
}

/** The id of a spend item says what it is about before its first colon. */
function addressOfSpend(id: string, applicationId: string | null): string {
  const [what, rest = ''] = id.split(':');
  switch (what) {
    case 'budget':
      return '/spend/budgets';
    case 'rise':
      return '/spend/recurring?show=price-rise';
    case 'charge':
      return '/spend/recurring?show=attention';
    case 'invoice':
      return `/invoices/${rest}`;
    default:
      return applicationId === null ? '/spend?software=1' : `/spend?application=${applicationId}`;
  }
}
