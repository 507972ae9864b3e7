import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { compileApplications } from '#domain/spend/vendors/applications.ts';
import type { Invoice } from './invoice.ts';
import { companyKey } from './same-invoice.ts';

/** A vendor of the catalogue, or of the ledger, that a seller's name was recognised as. */
export interface RecognisedVendor {
  /** As the ledger knows it: a catalogue id, or `name:` and the name's words. */
  readonly key: string;
  readonly name: string;
  /** Empty for vendors outside the catalogue. */
  readonly domain: string;
}

export interface InvoiceLinks {
  readonly applicationId: ApplicationId | null;
  readonly contractId: ContractId | null;
}

/** What an invoice is about, for finding what it belongs to. */
export type Linkable = Pick<Invoice, 'vendor' | 'issueDate' | 'periodStart' | 'currency'>;

export type LinkFinder = (invoice: Linkable, vendor: RecognisedVendor | null) => InvoiceLinks;

/**
 * Proposes application and contract of an invoice: the one application of its vendor, and the one contract of
 * that application whose term contains the day that the invoice is for. Several are as good as none: nothing
 * is guessed.
 */
export function createLinkFinder(
  applications: readonly Application[],
  contracts: readonly Contract[],
): LinkFinder {
  const find = compileApplications(applications);
  const byCompany = Map.groupBy(
    applications.filter(({ archived }) => !archived),
    ({ vendor, name }) => companyKey(vendor === '' ? name : vendor),
  );
  return (invoice, vendor) => {
    const known = vendor === null ? null : find(vendor);
    const own = byCompany.get(companyKey(invoice.vendor)) ?? [];
    const only = own.length === 1 ? (own[0]?.id ?? null) : null;
    const applicationId = known?.kind === 'one' ? known.id : known?.kind === 'several' ? null : only;
    return { applicationId, contractId: contractFor(applicationId, invoice, contracts) };
  };
}

/** The one contract of the application that runs on the day the invoice is for; `null` when none or several do. */
export function contractFor(
  applicationId: ApplicationId | null,
  invoice: Linkable,
  contracts: readonly Contract[],
): ContractId | null {
  if (applicationId === null) return null;
  const running = contracts.filter(
    (contract) =>
      contract.applicationId === applicationId && !contract.archived && runsOn(contract, dayOf(invoice)),
  );
  const inCurrency = running.filter((contract) => contract.currency === invoice.currency);
  const choice = inCurrency.length === 1 ? inCurrency : running;
  return choice.length === 1 ? (choice[0]?.id ?? null) : null;
}

/** The day an invoice is for: the first of its service period, else the day it was issued. */
function dayOf({ periodStart, issueDate }: Linkable): IsoDate {
  return periodStart ?? issueDate;
}

function runsOn(contract: Contract, day: IsoDate): boolean {
  return currentTerm(rulesOf(contract), day).state === 'running';
}
