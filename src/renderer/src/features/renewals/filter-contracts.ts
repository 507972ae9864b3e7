import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { minorDigits } from '#domain/money/currencies.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import { functionKey, functionName } from '#ledger/functions.ts';
import type { RenewalsView } from './renewals-address.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface RenewalChoices {
  readonly owners: readonly Choice[];
  readonly functions: readonly Choice[];
}

function sorted(values: Iterable<string>, label: (value: string) => string): Choice[] {
  return [...new Set(values)]
    .filter((value) => value !== '')
    .map((value) => ({ value, label: label(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** Owners and functions of the applications that have a contract. */
export function choicesOf(
  contracts: readonly Contract[],
  applications: ReadonlyMap<string, Application>,
): RenewalChoices {
  const used = contracts.flatMap(({ applicationId }) => applications.get(applicationId ?? '') ?? []);
  return {
    owners: sorted(
      used.map(({ owner }) => owner),
      (owner) => owner,
    ),
    functions: sorted(
      used.flatMap(({ functions }) => functions.map(functionKey)),
      functionName,
    ),
  };
}

/** The contracts that owner and function let through. */
export function filterContracts(
  contracts: readonly Contract[],
  applications: ReadonlyMap<string, Application>,
  { owner, functionKey: wanted }: Pick<RenewalsView, 'owner' | 'functionKey'>,
): readonly Contract[] {
  if (owner === '' && wanted === '') return contracts;
  return contracts.filter(({ applicationId }) => {
    const application = applications.get(applicationId ?? '');
    if (application === undefined) return false;
    const byOwner = owner === '' || application.owner === owner;
    return byOwner && (wanted === '' || application.functions.map(functionKey).includes(wanted));
  });
}

/** Whether at least so many whole units of its own currency are at stake; unknown money never hides one. */
export function isWorth({ atStake, kind }: Renewal, atLeast: number): boolean {
  if (atLeast <= 0) return true;
  if (atStake === null) return kind !== 'decision';
  return atStake.minor >= atLeast * 10 ** minorDigits(atStake.currency);
}
