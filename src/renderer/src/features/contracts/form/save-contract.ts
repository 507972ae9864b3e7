import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ApplicationChoice, ContractParts } from './plan-contract.ts';

/** Clock, ids and the manager's name: what a new row carries. */
export interface SaveContext {
  readonly now: IsoInstant;
  readonly today: IsoDate;
  readonly newId: () => string;
  /** Name for the status history of a new application. */
  readonly by: string;
}

/** Rows of one save: the contract, and the application that is created with it. */
export interface SavePlan {
  readonly contract: Contract;
  readonly application: Application | null;
}

/** An application that is known only by a contract for it: in use, everything else unknown. */
export function applicationFor(
  name: string,
  contract: Pick<ContractParts, 'name' | 'vendor'>,
  context: SaveContext,
): Application {
  const { now, today, newId, by } = context;
  return {
    id: newId() as ApplicationId,
    name,
    vendor: contract.vendor,
    domain: '',
    functions: [],
    owner: '',
    department: '',
    status: 'active',
    statusHistory: [
      { status: 'active', on: today, by, reason: `Added with the contract “${contract.name}”` },
    ],
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

/** The rows that saving writes. Pure. */
export function planSave(
  parts: ContractParts,
  choice: ApplicationChoice,
  existing: Contract | null,
  context: SaveContext,
): SavePlan {
  const { now, newId } = context;
  const application = choice.kind === 'new' ? applicationFor(choice.name, parts, context) : null;
  const contract: Contract = {
    ...parts,
    applicationId: application?.id ?? parts.applicationId,
    id: existing?.id ?? (newId() as ContractId),
    createdAt: existing?.createdAt ?? now,
    updatedAt: now,
  };
  return { contract, application };
}
