import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { annualValue } from '#domain/contracts/value.ts';
import type { Money } from '#domain/money/money.ts';
import { freeingOf, type Freeing } from '#domain/right-sizing/freeing.ts';
import type { EstateApplication } from './estate.ts';

/** Money of one contract that is freed when its application goes. */
export interface FreedContract {
  readonly contractId: ContractId;
  readonly name: string;
  /** A year; `null` when not known. */
  readonly yearly: Money | null;
  /** From when, and by when the vendor must be told. */
  readonly freeing: Freeing;
}

/** What is freed when an application goes. */
export interface Freed {
  readonly one: EstateApplication;
  /** Its running contracts, the one that can end first before the others; none when no contract is known. */
  readonly contracts: readonly FreedContract[];
}

/** When the money of an application can be freed, seen from `today`: at the next end that can still be reached. */
export function freedBy(
  one: EstateApplication,
  contracts: readonly Contract[],
  today: IsoDate,
  settings: TermSettings,
): Freed {
  const found = contracts
    .filter(({ archived, applicationId }) => !archived && applicationId === one.application.id)
    .flatMap((contract): FreedContract[] => {
      const freeing = freeingOf(contract, today, settings);
      if (freeing === null) return [];
      const { id, name } = contract;
      return [{ contractId: id, name, yearly: annualValue(contract, today), freeing }];
    })
    .toSorted((a, b) => (a.freeing.from < b.freeing.from ? -1 : 1));
  return { one, contracts: found };
}
