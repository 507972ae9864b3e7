import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** The life of an application, in the order a healthy one passes through (A2). */
export const APPLICATION_STATUSES = [
  'candidate',
  'trial',
  'active',
  'under-review',
  'retiring',
  'retired',
  'rejected',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const;
export type Criticality = (typeof CRITICALITIES)[number];

export const DATA_SENSITIVITIES = ['public', 'internal', 'confidential', 'restricted'] as const;
export type DataSensitivity = (typeof DATA_SENSITIVITIES)[number];

/** One dated step in the status history: who moved it, when, and why. */
export interface StatusChange {
  readonly status: ApplicationStatus;
  readonly on: IsoDate;
  readonly by: string;
  readonly reason: string;
}

/** One application of the inventory (A1). `null` means "not known", never a guess. */
export interface Application {
  readonly id: ApplicationId;
  readonly name: string;
  readonly vendor: string;
  readonly domain: string;
  /** Business functions it serves. */
  readonly functions: readonly string[];
  readonly owner: string;
  readonly department: string;
  readonly status: ApplicationStatus;
  /** Oldest first; the last entry is the present status. */
  readonly statusHistory: readonly StatusChange[];
  readonly criticality: Criticality | null;
  readonly dataSensitivity: DataSensitivity | null;
  readonly sso: boolean | null;
  /** Number of people who use it, as far as known by hand. */
  readonly seats: number | null;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly archived: boolean;
  readonly createdAt: IsoInstant;
  readonly updatedAt: IsoInstant;
}
