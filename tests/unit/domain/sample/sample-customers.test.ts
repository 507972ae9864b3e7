import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { funnel } from '#domain/funnel/funnel.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import { replayMarks } from '#domain/journey/replay-marks.ts';
import { stageContradictions } from '#domain/journey/replay.ts';
import { valueOn } from '#domain/revenue/monthly.ts';
import { createSample } from '#domain/sample/sample.ts';

const TODAY = '2026-03-02' as IsoDate;
const sample = createSample(TODAY, '2026-03-02T08:00:00.000Z' as IsoInstant);
const { customers, stageEvents, customerMarks, customerRecords } = sample;

describe('the customers of the sample', () => {
  it('stand where their moves and marks put them', () => {
    expect(stageContradictions(customers, stageEvents)).toEqual([]);
    const marks = Map.groupBy(customerMarks, ({ customerId }) => customerId);
    for (const { id, state } of customers) expect(replayMarks(marks.get(id) ?? [])).toEqual(state);
  });

  it('are worth what their last value says', () => {
    const values = Map.groupBy(customerRecords.values, ({ customerId }) => customerId);
    const told = customers.flatMap((customer) => {
      const own = values.get(customer.id);
      return own === undefined ? [] : [[valueOn(customer, own, TODAY)?.twelfths, (customer.value ?? 0) * 12]];
    });
    expect(told.filter(([last, present]) => last !== present)).toEqual([]);
    expect(values.size).toBeGreaterThan(100);
  });

  it('are in every stage, lost, paused, won back and brought by others', () => {
    expect(new Set(customers.map(({ stage }) => stage)).size).toBe(6);
    expect(new Set(customers.map(({ state }) => state.kind)).size).toBeGreaterThanOrEqual(2);
    expect(customerMarks.some(({ kind }) => kind === 'won-back')).toBe(true);
    expect(customers.filter(({ referredById }) => referredById !== null).length).toBeGreaterThan(20);
  });

  it('make a funnel that narrows, and nothing of them lies in the future', () => {
    const stages = funnel(
      journeysOf(customers, stageEvents, customerMarks),
      { from: '2024-01-01' as IsoDate, to: TODAY },
      'any-order',
      TODAY,
    );
    const entered = stages.map((stage) => stage.entered.length);
    expect(entered.toSorted((a, b) => b - a)).toEqual(entered);
    const { touchpoints, readings, responses, advocacy } = customerRecords;
    const days = [...touchpoints, ...readings, ...responses, ...advocacy, ...customerMarks].map(
      ({ on }) => on,
    );
    expect(days.filter((on) => on > TODAY)).toEqual([]);
    for (const rows of [touchpoints, readings, responses, advocacy]) {
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });
});
