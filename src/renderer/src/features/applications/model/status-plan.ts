import type { Application, ApplicationStatus } from '#domain/applications/application.ts';
import { changeStatus, isUsualChange } from '#domain/applications/status.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

export interface StatusEdit {
  readonly status: ApplicationStatus;
  readonly on: IsoDate;
  readonly reason: string;
}

/** Clock and name that a change carries. */
export interface StatusStamp {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly by: string;
}

/**
 * Moves applications to another status, all or none. Those that have it already stay as they are. Refused when
 * the date lies ahead or before an earlier change, or when an unusual way is not explained.
 */
export function planStatus(
  applications: readonly Application[],
  { status, on, reason }: StatusEdit,
  { today, now, by }: StatusStamp,
): Outcome<Application[]> {
  if (on > today) {
    return refused(
      'status-ahead',
      'The date lies in the future. A status says how things are: choose today or earlier.',
    );
  }
  const changed: Application[] = [];
  for (const application of applications) {
    if (application.status === status) continue;
    const outcome = changeStatus(application, status, on, by, reason);
    if (!outcome.ok) return outcome;
    changed.push({ ...outcome.value, updatedAt: now });
  }
  return accepted(changed);
}

/** Whether the way to a status is unusual for any of them, so that a reason is asked for. */
export function needsReason(applications: readonly Application[], status: ApplicationStatus): boolean {
  return applications.some(
    (application) => application.status !== status && !isUsualChange(application.status, status),
  );
}
