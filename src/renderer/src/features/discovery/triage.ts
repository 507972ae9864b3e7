import { put, putVendorDecision, remove } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { adoptedApplication, type Adoption } from '#domain/spend/vendors/adopt.ts';
import type { DiscoveredVendor } from '#ledger/questions.ts';

/** One decision about a vendor: what it is called in the log, and what it writes. */
export interface Triage {
  readonly label: string;
  readonly writes: readonly RowWrite[];
}

/** Makes the vendor an application of the inventory, with what the catalogue knows about it. */
export function planAdopt(vendor: DiscoveredVendor, id: ApplicationId, moment: Adoption): Triage {
  const application = adoptedApplication(vendor, id, moment);
  return {
    label: `Adopted ${vendor.name}`,
    writes: [put('applications', application), linked(vendor, id, moment.now)],
  };
}

/** The vendor's charges belong to an application that exists. */
export function planLink(
  vendor: DiscoveredVendor,
  application: Pick<Application, 'id' | 'name'>,
  now: IsoInstant,
): Triage {
  return {
    label: `Linked ${vendor.name} to ${application.name}`,
    writes: [linked(vendor, application.id, now)],
  };
}

/** The vendor is not asked about again. */
export function planDismiss(vendor: DiscoveredVendor, now: IsoInstant): Triage {
  const decision = { vendorKey: vendor.vendorKey, decision: { kind: 'dismissed' }, decidedAt: now } as const;
  return { label: `Dismissed ${vendor.name}`, writes: [putVendorDecision(decision)] };
}

/** Puts a dismissed vendor back into the queue. */
export function planBringBack(vendor: DiscoveredVendor): Triage {
  return {
    label: `Brought ${vendor.name} back to discovery`,
    writes: [remove('vendorDecisions', vendor.vendorKey)],
  };
}

function linked({ vendorKey }: DiscoveredVendor, applicationId: ApplicationId, now: IsoInstant): RowWrite {
  return putVendorDecision({ vendorKey, decision: { kind: 'linked', applicationId }, decidedAt: now });
}
