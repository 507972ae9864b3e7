import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { Application, ApplicationStatus } from './application.ts';

export const STATUS_NAMES: Readonly<Record<ApplicationStatus, string>> = {
  candidate: 'Candidate',
  trial: 'Trial',
  active: 'Active',
  'under-review': 'Under review',
  retiring: 'Retiring',
  retired: 'Retired',
  rejected: 'Rejected',
};

/** Where an application usually goes from each status; any other way is possible and worth a reason. */
export const USUAL_NEXT: Readonly<Record<ApplicationStatus, readonly ApplicationStatus[]>> = {
  candidate: ['trial', 'active', 'rejected'],
  trial: ['active', 'rejected'],
  active: ['under-review', 'retiring'],
  'under-review': ['active', 'retiring'],
  retiring: ['retired', 'active'],
  retired: ['active'],
  rejected: ['candidate'],
};

/** Whether a change goes a usual way; one that does not should be given a reason. */
export function isUsualChange(from: ApplicationStatus, to: ApplicationStatus): boolean {
  return USUAL_NEXT[from].includes(to);
}

/**
 * The application in another status, with who, when and why added to its history (A2).
 * Refused with `status-same` when it has that status already, `status-order` when `on` lies before
 * the last change, and `status-reason` when an unusual way is not explained.
 */
export function changeStatus(
  application: Application,
  status: ApplicationStatus,
  on: IsoDate,
  by: string,
  reason: string,
): Outcome<Application> {
  const { name, statusHistory } = application;
  if (status === application.status) {
    return refused('status-same', `${name} already has the status “${STATUS_NAMES[status]}”.`);
  }
  const last = statusHistory.at(-1);
  if (last !== undefined && on < last.on) {
    return refused(
      'status-order',
      `${name} became “${STATUS_NAMES[last.status]}” on ${last.on}; a later change cannot lie before that. Choose a later day.`,
    );
  }
  if (reason.trim() === '' && !isUsualChange(application.status, status)) {
    const way = `from “${STATUS_NAMES[application.status]}” to “${STATUS_NAMES[status]}”`;
    return refused('status-reason', `Going ${way} is unusual. Say why.`);
  }
  const change = { status, on, by: by.trim(), reason: reason.trim() };
  return accepted({ ...application, status, statusHistory: [...statusHistory, change] });
}
