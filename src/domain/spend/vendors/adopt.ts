import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';

/** Who adopts a vendor, and when. */
export interface Adoption {
  readonly now: IsoInstant;
  readonly today: IsoDate;
  readonly by: string;
}

/** The application of the inventory that a discovered vendor becomes, with what the catalogue knows about it (S6). */
export function adoptedApplication(
  vendor: { readonly name: string; readonly domain: string; readonly functions: readonly string[] },
  id: ApplicationId,
  { now, today, by }: Adoption,
): Application {
  return {
    id,
    name: vendor.name,
    vendor: vendor.name,
    domain: vendor.domain,
    functions: vendor.functions,
    owner: '',
    department: '',
    status: 'active',
    statusHistory: [{ status: 'active', on: today, by, reason: 'Adopted from discovery' }],
    criticality: null,
    dataSensitivity: null,
    sso: null,
    seats: null,
    notes: '',
    tags: [],
    archived: false,
    createdAt: now,
    updatedAt: now,
  };
}
