import type { Application, ApplicationStatus } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { distinctWords } from './edits.ts';
import { storedFunction } from './functions.ts';

/** What the form for a new application holds. */
export interface ApplicationDraft {
  readonly name: string;
  readonly vendor: string;
  readonly owner: string;
  readonly department: string;
  readonly status: ApplicationStatus;
  readonly functions: readonly string[];
}

export const EMPTY_APPLICATION: ApplicationDraft = {
  name: '',
  vendor: '',
  owner: '',
  department: '',
  status: 'active',
  functions: [],
};

/** Why a name can't be taken, or `null`. */
export function nameProblem(name: string): string | null {
  return name.trim() === '' ? 'Give the application a name.' : null;
}

/** Another application of the same name, written the same but for case and blanks. */
export function namesake(name: string, applications: readonly Application[]): Application | null {
  const key = nameKey(name);
  return key === '' ? null : (applications.find((other) => nameKey(other.name) === key) ?? null);
}

export interface NewApplicationStamp {
  readonly id: ApplicationId;
  readonly now: IsoInstant;
  readonly today: IsoDate;
  readonly by: string;
}

/** The application a draft describes; everything that was not asked is unknown. */
export function newApplication(draft: ApplicationDraft, stamp: NewApplicationStamp): Application {
  return {
    id: stamp.id,
    name: draft.name.trim(),
    vendor: draft.vendor.trim(),
    domain: '',
    functions: distinctWords(draft.functions.map(storedFunction)),
    owner: draft.owner.trim(),
    department: draft.department.trim(),
    status: draft.status,
    statusHistory: [{ status: draft.status, on: stamp.today, by: stamp.by, reason: 'Added by hand' }],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: stamp.now,
    updatedAt: stamp.now,
  };
}
