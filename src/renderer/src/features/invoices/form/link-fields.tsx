import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { InvoiceLinks } from '#domain/invoices/propose-links.ts';
import classes from './form.module.css';

interface LinkFieldsProps {
  readonly links: InvoiceLinks;
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  /** The contract to propose when another application is chosen. */
  readonly contractFor: (applicationId: ApplicationId | null) => ContractId | null;
  readonly onLinks: (links: InvoiceLinks) => void;
}

function choices(
  rows: readonly { readonly id: string; readonly name: string }[],
): { value: string; label: string }[] {
  return rows
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Contracts to choose from: those of the application, or all as long as there is none. */
export function contractsOf(
  applicationId: ApplicationId | null,
  contracts: readonly Contract[],
): readonly Contract[] {
  return applicationId === null
    ? contracts
    : contracts.filter((contract) => contract.applicationId === applicationId);
}

/** Which application and contract an invoice belongs to. */
export function LinkFields({
  links,
  applications,
  contracts,
  contractFor,
  onLinks,
}: LinkFieldsProps): ReactNode {
  const { applicationId, contractId } = links;
  return (
    <div className={classes['fields']}>
      <Select
        label="Application"
        placeholder="none"
        data={choices(applications)}
        value={applicationId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'No application' }}
        onChange={(id) => {
          const next = id as ApplicationId | null;
          onLinks({ applicationId: next, contractId: contractFor(next) });
        }}
      />
      <Select
        label="Contract"
        placeholder="none"
        data={choices(contractsOf(applicationId, contracts))}
        value={contractId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'No contract' }}
        onChange={(id) => {
          const chosen = contracts.find((contract) => contract.id === id);
          onLinks({
            applicationId: applicationId ?? chosen?.applicationId ?? null,
            contractId: chosen?.id ?? null,
          });
        }}
      />
    </div>
  );
}
