import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { OWNERS } from './catalogue.ts';
import { createDice } from './random.ts';

/** A card charge in another currency than the company's own. */
export interface ChargeAbroad {
  readonly date: IsoDate;
  readonly description: string;
  /** Minor units of the currency. */
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly department: string;
  readonly category: string;
}

type Merchant = readonly [description: string, currency: string, low: number, high: number];

/** Merchants abroad. The sample knows rates of the first two currencies; francs stand apart. */
const MERCHANTS: readonly [Merchant, ...Merchant[]] = [
  ['HILTON UNION SQUARE SF', 'USD', 18_000, 64_000],
  ['MOSCONE CENTER PARKING', 'USD', 1800, 5200],
  ['GWR PADDINGTON', 'GBP', 2400, 11_800],
  ['PREMIER INN LONDON', 'GBP', 8900, 24_000],
  ['SBB CFF FFS ZUERICH', 'CHF', 1900, 8800],
];

const SEED = 7_112;
const CHARGES = 70;

/** What colleagues paid on their travels, in the last two years. */
export function chargesAbroad(today: IsoDate): readonly ChargeAbroad[] {
  // Dice of its own: what else the sample throws stays the same.
  const dice = createDice(SEED);
  const payers = Object.values(OWNERS) as [string, ...string[]];
  return Array.from({ length: CHARGES }, () => {
    const [description, currency, low, high] = dice.pick(MERCHANTS);
    return {
      date: addDays(today, -dice.whole(1, 700)),
      description,
      amount: dice.whole(low, high),
      currency,
      payer: dice.pick(payers),
      department: '',
      category: 'Travel and office',
    };
  });
}
