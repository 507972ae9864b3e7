import { createContext } from 'react';
import type { ComponentType } from 'react';
import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';

/** A part of an entry's page that another feature brings. It draws its own heading, or nothing when it has nothing to say. */
export interface EntrySection<Props> {
  readonly id: string;
  readonly component: ComponentType<Props>;
}

export interface ContractSectionProps {
  readonly contract: Contract;
  readonly application: Application | null;
}

export interface ApplicationSectionProps {
  readonly application: Application;
  /** Its contracts that are not archived. */
  readonly contracts: readonly Contract[];
}

export interface CustomerSectionProps {
  readonly customer: Customer;
}

/** What a page about one renewal is given. */
export interface RenewalTabProps extends ContractSectionProps {
  /** First day of the term whose end it is about; the contract's start when it is open-ended. */
  readonly termStart: IsoDate;
  /** `null` for an open-ended contract, which has no term end. */
  readonly renewal: Renewal | null;
}

/** Filled by `app`, since features do not know each other. */
export const ContractSections = createContext<readonly EntrySection<ContractSectionProps>[]>([]);
export const ApplicationSections = createContext<readonly EntrySection<ApplicationSectionProps>[]>([]);
export const CustomerSections = createContext<readonly EntrySection<CustomerSectionProps>[]>([]);
