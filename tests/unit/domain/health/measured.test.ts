import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { customerHealth, healthTrend } from '#domain/health/customer-health.ts';
import { DEFAULT_HEALTH, HEALTH_MEASURES } from '#domain/health/health.ts';
import { measuredOn, NO_FACTS } from '#domain/health/measured.ts';
import { weakestMeasure } from '#domain/health/words.ts';
import { answer, reading, touch } from './health-facts.ts';

const TODAY = '2026-07-01' as IsoDate;
const VALID = 120;
const HERE = { state: { kind: 'here' } } as const;

describe('what health is made of', () => {
  it('knows nothing of a customer of whom nothing was recorded', () => {
    const measured = measuredOn(NO_FACTS, TODAY, VALID);
    for (const measure of HEALTH_MEASURES) expect(measured[measure].kind).toBe('unknown');
  });

  it('takes the latest reading that is still valid, and none of the future', () => {
    const readings = [
      reading('use', '2026-06-01', 60),
      reading('use', '2026-06-20', 70),
      reading('use', '2026-07-02', 10),
      reading('payment', '2026-03-02', 90),
    ];
    // 2 March is 121 days before 1 July.
    const { use, payment } = measuredOn({ ...NO_FACTS, readings }, TODAY, VALID);
    expect(use).toMatchObject({ kind: 'known', value: 70, date: '2026-06-20' });
    expect(payment.kind).toBe('unknown');
    expect(measuredOn({ ...NO_FACTS, readings }, TODAY, 121).payment).toMatchObject({ value: 90 });
  });

  it('makes sentiment of the latest answer of each respondent', () => {
    // Ann answered 3 and later 9, Bo 6: (9 + 6) ÷ 2 × 10 = 75.
    const responses = [
      answer('2026-04-01', 3, 'Ann'),
      answer('2026-06-01', 9, 'Ann'),
      answer('2026-05-01', 6, 'Bo'),
    ];
    const { sentiment } = measuredOn({ ...NO_FACTS, responses }, TODAY, VALID);
    expect(sentiment).toMatchObject({ kind: 'known', value: 75, date: '2026-06-01' });
  });

  it('makes support of how the tickets of 90 days went', () => {
    // Good 100, neutral 50, bad 0: 150 ÷ 3 = 50. The one of 2 April is the 91st day, the one without outcome says nothing.
    const touchpoints = [
      touch('ticket', '2026-06-01', 'good'),
      touch('ticket', '2026-06-02', 'neutral'),
      touch('ticket', '2026-04-03', 'bad'),
      touch('ticket', '2026-04-02', 'bad'),
      touch('ticket', '2026-06-03', null),
    ];
    const { support } = measuredOn({ ...NO_FACTS, touchpoints }, TODAY, VALID);
    expect(support).toMatchObject({ kind: 'known', value: 50, date: '2026-06-02' });
  });

  it('makes engagement of contacts: one a month is full, none for 90 days is nought, never any is unknown', () => {
    const on = (...days: string[]) => days.map((day) => touch('call', day, null));
    const engagement = (touchpoints: ReturnType<typeof on>) =>
      measuredOn({ ...NO_FACTS, touchpoints }, TODAY, VALID).engagement;
    expect(engagement(on('2026-06-01', '2026-05-01', '2026-04-15', '2026-04-10'))).toMatchObject({
      value: 100,
    });
    expect(engagement(on('2026-02-01'))).toMatchObject({ value: 0, date: '2026-02-01' });
    expect(engagement(on('2026-08-01')).kind).toBe('unknown');
    expect(engagement(on('2026-06-01', '2026-05-01', '2025-01-01'))).toMatchObject({ value: (2 / 3) * 100 });
  });

  it('asks of who is new only what the time allows', () => {
    // First met on 12 June, 20 days ago: one contact is enough. Met on 17 May, 46 days ago: one of 46 ÷ 30.
    const engagement = (day: string) =>
      measuredOn({ ...NO_FACTS, touchpoints: [touch('mail', day, null)] }, TODAY, VALID).engagement;
    expect(engagement('2026-06-12')).toMatchObject({ value: 100 });
    expect(engagement('2026-05-17')).toMatchObject({ value: (1 / (46 / 30)) * 100 });
  });

  it('lets what was entered stand before what is worked out', () => {
    const facts = {
      readings: [reading('support', '2026-06-15', 20)],
      responses: [],
      touchpoints: [touch('ticket', '2026-06-20', 'good')],
    };
    expect(measuredOn(facts, TODAY, VALID).support).toMatchObject({ value: 20 });
  });

  it('never gives a score outside 0 to 100', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays(TODAY, -days));
    const outcome = fc.constantFrom('good' as const, 'neutral' as const, 'bad' as const, null);
    const kind = fc.constantFrom('ticket' as const, 'call' as const, 'mail' as const);
    const contacts = fc.array(fc.tuple(kind, day, outcome).map(([what, on, how]) => touch(what, on, how)));
    const answers = fc.array(
      fc.tuple(day, fc.integer({ min: 0, max: 10 })).map(([on, score]) => answer(on, score)),
    );
    fc.assert(
      fc.property(contacts, answers, (touchpoints, responses) => {
        const measured = Object.values(measuredOn({ readings: [], touchpoints, responses }, TODAY, VALID));
        const values = measured.flatMap((one) => (one.kind === 'known' ? [one.value] : []));
        expect(values.filter((value) => value < 0 || value > 100)).toEqual([]);
      }),
    );
  });
});

describe('the health of a customer', () => {
  const readings = [reading('use', '2026-05-31', 30), reading('use', '2026-06-20', 90)];
  const facts = { ...NO_FACTS, readings };

  it('is frozen at the day before it was lost', () => {
    const lost = { state: { kind: 'lost', on: '2026-06-20' as IsoDate, reason: '' } } as const;
    const health = customerHealth(lost, facts, DEFAULT_HEALTH, TODAY);
    expect(health).toMatchObject({ on: '2026-06-19', frozen: true, score: 30, level: 'poor' });
    expect(customerHealth(HERE, facts, DEFAULT_HEALTH, TODAY)).toMatchObject({ frozen: false, score: 90 });
  });

  it('is worked out anew as of each month end and today', () => {
    const trend = healthTrend(HERE, facts, DEFAULT_HEALTH, TODAY);
    expect(trend.length).toBe(13);
    expect(trend.slice(-4)).toEqual([
      { on: '2026-04-30', score: null },
      { on: '2026-05-31', score: 30 },
      { on: '2026-06-30', score: 90 },
      { on: '2026-07-01', score: 90 },
    ]);
  });

  it('is weakest where the known score is lowest and weighs something', () => {
    const both = { ...facts, readings: [...readings, reading('payment', '2026-06-01', 50)] };
    const health = customerHealth(HERE, both, DEFAULT_HEALTH, TODAY);
    expect(weakestMeasure(health)?.measure).toBe('payment');
    const weightless = { ...DEFAULT_HEALTH, weights: { ...DEFAULT_HEALTH.weights, payment: 0 } };
    expect(weakestMeasure(customerHealth(HERE, both, weightless, TODAY))?.measure).toBe('use');
    expect(weakestMeasure(customerHealth(HERE, NO_FACTS, DEFAULT_HEALTH, TODAY))).toBeNull();
  });
});
