import { useApplications } from '#database/repositories.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';

/** Says whose the rows of a rule are. */
export function useRuleTargets(): (rule: Pick<VendorRule, 'applicationId' | 'vendorName'>) => string {
  const applications = useApplications();
  return ({ applicationId, vendorName }) => {
    if (applicationId === null) return vendorName ?? 'not software';
    return applications?.find(({ id }) => id === applicationId)?.name ?? 'an application that was deleted';
  };
}
