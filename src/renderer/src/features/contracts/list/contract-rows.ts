import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import type { Explanation } from '#domain/contracts/explain.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { annualValue, moneyAtStake } from '#domain/contracts/value.ts';
import { totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import { actByOf, standingOf } from '#ui/terms/standing.ts';
import type { Standing } from '#ui/terms/standing.ts';

/** A contract as the list shows it: everything computed for one day. */
export interface ContractRow {
  readonly contract: Contract;
  readonly application: Application | null;
  readonly explanation: Explanation;
  readonly standing: Standing;
  /** By when notice must go out to be safe, of the next chance when the term is locked in; else the decision. */
  readonly actBy: IsoDate | null;
  /** Value of the next term; `null` when unknown. */
  readonly atStake: Money | null;
  readonly annual: Money | null;
  /** All lines together; `null` without lines. */
  readonly seats: number | null;
}

/** Rows of the list on `today`. Pure. */
export function planContractRows(
  contracts: readonly Contract[],
  applications: readonly Application[],
  today: IsoDate,
  settings: TermSettings,
): ContractRow[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  return contracts.map((contract) => {
    const rules = rulesOf(contract);
    const explanation = explainDeadline(rules, today, settings);
    const standing = standingOf(explanation, rules.atEnd);
    const lines = linesOn(contract, today);
    return {
      contract,
      application: contract.applicationId === null ? null : (byId.get(contract.applicationId) ?? null),
      explanation,
      standing,
      actBy: actByOf(standing),
      atStake: standing.kind === 'ended' ? null : moneyAtStake(contract, today),
      annual: annualValue(contract, today),
      seats: lines.length === 0 ? null : lines.reduce((sum, line) => sum + line.seats, 0),
    };
  });
}

/** What the contracts to be acted on soon are worth. */
export interface AtStake {
  /** One total per currency. */
  readonly totals: readonly Money[];
  readonly contracts: number;
  /** Contracts among them whose price is unknown, and which are in no total. */
  readonly unknown: number;
}

/** Value of the next terms of all contracts to be acted on within `days` from today, late ones included. Pure. */
export function atStakeWithin(rows: readonly ContractRow[], today: IsoDate, days: number): AtStake {
  const until = addDays(today, days);
  const due = rows.filter(({ contract, actBy }) => !contract.archived && actBy !== null && actBy <= until);
  const known = due.flatMap(({ atStake }) => (atStake === null ? [] : [atStake]));
  return { totals: totalsByCurrency(known), contracts: due.length, unknown: due.length - known.length };
}
