import { describe, expect, it } from 'vitest';
import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Journey } from '#domain/journey/journeys.ts';
import { outlookOf, renewalForecast, renewalRate, type RenewalSigns } from '#domain/revenue/renewals.ts';
import { rulesOf } from '../contracts/sample-contracts.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { TEN_CUSTOMERS, THEIR_VALUES, TODAY } from '../journey/ten-customers.ts';

const YEAR = 'P1Y' as IsoPeriod;

/** Everybody who bought has a contract of a year from the purchase on, which renews. */
const WITH_TERMS: readonly Journey[] = TEN_CUSTOMERS.map((journey) => {
  const start = journey.moves.find(({ to }) => to === 'purchase')?.on;
  const terms = start === undefined ? null : rulesOf({ start, initialTerm: YEAR, renewalTerm: YEAR });
  const lost = journey.customer.id === ('B' as CustomerId);
  const state = lost
    ? ({ kind: 'lost', on: '2026-02-10' as IsoDate, reason: '' } as const)
    : journey.customer.state;
  return { ...journey, customer: { ...journey.customer, terms, state } };
});

describe('the renewal rate', () => {
  it('is of what was due, those who left during the term counted', () => {
    // Ends: A 30 January, B 13 February (lost on the 10th), C 28 February, F 18 May, G 31 May, H 30 June (won back in time).
    const half = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };
    expect(renewalRate(WITH_TERMS, half, TODAY)).toEqual({
      due: ['A', 'B', 'C', 'F', 'G', 'H'],
      renewed: ['A', 'C', 'F', 'G', 'H'],
      rate: 5 / 6,
    });
  });

  it('asks nothing of days to come, and is unknown where nothing was due', () => {
    const rest = { from: TODAY, to: '2026-12-31' as IsoDate };
    expect(renewalRate(WITH_TERMS, rest, TODAY)).toEqual({ due: [], renewed: [], rate: null });
  });
});

describe('the forecast', () => {
  const signs = (of: Partial<Record<string, RenewalSigns>>) => (id: CustomerId) =>
    of[id] ?? { health: null, lastAnswer: null };

  it('has each renewal in its month, with what is to be expected', () => {
    const ahead = { from: TODAY, to: '2027-06-30' as IsoDate };
    const of = signs({
      A: { health: 'good', lastAnswer: 4 },
      C: { health: 'good', lastAnswer: null },
      G: { health: 'poor', lastAnswer: 10 },
    });
    const read = renewalForecast(WITH_TERMS, THEIR_VALUES, of, ahead).map(({ month, due }) => [
      month,
      ...Object.entries(due).flatMap(([outlook, rows]) =>
        rows.map(({ customerId, value }) => `${outlook} ${customerId} ${(value?.twelfths ?? 0) / 1200}`),
      ),
    ]);
    expect(read).toEqual([
      ['2027-01', 'at-risk A 150'],
      ['2027-02', 'likely C 240', 'open I 80'],
      ['2027-05', 'open F 50', 'at-risk G 400'],
      ['2027-06', 'open H 120'],
    ]);
  });

  it('shows who was lost in the month in which the term ends', () => {
    const then = { from: '2026-02-11' as IsoDate, to: '2026-02-28' as IsoDate };
    const [february] = renewalForecast(WITH_TERMS, THEIR_VALUES, signs({}), then);
    expect(february?.due.lost.map(({ customerId }) => customerId)).toEqual(['B']);
  });

  it('takes what is not known for neither good nor bad', () => {
    const [journey] = TEN_CUSTOMERS;
    if (journey === undefined) throw new Error('there are ten');
    expect(outlookOf(journey, { health: null, lastAnswer: null })).toBe('open');
    const paused = {
      ...journey,
      customer: sampleCustomer({ state: { kind: 'paused', on: TODAY, until: null, reason: '' } }),
    };
    expect(outlookOf(paused, { health: 'good', lastAnswer: 10 })).toBe('at-risk');
  });
});
