import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { backTest, type BackTest } from '#domain/health/back-test.ts';
import { factsByCustomer } from '#domain/health/customer-health.ts';
import { DEFAULT_HEALTH } from '#domain/health/health.ts';
import { NO_FACTS } from '#domain/health/measured.ts';
import { byLevel, healthOverview } from '#domain/health/overview.ts';
import { TEN_CUSTOMERS, TODAY } from '../journey/ten-customers.ts';
import { reading } from './health-facts.ts';

/*
 * Readings of use, the only measure that is known, so that it is the health. Poor is below 40, good from 70.
 *
 *    readings                           lost         90 days before  60 days before  30 days before
 * A  20 on 2026-01-10                   –
 * B  60 on 2025-11-01, 30 on 2026-01-01 2026-02-10   11-12: watch    12-12: watch    01-11: poor
 * C  90 on 2025-06-01                   –
 * D  none                               2025-03-12, before it bought anything: it is no customer who left
 * E  never bought
 * H  80 on 2025-09-01, 20 on 2025-10-20 2025-12-31   10-02: good     11-01: poor     12-01: poor
 *
 * Forwards, at the month ends to 31 March 2026 (90 days before 1 July is 2 April): A is poor at 31 January and stays; B is poor
 * at 31 January and lost ten days later; H is poor at 31 October and lost 61 days later; C was good until its reading grew old.
 */
const FACTS = factsByCustomer({
  readings: [
    reading('use', '2026-01-10', 20, 'A'),
    reading('use', '2025-11-01', 60, 'B'),
    reading('use', '2026-01-01', 30, 'B'),
    reading('use', '2025-06-01', 90, 'C'),
    reading('use', '2025-09-01', 80, 'H'),
    reading('use', '2025-10-20', 20, 'H'),
  ],
  responses: [],
  touchpoints: [],
});

function resultOf<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const test = (journeys = TEN_CUSTOMERS): BackTest =>
  resultOf(backTest(journeys, FACTS, DEFAULT_HEALTH, TODAY));

describe('the back-test of health', () => {
  it('tells how many of the lost were poor 30, 60 and 90 days before', () => {
    const { lost, before } = test();
    expect(lost).toEqual(['B', 'H']);
    expect(before).toEqual([
      { days: 30, poor: ['B', 'H'], watch: [], good: [], unknown: [], share: 1 },
      { days: 60, poor: ['H'], watch: ['B'], good: [], unknown: [], share: 0.5 },
      { days: 90, poor: [], watch: ['B'], good: ['H'], unknown: [], share: 0 },
    ]);
  });

  it('tells how many of the poor left within 90 days, beside those who never were', () => {
    const { poor, notPoor } = test();
    expect(poor).toEqual({ customers: ['A', 'B', 'H'], left: ['B', 'H'], share: 2 / 3 });
    expect(notPoor).toEqual({ customers: ['C'], left: [], share: 0 });
  });

  it('says of whom nothing was known then', () => {
    const nothing = factsByCustomer(NO_FACTS);
    const { before, poor } = resultOf(backTest(TEN_CUSTOMERS, nothing, DEFAULT_HEALTH, TODAY));
    expect(before[0]).toMatchObject({ days: 30, poor: [], unknown: ['B', 'H'], share: null });
    expect(poor).toEqual({ customers: [], left: [], share: null });
  });

  it('knows nothing without customers', () => {
    const { lost, before, poor } = test([]);
    expect(lost).toEqual([]);
    expect(before.map(({ share }) => share)).toEqual([null, null, null]);
    expect(poor.share).toBeNull();
  });
});

describe('health of all customers', () => {
  it('is counted by level without those who are lost, with its change over 90 days', () => {
    const customers = TEN_CUSTOMERS.map(({ customer }) =>
      customer.id === 'B'
        ? { ...customer, state: { kind: 'lost' as const, on: '2026-02-10' as IsoDate, reason: '' } }
        : customer,
    );
    const on = '2026-02-20' as IsoDate;
    const rows = resultOf(healthOverview(customers, FACTS, DEFAULT_HEALTH, on));
    const levels = byLevel(rows);
    expect(levels.poor.map(({ customer }) => customer.id)).toEqual(['A']);
    expect(levels.unknown.length).toBe(8);
    // Frozen at 9 February: 30, and 90 days before, on 11 November, 60. H: 20 is 123 days old.
    expect(rows.find(({ customer }) => customer.id === 'B')).toMatchObject({
      change: -30,
      health: { score: 30, on: '2026-02-09', frozen: true },
    });
  });
});
