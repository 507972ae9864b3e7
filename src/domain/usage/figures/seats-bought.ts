import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { billingPeriodOf, perYear, share, sharedMinor } from '#domain/contracts/price.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { SeatsBought } from '../usage.ts';
import type { BoughtLine, UseGroup } from './figures.ts';
import { isAddOn, nameOfLine } from './line-names.ts';

/** What the files call the parts of an application. */
export interface PartNames {
  readonly functions: readonly string[];
  readonly seatTypes: readonly string[];
}

type Bought = Reading<SeatsBought>;

/** The contracts of an application whose term contains the day; archived ones do not count. */
export function runningOn(
  application: Pick<Application, 'id'>,
  contracts: readonly Contract[],
  on: IsoDate,
): Contract[] {
  return contracts.filter(
    (contract) =>
      contract.applicationId === application.id &&
      !contract.archived &&
      currentTerm(rulesOf(contract), on).state === 'running',
  );
}

/** The lines of running contracts that hold on a day, each with the part of the application it is for, if its name tells. */
export function boughtLines(
  application: Pick<Application, 'name' | 'vendor'>,
  running: readonly Contract[],
  on: IsoDate,
  names: PartNames,
): BoughtLine[] {
  const common = [application.name, application.vendor];
  return running.flatMap((contract) => {
    const period = billingPeriodOf(contract);
    const each = period === null ? null : share(...perYear(period));
    return linesOn(contract, on).map(({ id, product, seats, unitPrice }): BoughtLine => {
      const called = product === '' ? contract.name : product;
      return {
        contractId: contract.id,
        lineId: id,
        product: called,
        seats,
        addOn: isAddOn(called),
        function: nameOfLine(called, names.functions, common),
        seatType: nameOfLine(called, names.seatTypes, common),
        yearly: each && money(sharedMinor(BigInt(seats) * BigInt(unitPrice), each), contract.currency),
      };
    });
  });
}

/** The lines whose seats are for the people of a group; add-ons and lines without seats are for none. */
export function linesOfGroup(lines: readonly BoughtLine[], group: UseGroup): BoughtLine[] {
  return lines.filter(
    (line) =>
      !line.addOn &&
      line.seats > 0 &&
      (group.function === null || line.function === group.function) &&
      (group.seatType === null || line.seatType === group.seatType),
  );
}

/**
 * Seats bought for the whole application: Σ seats of the lines that hold on the day (people). Lines for several functions
 * (Jira and Confluence) may serve the same people: then as many as hold a seat, at least the seats of the largest
 * function and at most all of them. Without seats in contracts, or with a single one for several people (a flat price),
 * the number in the inventory; without that, unknown.
 * @param assigned people who hold a seat, `null` when not known
 */
export function seatsOfWhole(
  application: Pick<Application, 'seats' | 'updatedAt'>,
  lines: readonly BoughtLine[],
  assigned: number | null,
  on: IsoDate,
): Bought {
  const counted = linesOfGroup(lines, { function: null, seatType: null });
  const seats = peopleServed(counted, assigned);
  const flat = seats === 1 && (assigned ?? 0) > 1;
  if (seats > 0 && !flat) {
    return {
      kind: 'known',
      value: { seats, source: 'contracts' },
      source: 'contracts',
      date: on,
      coverage: null,
    };
  }
  if (application.seats !== null && application.seats > 0) {
    const date = application.updatedAt.slice(0, 10) as IsoDate;
    const value: SeatsBought = { seats: application.seats, source: 'inventory' };
    return { kind: 'known', value, source: 'inventory', date, coverage: null };
  }
  if (flat) return unknownReading('Its contracts agree a price, but no number of seats.');
  return unknownReading('No running contract has seats, and the inventory has no number.');
}

function peopleServed(counted: readonly BoughtLine[], assigned: number | null): number {
  const byFunction = Map.groupBy(counted, (line) => line.function);
  const rest = sumOfSeats(byFunction.get(null) ?? []);
  const each = [...byFunction].flatMap(([name, lines]) => (name === null ? [] : [sumOfSeats(lines)]));
  const most = sumOfSeats(counted);
  if (each.length < 2) return most;
  const least = Math.max(...each) + rest;
  return Math.min(most, Math.max(least, assigned ?? least));
}

/** Seats bought for a part of the application: those of the lines named after it; unknown when none is. */
export function seatsOfGroup(lines: readonly BoughtLine[], group: UseGroup, on: IsoDate): Bought {
  const own = linesOfGroup(lines, group);
  if (own.length === 0) {
    const name = [group.function, group.seatType].filter((part) => part !== null).join(', ');
    return unknownReading(`No line of a running contract is called “${name}”.`);
  }
  const value: SeatsBought = { seats: sumOfSeats(own), source: 'contracts' };
  return { kind: 'known', value, source: 'contracts', date: on, coverage: null };
}

function sumOfSeats(lines: readonly BoughtLine[]): number {
  return lines.reduce((sum, { seats }) => sum + seats, 0);
}
