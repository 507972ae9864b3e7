import { describe, expect, it } from 'vitest';
import type { TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { factsByCustomer } from '#domain/health/customer-health.ts';
import { DEFAULT_HEALTH } from '#domain/health/health.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import { playFacts } from '#domain/plays/facts.ts';
import { firePlays } from '#domain/plays/fire.ts';
import { isSampleId } from '#domain/sample/ids.ts';
import { createSample } from '#domain/sample/sample.ts';

const TODAY = '2026-03-02' as IsoDate;
const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
const sample = createSample(TODAY, AT);
const { plays, runs } = sample.playbooks;

describe('the playbooks of the sample', () => {
  it('ran for months, with tasks that are mostly done and outcomes for the older ones', () => {
    expect(runs.length).toBeGreaterThan(150);
    const own = new Set<string>(runs.flatMap(({ tasks }) => tasks));
    const tasks = sample.tasks.filter(({ id }) => own.has(id));
    expect(tasks).toHaveLength(own.size);
    expect(tasks.filter(({ done }) => done === null).length).toBeLessThan(tasks.length / 5);
    expect(tasks.filter(({ done, due }) => done === null && due !== null && due < TODAY).length).toBeLessThan(
      10,
    );
    const settled = runs.filter(({ on, outcome }) => on < '2026-01-15' && outcome !== null);
    expect(settled.length).toBeGreaterThan(runs.filter(({ on }) => on < '2026-01-15').length / 2);
    expect(runs.filter(({ on, outcome }) => outcome !== null && outcome.on < on)).toEqual([]);
  });

  it('have ids of the sample alone, each once', () => {
    const ids = [...plays, ...runs].map(({ id }) => id);
    expect(ids.filter((id) => !isSampleId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('set nothing off on the day on which the sample is loaded', () => {
    const factsOf = factsByCustomer(sample.customerRecords);
    const facts = journeysOf(sample.customers, sample.stageEvents, sample.customerMarks).map((journey) =>
      playFacts(journey, factsOf(journey.customer.id), TODAY, DEFAULT_HEALTH),
    );
    const context = {
      today: TODAY,
      now: AT,
      dayOf: (at: IsoInstant) => at.slice(0, 10) as IsoDate,
      newTaskId: () => 'task' as TaskId,
      locale: 'en-GB',
    };
    expect(firePlays(plays, facts, runs, context).map(({ run }) => run.id)).toEqual([]);
  });
});
