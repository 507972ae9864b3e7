import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Slot } from './slots.ts';

export interface NewApplicationStamp {
  readonly now: IsoInstant;
  readonly today: IsoDate;
  /** Who goes into the status history. */
  readonly by: string;
}

/** An application of the inventory, made because people of it came in a file; what the file does not tell is unknown. */
export function newApplication(
  { id, name }: { readonly id: ApplicationId; readonly name: string },
  { product }: Pick<Slot, 'product'>,
  { now, today, by }: NewApplicationStamp,
): Application {
  return {
    id,
    name: name.trim(),
    vendor: '',
    domain: product?.domains[0] ?? '',
    functions: [],
    owner: '',
    department: '',
    status: 'active',
    statusHistory: [{ status: 'active', on: today, by, reason: 'Added with a file of its users' }],
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
