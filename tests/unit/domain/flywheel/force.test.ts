import { describe, expect, it } from 'vitest';
import type { AnnualCost } from '#domain/applications/annual-cost.ts';
import type { ApplicationId, CustomerId, EffortId, PlayId, PlayRunId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Effort, StageTool } from '#domain/flywheel/effort.ts';
import {
  completedOn,
  forceOfPhase,
  forceOfStage,
  forceShares,
  type ForceFacts,
} from '#domain/flywheel/force.ts';
import { pastForce, whatFollowed } from '#domain/flywheel/past-force.ts';
import { walksOf } from '#domain/flywheel/speed.ts';
import type { Stage } from '#domain/journey/journey.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { PlayOutcomeKind, PlayRun } from '#domain/plays/play.ts';
import type { Task } from '#domain/tasks/task.ts';
import { TEN_CUSTOMERS, TODAY } from '../journey/ten-customers.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
const AT = '2026-01-01T09:00:00.000Z' as IsoInstant;
const FIRST_HALF = { from: '2026-01-01' as IsoDate, to: '2026-06-30' as IsoDate };
const dayOf = (at: IsoInstant): IsoDate => at.slice(0, 10) as IsoDate;

function effort(
  stage: Stage,
  on: string,
  hours: number | null,
  euros: number | null,
  currency = EUR,
): Effort {
  const amount = euros === null ? null : ((euros * 100) as MinorUnits);
  const id = `${stage}-${on}-${currency}` as EffortId;
  return { id, stage, on: on as IsoDate, hours, amount, currency, note: '', createdAt: AT, updatedAt: AT };
}

function tool(applicationId: string, stage: Stage, share: number): StageTool {
  const id = `${applicationId}:${stage}`;
  return { id, applicationId: applicationId as ApplicationId, stage, share };
}

function task(id: string, doneOn: string | null, skipped = false): Task {
  const at = `${doneOn}T10:00:00.000Z` as IsoInstant;
  return {
    id: id as TaskId,
    title: id,
    note: '',
    subject: { kind: 'none' },
    owner: '',
    due: null,
    firstDue: null,
    done: doneOn === null ? null : { at, by: '', evidence: '', documentId: null, skipped },
    createdAt: AT,
    updatedAt: AT,
  };
}

function run(
  customer: string,
  stage: Stage,
  tasks: readonly string[],
  outcome: readonly [PlayOutcomeKind, string] | null = null,
): PlayRun {
  return {
    id: `${stage}:${customer}` as PlayRunId,
    playId: stage as unknown as PlayId,
    name: stage,
    stage,
    customerId: customer as CustomerId,
    on: '2026-01-01' as IsoDate,
    why: '',
    tasks: tasks as readonly TaskId[],
    outcome: outcome === null ? null : { kind: outcome[0], on: outcome[1] as IsoDate, note: '' },
  };
}

const TASKS = new Map(
  [task('t1', '2026-02-01'), task('t2', '2026-02-20'), task('t3', null), task('t4', '2026-03-01', true)].map(
    (one) => [one.id as string, one],
  ),
);

const YEARLY: AnnualCost = {
  kind: 'known',
  source: 'contracts',
  amounts: [{ minor: 730_000 as MinorUnits, currency: EUR }],
};

const FACTS: ForceFacts = {
  journeys: TEN_CUSTOMERS,
  runs: [
    run('A', 'purchase', ['t1', 't2']),
    run('C', 'purchase', ['t1', 't3']),
    run('H', 'activation', [], ['worked', '2026-04-01']),
    run('I', 'purchase', ['t3'], ['called-off', '2026-04-01']),
    run('F', 'purchase', ['t4']),
  ],
  tasks: TASKS,
  efforts: [
    effort('awareness', '2025-12-31', 100, 100),
    effort('awareness', '2026-01-01', 10, 500),
    effort('conversion', '2026-06-30', 5.5, null),
    effort('conversion', '2026-02-02', null, 40, USD),
    effort('renewal', '2026-07-01', 3, null),
  ],
  tools: [tool('mail', 'awareness', 50), tool('mail', 'conversion', 25), tool('desk', 'renewal', 100)],
  costs: new Map<ApplicationId, AnnualCost>([
    ['mail' as ApplicationId, YEARLY],
    ['desk' as ApplicationId, { kind: 'unknown', why: '' }],
  ]),
  dayOf,
};

describe('the force of a phase', () => {
  /*
   * First half of 2026, 181 days. Attract: 10 + 5.5 hours; € 500 and $ 40 by hand (31 December is before).
   * Mail costs € 7,300 a year: € 20 a day × 181 = € 3,620, of which awareness carries 50 % = € 1,810 and conversion 25 % = € 905.
   * Into Purchase came I alone (9 February): € 2,715 for one.
   */
  it('is plays, hours and money of its stages in the period, and what its software costs per conversion', () => {
    expect(forceOfPhase('attract', FIRST_HALF, FACTS)).toEqual({
      plays: [],
      hours: 15.5,
      spent: [
        { minor: 50_000, currency: EUR },
        { minor: 4000, currency: USD },
      ],
      software: { kind: 'known', amounts: [{ minor: 271_500, currency: EUR }] },
      conversions: ['I'],
      perConversion: [{ minor: 271_500, currency: EUR }],
    });
  });

  it('is told stage by stage too', () => {
    expect(forceOfStage('awareness', FIRST_HALF, FACTS)).toMatchObject({
      hours: 10,
      software: { kind: 'known', amounts: [{ minor: 181_000, currency: EUR }] },
      conversions: ['I'],
    });
    expect(forceOfStage('advocacy', FIRST_HALF, FACTS)).toMatchObject({
      conversions: [],
      perConversion: null,
    });
  });

  it('counts a play when all its tasks are done or it has an outcome, not when it was called off or left out', () => {
    // A: both tasks done on 20 February. H: it worked on 1 April. C has an open task, I was called off, F left its only task out.
    expect(forceOfPhase('engage', FIRST_HALF, FACTS).plays).toEqual(['A', 'H']);
    expect(FACTS.runs.map((one) => completedOn(one, TASKS, dayOf))).toEqual([
      '2026-02-20',
      null,
      '2026-04-01',
      null,
      null,
    ]);
  });

  it('leaves cost unknown where an application has no known cost, never nought', () => {
    expect(forceOfPhase('delight', FIRST_HALF, FACTS)).toMatchObject({
      software: { kind: 'unknown', applications: ['desk'] },
      conversions: ['A'],
      perConversion: null,
    });
    expect(forceOfPhase('engage', FIRST_HALF, FACTS)).toMatchObject({
      software: { kind: 'none' },
      perConversion: null,
    });
  });

  it('is weighed by the mean of its shares, since plays, hours and money have no common unit', () => {
    // Plays 0/2/0, hours 15.5/0/0, € 3,215/0/0, $ 40/0/0: attract 3 of 4, engage 1 of 4.
    const parts = (['attract', 'engage', 'delight'] as const).map((phase) =>
      forceOfPhase(phase, FIRST_HALF, FACTS),
    );
    expect(forceShares(parts)).toEqual([0.75, 0.25, 0]);
    const nothing = parts.map((part) => ({
      ...part,
      plays: [],
      hours: 0,
      spent: [],
      software: { kind: 'none' } as const,
    }));
    expect(forceShares(nothing)).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });
});

const PAST = { ...FACTS, walks: walksOf(TEN_CUSTOMERS, TODAY) };

describe('past force beside the speed after it', () => {
  /*
   * Seen on 1 July 2026: the last quarter that is over is April to June. A came to Advocacy on 1 February 2026 after 396 days,
   * in the quarter after October to December 2025.
   */
  it('puts each quarter beside the next', () => {
    const quarters = pastForce(PAST, TODAY, 3);
    expect(
      quarters.map(({ quarter, plays, hours, next }) => [quarter.from, plays, hours, next?.days]),
    ).toEqual([
      ['2025-10-01', 0, 100, 396],
      ['2026-01-01', 1, 10, null],
      ['2026-04-01', 1, 5.5, undefined],
    ]);
  });

  it('counts how often more hours were followed by a faster wheel', () => {
    const [quarter] = pastForce(PAST, TODAY, 1);
    if (quarter === undefined) throw new Error('one quarter');
    const speed = { arrived: [], newCustomers: [], referred: [], referralShare: null };
    const of = (hours: number, days: number | null) => ({ ...quarter, hours, next: { ...speed, days } });
    // 10 → 20 hours: 300 → 280 days, faster. 20 → 30: slower. 30 → 5: hours fell. 5 → 9: unknown.
    expect(whatFollowed([of(10, 300), of(20, 280), of(30, 290), of(5, 250), of(9, null)])).toEqual({
      rose: 2,
      faster: 1,
    });
  });
});
