import { addressOfTarget } from '#desktop/target-address.ts';
import { decisionTarget } from '#domain/reminders/reminder.ts';
import { assertNever } from '#domain/outcome.ts';
import type { Owned } from '#domain/people/ownership.ts';

/** Where something that is owned is looked at. */
export function addressOfOwned(owned: Owned): string {
  switch (owned.kind) {
    case 'application':
    case 'customer':
      return addressOfTarget({ kind: owned.kind, id: owned.row.id });
    case 'decision':
      return addressOfTarget(decisionTarget(owned.row.contractId, owned.row.termStart));
    case 'task':
      return addressOfTarget({ kind: 'task', id: owned.row.id });
    case 'step':
      return owned.row.subject.kind === 'off-boarding'
        ? `/off-boarding/${owned.row.subject.retirementId}?step=${owned.row.id}`
        : addressOfTarget({ kind: 'task', id: owned.row.id });
    default:
      return assertNever(owned);
  }
}
