import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { unknownReading } from '#domain/decisions/factors.ts';
import type { Reading } from '#domain/decisions/factors.ts';
import { money, scaleMoney, totalsByCurrency } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { ApplicationUse, BoughtLine } from '#domain/usage/figures/figures.ts';
import type { DirectoryAccount, DirectoryPerson } from './directory-types.ts';
import { keepsSeat } from './leaver-status.ts';

/** What seats cost is read from: the use of an application. */
export type PricedUse = Pick<ApplicationUse, 'lines' | 'bought'>;

/** The seats that somebody holds in one application. */
export interface HeldSeat {
  readonly applicationId: ApplicationId;
  /** One, unless one file has several accounts of theirs. */
  readonly seats: number;
  readonly accounts: readonly DirectoryAccount[];
  /** Of all its seats, a year. */
  readonly yearly: Reading<Money>;
}

/**
 * The seats that somebody holds, by application. Accounts that several files name differently are one seat: the file with
 * most of them counts.
 * @param useOf the use of an application people work with; `undefined` for one that is retired, archived or gone: no seat
 */
export function heldSeats(
  { accounts }: Pick<DirectoryPerson, 'accounts'>,
  useOf: (id: ApplicationId) => PricedUse | undefined,
): HeldSeat[] {
  const holding = accounts.filter(keepsSeat);
  if (holding.length === 0) return [];
  return [...Map.groupBy(holding, ({ applicationId }) => applicationId)].flatMap(([applicationId, own]) => {
    const use = useOf(applicationId);
    if (use === undefined) return [];
    const files = [...Map.groupBy(own, ({ snapshotId }) => snapshotId).values()];
    const most = files.reduce((best, file) => (file.length > best.length ? file : best));
    return [{ applicationId, seats: most.length, accounts: own, yearly: yearlyOf(use, most) }];
  });
}

function yearlyOf(use: PricedUse, accounts: readonly DirectoryAccount[]): Reading<Money> {
  const prices = accounts.map((account) => seatPrice(use, account));
  const [first] = prices;
  if (first === undefined) return unknownReading('Nobody holds a seat.');
  let sum = 0;
  for (const price of prices) {
    if (price.kind === 'unknown') return price;
    sum += price.value.minor;
  }
  return first.kind === 'unknown' ? first : { ...first, value: money(sum, first.value.currency) };
}

/**
 * What the seat of an account costs a year: yearly price of the lines that are for its kind of seat ÷ their seats; else those
 * for its functions, summed; else of all lines that are for no kind in particular, or of all (average). Rounded half to even
 * once a line. Unknown without priced lines, with a flat price, and where lines are in several currencies.
 */
export function seatPrice(
  { lines, bought }: PricedUse,
  { seatTypes, functions }: Pick<DirectoryAccount, 'seatTypes' | 'functions'>,
): Reading<Money> {
  if (bought.kind === 'unknown') return bought;
  if (bought.value.source !== 'contracts') return unknownReading('No running contract has a price per seat.');
  const counted = lines.filter(({ addOn, seats }) => !addOn && seats > 0);
  if (counted.length === 0) return unknownReading('No running contract has a price per seat.');
  const on = bought.date;
  const bySeat = counted.filter(({ seatType }) => seatType !== null && seatTypes.includes(seatType));
  if (bySeat.length > 0) return average(bySeat, on);
  const byFunction = counted.filter((line) => line.function !== null && functions.includes(line.function));
  if (byFunction.length > 0) return sumOfAverages(byFunction, on);
  const plain = counted.filter((line) => line.seatType === null && line.function === null);
  return average(plain.length > 0 ? plain : counted, on);
}

function sumOfAverages(lines: readonly BoughtLine[], on: IsoDate): Reading<Money> {
  const prices = [...Map.groupBy(lines, (line) => line.function).values()].map((own) => average(own, on));
  const known = prices.flatMap((price) => (price.kind === 'known' ? [price.value] : []));
  const [total, another] = totalsByCurrency(known);
  if (total === undefined || another !== undefined || known.length < prices.length) {
    return prices.find(({ kind }) => kind === 'unknown') ?? unknownReading(SEVERAL_CURRENCIES);
  }
  return { kind: 'known', value: total, source: 'contracts', date: on, coverage: null };
}

const SEVERAL_CURRENCIES =
  'Its contracts are in several currencies: which of them a seat is paid by is not known.';

function average(lines: readonly BoughtLine[], on: IsoDate): Reading<Money> {
  const priced = lines.flatMap(({ yearly }) => (yearly === null ? [] : [yearly]));
  if (priced.length < lines.length) return unknownReading('A line of its contracts has no billing period.');
  const [total, another] = totalsByCurrency(priced);
  if (total === undefined || another !== undefined) return unknownReading(SEVERAL_CURRENCIES);
  const seats = lines.reduce((sum, line) => sum + line.seats, 0);
  return { kind: 'known', value: scaleMoney(total, 1, seats), source: 'contracts', date: on, coverage: null };
}

/** What seats cost together: each currency apart, and how many applications' price is not known. */
export interface SeatsCost {
  readonly totals: readonly Money[];
  readonly unknown: number;
}

export function costOfSeats(held: readonly Pick<HeldSeat, 'yearly'>[]): SeatsCost {
  const known = held.flatMap(({ yearly }) => (yearly.kind === 'known' ? [yearly.value] : []));
  return { totals: totalsByCurrency(known), unknown: held.length - known.length };
}
