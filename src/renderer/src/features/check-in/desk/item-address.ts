import { assertNever } from '#domain/outcome.ts';
import type { CheckInVerdict } from '#domain/check-ins/check-in.ts';
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

/** Where what was said is carried out; `null` when there is nothing more to do. */
export function followUpOf(
  { subject }: Pick<CheckInItem, 'subject'>,
  verdict: CheckInVerdict,
): { readonly words: string; readonly href: string } | null {
  if (verdict.kind !== 'decided') return null;
  const { choice } = verdict;
  if (subject.kind === 'application') {
    const page = `/applications/${subject.id}`;
    if (choice === 'retire') return { words: 'Start the off-boarding', href: page };
    if (choice === 'free-seats')
      return { words: 'See which seats can go', href: '/usage/right-sizing?show=can-shrink' };
    return choice === 'ask-for-data' ? { words: 'Files of users', href: '/usage/files' } : null;
  }
  if (subject.kind === 'renewal' && (choice === 'retire' || choice === 'replace')) {
    const href = `/contracts/${subject.id}/renewal/notice?term=${subject.termStart}`;
    return { words: 'Write the notice', href };
  }
  return null;
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
