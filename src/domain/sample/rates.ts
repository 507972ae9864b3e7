import { dayNumber, weekdayOf } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { seriesOf } from '#domain/money/rate-book.ts';
import type { RateNumber, RateSeries, RateSheet, RateSheetId } from '#domain/money/rates.ts';
import { sampleId } from './ids.ts';
import { createDice } from './random.ts';
import type { Dice } from './random.ts';

const DAYS = 760;
const SATURDAY = 6;
const SEED = 4_131;
const SCALE = 4;

/** A made-up course of one pair: a slow wander around its start, on working days. */
function wander(quote: string, start: number, today: IsoDate, dice: Dice): RateSeries {
  const last = dayNumber(today) - 1;
  const rates = new Map<number, RateNumber>();
  let digits = start;
  for (let day = last - DAYS; day <= last; day++) {
    digits += dice.whole(-60, 60) + Math.round((start - digits) / 40);
    if (weekdayOf(day) < SATURDAY) rates.set(day, { digits, scale: SCALE });
  }
  return seriesOf('EUR' as CurrencyCode, quote as CurrencyCode, rates);
}

/** Two years of made-up daily rates of dollar and pound against the euro. */
export function sampleRates(today: IsoDate, at: IsoInstant): RateSheet {
  const dice = createDice(SEED);
  return {
    id: sampleId<RateSheetId>('rates', 0),
    fileName: 'Sample exchange rates.csv',
    format: 'table',
    addedAt: at,
    series: [wander('USD', 10_850, today, dice), wander('GBP', 8480, today, dice)],
  };
}
