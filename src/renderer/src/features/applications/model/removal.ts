import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { VendorDecision, VendorRule } from '#domain/spend/ledger.ts';

/** What names an application and would point to nothing once it is gone. */
export interface References {
  readonly contracts: readonly Contract[];
  readonly vendorRules: readonly VendorRule[];
  readonly vendorDecisions: readonly VendorDecision[];
}

/**
 * What goes or is cut loose with deleted applications: contracts stay without application, rules and
 * decisions that say "this spend belongs to it" go.
 */
export function referencesTo(applications: readonly Application[], all: References): References {
  const ids = new Set<string>(applications.map((application) => application.id));
  const refers = (id: string | null): boolean => id !== null && ids.has(id);
  return {
    contracts: all.contracts
      .filter((contract) => refers(contract.applicationId))
      .map((contract) => ({ ...contract, applicationId: null })),
    vendorRules: all.vendorRules.filter((rule) => refers(rule.applicationId)),
    vendorDecisions: all.vendorDecisions.filter(
      ({ decision }) => decision.kind === 'linked' && refers(decision.applicationId),
    ),
  };
}
