import { addressOfTarget } from '#desktop/target-address.ts';
import { decisionTarget, noticeTarget } from '#domain/reminders/reminder.ts';
import { assertNever } from '#domain/outcome.ts';
import type { TaskAbout, TaskPlace } from '#domain/tasks/entry.ts';

/** Where a task is done. */
export function addressOfPlace(place: TaskPlace): string {
  switch (place.kind) {
    case 'task':
      return addressOfTarget({ kind: 'task', id: place.id });
    case 'off-boarding':
      return `/off-boarding/${place.retirementId}?step=${place.taskId}`;
    case 'check-in':
      return addressOfTarget({ kind: 'check-in', id: place.id ?? '' });
    case 'decision':
      return addressOfTarget(decisionTarget(place.contractId, place.termStart));
    case 'notice':
      return addressOfTarget(noticeTarget(place.contractId, place.termStart));
    default:
      return assertNever(place);
  }
}

/** What a task is about, in words. */
export function aboutWords(about: TaskAbout | null): string {
  if (about === null) return '';
  return about.name ?? `deleted ${about.kind}`;
}
