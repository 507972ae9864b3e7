import type { Target } from './types.ts';

/** Where a target is shown: what a notification speaks of, or an entry of the list of reminders. */
export function addressOfTarget({ kind, id }: Target): string {
  switch (kind) {
    case 'contract':
      return `/contracts/${id}`;
    case 'decision':
      return renewalAddress(id, '');
    case 'notice':
      return renewalAddress(id, '/notice');
    case 'customer':
      return `/customers/${id}`;
    case 'application':
      return `/applications/${id}`;
    case 'task':
      return `/tasks/${id}`;
    case 'check-in':
      return id === '' ? '/check-in' : `/check-in/${id}`;
    case 'reminders':
      return '/reminders';
    case 'home':
      return '/';
  }
}

/** A page about the renewal of one term, which is named as `<contract>:<first day of the term>`. */
function renewalAddress(id: string, tab: string): string {
  const end = id.lastIndexOf(':');
  return `/contracts/${id.slice(0, end)}/renewal${tab}?term=${id.slice(end + 1)}`;
}
