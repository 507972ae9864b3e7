import type { IsoDate } from '#domain/calendar/iso.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { rulesOf } from './amended-terms.ts';
import type { Contract } from './contract.ts';
import type { Step } from './steps.ts';
import { currentTerm } from './terms.ts';
import { annualValue, moneyAtStake } from './value.ts';

/** Contracts of one vendor whose terms end on the same day: they are best negotiated together. */
export interface CoTerminated {
  readonly end: IsoDate;
  readonly vendor: string;
  /** Without the contract that was asked about, by name. */
  readonly others: readonly Contract[];
  /** Of all of them, the contract itself included; currencies apart. */
  readonly annual: readonly Money[];
  readonly atStake: readonly Money[];
  /** Contracts among them whose price is not known, and which are in no total. */
  readonly unknown: number;
}

/** The contracts that end together with this one's present term; `null` without any. Archived and ended ones do not count. */
export function coTerminated(
  contract: Contract,
  all: readonly Contract[],
  today: IsoDate,
): CoTerminated | null {
  const end = presentEnd(contract, today);
  const vendor = nameKey(contract.vendor);
  if (end === null || vendor === '') return null;
  const others = all
    .filter(
      (other) =>
        other.id !== contract.id && nameKey(other.vendor) === vendor && presentEnd(other, today) === end,
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  if (others.length === 0) return null;
  const together = [contract, ...others];
  const annual = together.map((one) => annualValue(one, today));
  const atStake = together.map((one) => moneyAtStake(one, today));
  return {
    end,
    vendor: contract.vendor,
    others,
    annual: totalsByCurrency(annual.filter((value) => value !== null)),
    atStake: totalsByCurrency(atStake.filter((value) => value !== null)),
    unknown: annual.filter((value) => value === null).length,
  };
}

function presentEnd(contract: Contract, today: IsoDate): IsoDate | null {
  if (contract.archived) return null;
  const { end, state } = currentTerm(rulesOf(contract), today);
  return state === 'ended' ? null : end;
}

/** What the explanation of a deadline says about it. */
export function endsTogetherStep({ end, vendor, others }: CoTerminated): Step {
  return { kind: 'ends-together', end, vendor, names: others.map(({ name }) => name) };
}
