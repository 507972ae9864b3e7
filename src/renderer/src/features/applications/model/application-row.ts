import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { annualValue } from '#domain/contracts/value.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { ApplicationUse } from '#domain/usage/figures/figures.ts';

/** What the contracts of an application cost in a year. Currencies stay apart. */
export interface YearlyCost {
  /** Largest first; empty when no contract has a known price. */
  readonly totals: readonly Money[];
  /** A running contract has no price or billing period, so that the totals are not the whole. */
  readonly incomplete: boolean;
}

export interface NextDeadline {
  readonly on: IsoDate;
  readonly contractId: ContractId;
}

/** One line of the inventory: the application with what its contracts say. */
export interface ApplicationRow {
  readonly application: Application;
  readonly deadline: NextDeadline | null;
  /** `null`: no running contract. */
  readonly cost: YearlyCost | null;
  readonly contracts: number;
  /** `null` while it is being read. */
  readonly use: ApplicationUse | null;
}

/** Joins applications with their contracts and their use. Contracts that are archived or over are left out. */
export function applicationRows(
  applications: readonly Application[],
  contracts: readonly Contract[],
  today: IsoDate,
  settings: TermSettings,
  uses?: ReadonlyMap<ApplicationId, ApplicationUse>,
): ApplicationRow[] {
  const byApplication = Map.groupBy(
    contracts.filter((contract) => contract.applicationId !== null && !contract.archived),
    (contract) => contract.applicationId,
  );
  return applications.map((application) => ({
    ...applicationRow(application, byApplication.get(application.id) ?? [], today, settings),
    use: uses?.get(application.id) ?? null,
  }));
}

function applicationRow(
  application: Application,
  contracts: readonly Contract[],
  today: IsoDate,
  settings: TermSettings,
): Omit<ApplicationRow, 'use'> {
  const running = contracts
    .map((contract) => ({ contract, explained: explainDeadline(rulesOf(contract), today, settings) }))
    .filter(({ explained }) => explained.state !== 'ended');
  const deadlines = running
    .flatMap(({ contract, explained }) =>
      explained.decisionDue === null ? [] : [{ on: explained.decisionDue, contractId: contract.id }],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    application,
    deadline: deadlines[0] ?? null,
    cost:
      running.length === 0 ? null : yearlyCost(running.map(({ contract }) => annualValue(contract, today))),
    contracts: running.length,
  };
}

function yearlyCost(values: readonly (Money | null)[]): YearlyCost {
  const known = values.filter((value) => value !== null);
  return {
    totals: totalsByCurrency(known).sort((a, b) => b.minor - a.minor),
    incomplete: known.length < values.length,
  };
}
