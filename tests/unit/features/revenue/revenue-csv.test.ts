import { expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { revenueOf } from '#domain/revenue/movement.ts';
import { recurringByMonth } from '#domain/revenue/recurring-by-month.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { movementCsv, recurringCsv } from '#features/revenue/revenue-csv.ts';
import { TEN_CUSTOMERS, THEIR_VALUES, TODAY } from '../../domain/journey/ten-customers.ts';

function rows(csv: string): string[][] {
  const read = readCsv(csv);
  if (!read.ok) throw new Error(read.message);
  return read.value.rows.map(({ cells }) => [...cells]);
}

it('revenue goes out as it is shown, with exact amounts', () => {
  const half = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };
  expect(rows(movementCsv(revenueOf(TEN_CUSTOMERS, THEIR_VALUES, half)))).toEqual([
    ['EUR', '1050.00', '50.00', '60.00', '200.00', '200.00', '1040.00', '0.8', '0.7524'],
  ]);
  // At the end of January 2026: A 100, B 200, C 300, F 50, G 400. In February C pays 240, B is gone, I comes with 80.
  // In March A pays 150 and H is back with 120; since then nothing moved.
  expect(rows(recurringCsv(recurringByMonth(TEN_CUSTOMERS, THEIR_VALUES, TODAY, 7)))).toEqual([
    ['2026-01', '1050.00'],
    ['2026-02', '870.00'],
    ['2026-03', '1040.00'],
    ['2026-04', '1040.00'],
    ['2026-05', '1040.00'],
    ['2026-06', '1040.00'],
    ['2026-07', '1040.00'],
  ]);
});
