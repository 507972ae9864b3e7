import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { funnel, type FunnelOrder } from '#domain/funnel/funnel.ts';
import { retention } from '#domain/funnel/retention.ts';
import { timeInStage } from '#domain/funnel/time-in-stage.ts';
import { TEN_CUSTOMERS, TODAY } from '../journey/ten-customers.ts';

const OF_2025 = { from: '2025-01-01' as IsoDate, to: '2025-12-31' as IsoDate };

function read(order: FunnelOrder) {
  return funnel(TEN_CUSTOMERS, OF_2025, order, TODAY).map(
    ({ entered, lost, waiting, nextStep, cumulative }) => [
      entered.join(''),
      lost.join(''),
      waiting.join(''),
      nextStep,
      cumulative,
    ],
  );
}

describe('the funnel of those who came in 2025', () => {
  it('counts in any order whoever reached a stage', () => {
    expect(read('any-order')).toEqual([
      ['ABCDEFH', 'D', '', 5 / 7, 1],
      ['ABEFH', '', 'E', 4 / 5, 5 / 7],
      ['ABCFH', 'B', 'FH', 2 / 5, 5 / 7],
      ['AC', '', 'C', 1 / 2, 2 / 7],
      ['A', '', '', 1, 1 / 7],
      ['A', '', 'A', null, 1 / 7],
    ]);
  });

  it('counts strictly only who passed every stage in order', () => {
    expect(read('strict')).toEqual([
      ['ABCDEFH', 'D', '', 5 / 7, 1],
      ['ABEFH', '', 'E', 4 / 5, 5 / 7],
      ['ABFH', 'B', 'FH', 1 / 4, 4 / 7],
      ['A', '', '', 1, 1 / 7],
      ['A', '', '', 1, 1 / 7],
      ['A', '', 'A', null, 1 / 7],
    ]);
  });
});

describe('time in stage', () => {
  const [, conversion, purchase] = timeInStage(TEN_CUSTOMERS, TODAY);

  it('leaves pauses out, and keeps the age of open stays apart', () => {
    // A 20, B 20, F 60 less 30 paused, H 20, I 20; nine tenths lie at 20 + 0.6 × 10. E is there for 457 days.
    expect(conversion?.latest).toEqual({ customers: 5, median: 20, p90: 26 });
    expect(conversion?.open).toEqual({ customers: 1, median: 457, p90: 457 });
  });

  it('ends a stay with a loss, and begins another when the customer is won back', () => {
    // Ended: A 30, B 361, C 31, G 30, H 183. Open: F 408, H again 122, I 142.
    expect(purchase?.cumulative).toMatchObject({ customers: 5, median: 31 });
    expect(purchase?.open).toMatchObject({ customers: 3, median: 142 });
  });
});

describe('retention by start month', () => {
  const cohorts = new Map(retention(TEN_CUSTOMERS, TODAY).map((cohort) => [cohort.month as string, cohort]));

  it('begins with the first purchase', () => {
    expect([...cohorts.keys()]).toEqual([
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-05',
      '2025-06',
      '2025-07',
      '2026-02',
    ]);
  });

  it('loses who is lost and finds again who is won back', () => {
    // B began on 14 February 2025 and left four days before its twelfth month was over.
    expect(cohorts.get('2025-02')?.kept).toEqual([...Array<number>(12).fill(1), 0, 0, 0, 0, 0]);
    // H was away on 1 January and 1 February 2026.
    expect(cohorts.get('2025-07')?.kept).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 1, 1, 1, 1, 1]);
  });
});
