import type { Application } from '#domain/applications/application.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import type { ApplicationUse, UseFigures } from '#domain/usage/figures/figures.ts';
import { boughtLines } from '#domain/usage/figures/seats-bought.ts';
import type { Freeing } from './freeing.ts';
import type { PeopleServed } from './right-size.ts';

/** A line of a running contract on the day from which fewer of its seats can be paid. */
export interface PooledLine {
  readonly contract: Contract;
  readonly freeing: Freeing;
  readonly line: ContractLine;
  /** What it is called: its own name, else the contract's. */
  readonly product: string;
}

/** Lines that serve the same people: whose seats can stand for each other. */
export interface Pool {
  readonly lines: readonly PooledLine[];
  readonly people: PeopleServed;
  /** People who hold a kind of seat that no line is called after; they are counted in `people`. */
  readonly unnamed: number;
}

interface Named extends PooledLine {
  readonly addOn: boolean;
  readonly function: string | null;
  readonly seatType: string | null;
}

function peopleOf({ function: name, seatType, counts, bought, unused }: UseFigures): PeopleServed {
  const active = counts?.active ?? 0;
  // Where several files tell of other functions, some may be active elsewhere: they are among what is not surely unused.
  const possible =
    bought.kind === 'known' && bought.value.source === 'contracts' && unused !== null
      ? bought.value.seats - unused
      : 0;
  const unknown = Math.max(counts?.unknown ?? 0, possible - active);
  return { function: name, seatType, active, unknown };
}

/** The people a line is for: of its function and kind of seat, else of its function, else of its kind, else everybody. */
function servedBy({ function: name, seatType }: Named, use: ApplicationUse): PeopleServed {
  const find = (fn: string | null, type: string | null): UseFigures | undefined =>
    use.groups.find((group) => group.function === fn && group.seatType === type);
  const asked = name !== null || seatType !== null;
  const group = asked ? (find(name, seatType) ?? find(name, null) ?? find(null, seatType)) : undefined;
  return peopleOf(group?.counts ? group : use);
}

function distinct(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))];
}

function namedLines(
  application: Pick<Application, 'name' | 'vendor'>,
  { contract, freeing }: Pick<PooledLine, 'contract' | 'freeing'>,
  use: ApplicationUse,
): Named[] {
  const names = {
    functions: distinct(use.groups.map((group) => group.function)),
    seatTypes: distinct(use.groups.map((group) => group.seatType)),
  };
  const lines = linesOn(contract, freeing.from);
  const called = boughtLines(application, [contract], freeing.from, names);
  return called.flatMap(({ lineId, product, addOn, function: name, seatType }) => {
    const line = lines.find(({ id }) => id === lineId);
    return line === undefined ? [] : [{ contract, freeing, line, product, addOn, function: name, seatType }];
  });
}

function poolKey({
  addOn,
  product,
  people,
}: {
  addOn: boolean;
  product: string;
  people: PeopleServed;
}): string {
  // An add-on is held beside a seat: it never stands for one, nor for another add-on.
  return JSON.stringify([people.function, people.seatType, addOn ? product.trim().toLowerCase() : null]);
}

function seatsOf({ lines }: Pick<Pool, 'lines'>): number {
  return lines.reduce((sum, { line }) => sum + line.seats, 0);
}

/**
 * Lines put together by the people they serve, by the names of the file's functions and kinds of seats. A line that no
 * name fits serves everybody. Where all lines are named, people who hold something no line is named after are counted
 * with the largest: fewer seats may go, never more than are spare in the whole.
 */
export function poolsOf(
  application: Pick<Application, 'name' | 'vendor'>,
  contracts: readonly Pick<PooledLine, 'contract' | 'freeing'>[],
  use: ApplicationUse,
): Pool[] {
  const lines = contracts
    .flatMap((one) => namedLines(application, one, use))
    .filter(({ line }) => line.seats > 0)
    .map((one) => ({ ...one, people: servedBy(one, use) }));
  const grouped = [...Map.groupBy(lines, poolKey).values()].map((members) => ({
    lines: members,
    people: members[0]?.people ?? peopleOf(use),
    unnamed: 0,
    isSeat: members.some(({ addOn }) => !addOn),
  }));
  return withUnnamed(grouped, peopleOf(use));
}

function withUnnamed(pools: readonly (Pool & { readonly isSeat: boolean })[], whole: PeopleServed): Pool[] {
  const seats = pools.filter(({ isSeat }) => isSeat);
  const forAll = seats.some(({ people }) => people.function === null && people.seatType === null);
  const [largest] = seats.toSorted((a, b) => seatsOf(b) - seatsOf(a));
  if (forAll || largest === undefined) return [...pools];
  const sum = (of: (people: PeopleServed) => number): number =>
    seats.reduce((total, { people }) => total + of(people), 0);
  const active = Math.max(0, whole.active - sum((people) => people.active));
  const all = Math.max(0, whole.active + whole.unknown - sum((people) => people.active + people.unknown));
  const unknown = Math.max(0, all - active);
  if (active + unknown === 0) return [...pools];
  return pools.map((pool) => {
    if (pool !== largest) return pool;
    const people = {
      ...pool.people,
      active: pool.people.active + active,
      unknown: pool.people.unknown + unknown,
    };
    return { ...pool, people, unnamed: active + unknown };
  });
}
