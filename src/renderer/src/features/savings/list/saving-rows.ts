import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { evidenceState, type EvidenceState } from '#domain/savings/check.ts';
import type { Saving } from '#domain/savings/saving.ts';

/** A saving with what it is linked to. */
export interface SavingRow {
  readonly saving: Saving;
  readonly contract: Contract | null;
  readonly application: Application | null;
  readonly evidence: EvidenceState;
}

export function savingRowId({ saving }: SavingRow): string {
  return saving.id;
}

export function savingRows(
  savings: readonly Saving[],
  contracts: readonly Contract[],
  applications: readonly Application[],
): SavingRow[] {
  const contractById = new Map(contracts.map((contract) => [contract.id, contract]));
  const applicationById = new Map(applications.map((application) => [application.id, application]));
  return savings.map((saving) => ({
    saving,
    contract: saving.contractId === null ? null : (contractById.get(saving.contractId) ?? null),
    application: saving.applicationId === null ? null : (applicationById.get(saving.applicationId) ?? null),
    evidence: evidenceState(saving),
  }));
}
