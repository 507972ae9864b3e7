import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { groupCounts, timelineOf, type TimelineSources } from '#domain/customer-timeline/timeline.ts';
import { entryWords } from '#domain/customer-timeline/words.ts';
import type { StageEvent } from '#domain/journey/journey.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { createSample } from '#domain/sample/sample.ts';
import type { Task } from '#domain/tasks/task.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const customer = sampleCustomer();
const dayOf = (at: IsoInstant): IsoDate => at.slice(0, 10) as IsoDate;
const at = (day: string, time = '09:00'): IsoInstant => `${day}T${time}:00.000Z` as IsoInstant;

const move = (
  id: string,
  on: string,
  from: StageEvent['from'],
  to: StageEvent['to'],
  more = {},
): StageEvent => ({
  id: id as StageEventId,
  customerId: customer.id,
  from,
  to,
  on: on as IsoDate,
  reason: '',
  at: at(on),
  ...more,
});
const mark = (kind: CustomerMark['kind'], on: string, more = {}): CustomerMark => ({
  id: `m-${kind}` as CustomerMarkId,
  customerId: customer.id,
  kind,
  on: on as IsoDate,
  until: null,
  reason: '',
  at: at(on, '10:00'),
  ...more,
});

const sources = (more: Partial<TimelineSources>): TimelineSources => ({
  journey: { customer, moves: [], marks: [] },
  touchpoints: [],
  runs: [],
  responses: [],
  values: [],
  tasks: [],
  ...more,
});

const told = (from: TimelineSources): string[] =>
  timelineOf(from, today, dayOf).map((entry) => {
    const { title, aside, text, traces } = entryWords(entry, { locale: 'en-GB', dayOf });
    return [entry.on, title, aside, text, ...traces].filter(Boolean).join(' | ');
  });

describe('the timeline of a customer', () => {
  // Entered on 1 January, paused 11 to 20 January (10 days), moved on 31 January: 30 days less 10 make 20. Lost on 10
  // February after 10 days in its next stage.
  it('tells moves and marks in words, newest first, without the days of pauses', () => {
    const moves = [
      move('1', '2026-01-01', null, 'awareness'),
      move('2', '2026-01-31', 'awareness', 'activation', { reason: 'signed at once' }),
    ];
    const marks = [
      mark('paused', '2026-01-11', { until: '2026-01-20' as IsoDate, reason: 'budget' }),
      mark('lost', '2026-02-10', { reason: 'price' }),
    ];
    expect(told(sources({ journey: { customer, moves, marks } }))).toEqual([
      '2026-02-10 | Lost | price',
      '2026-01-31 | To Activation, skipping Conversion and Purchase | 10 days until it was lost | signed at once',
      '2026-01-11 | Paused | until 20 Jan 2026 | budget',
      '2026-01-01 | Entered at Awareness | stayed 20 days | No reason given',
    ]);
  });

  it('says what was corrected, from what and when', () => {
    const corrected = [
      { on: '2026-01-03' as IsoDate, reason: '', at: at('2026-02-05') },
      { on: '2026-01-02' as IsoDate, reason: '', at: at('2026-02-06') },
    ];
    const moves = [move('1', '2026-01-02', null, 'awareness', { reason: 'met at the fair', corrected })];
    const marks = [
      mark('paused', '2026-01-05', {
        until: '2026-01-09' as IsoDate,
        corrected: [{ on: '2026-01-05' as IsoDate, until: null, reason: '', at: at('2026-02-07') }],
      }),
    ];
    expect(told(sources({ journey: { customer, moves, marks } }))).toEqual([
      '2026-01-05 | Paused | until 9 Jan 2026 | end corrected from open on 7 Feb 2026',
      expect.stringContaining(
        'corrected from 3 Jan 2026 on 5 Feb 2026 | reason corrected from none on 6 Feb 2026',
      ),
    ]);
  });

  it('knows plays, answers, changed values, touchpoints and tasks that are done', () => {
    const base = { customerId: customer.id, createdAt: at('2026-02-01'), updatedAt: at('2026-02-01') };
    const worth = { customerId: customer.id, valuePeriod: 'month', currency: 'EUR' };
    const done = { at: at('2026-02-03'), by: 'Ada', evidence: 'sent', documentId: null, skipped: false };
    const all = {
      touchpoints: [
        {
          ...base,
          id: 't',
          kind: 'call',
          on: '2026-02-01',
          by: 'Ada',
          outcome: 'good',
          note: 'asked for SSO',
        },
      ],
      runs: [
        {
          id: 'r',
          playId: 'p',
          name: 'Welcome',
          stage: 'purchase',
          customerId: customer.id,
          on: '2026-02-02',
          why: 'entered Purchase',
          tasks: [],
          outcome: { kind: 'worked', on: '2026-02-02', note: '' },
        },
      ],
      responses: [
        {
          ...base,
          id: 'n',
          on: '2026-02-04',
          score: 9,
          respondent: 'Bo',
          comment: 'fine',
          followedUpOn: null,
        },
      ],
      values: [
        { ...worth, id: 'v2', on: '2026-02-06', value: 20_000, at: at('2026-02-06') },
        { ...worth, id: 'v1', on: '2026-02-05', value: 10_000, at: at('2026-02-05') },
      ],
      tasks: [
        { id: 'x', title: 'Send the offer', done },
        { id: 'y', title: 'Open task', done: null },
      ],
    } as unknown as Partial<TimelineSources>;
    expect(told(sources(all))).toEqual([
      '2026-02-06 | Value €200.00 a month, was €100.00 a month',
      '2026-02-05 | Value €100.00 a month',
      '2026-02-04 | NPS answer: 9 of 10 | by Bo | fine',
      '2026-02-03 | Task done: Send the offer | by Ada | sent',
      '2026-02-02 | Play ended: Welcome | worked',
      '2026-02-02 | Play set off: Welcome | entered Purchase',
      '2026-02-01 | Call | went well, by Ada | asked for SSO',
    ]);
  });

  it('has every row of the sample once, in one order however the rows come', () => {
    const sample = createSample(today, at('2026-03-02'));
    const [journey] = journeysOf(sample.customers, sample.stageEvents, sample.customerMarks).filter(
      ({ customer: row }) => row.id === 'sample-customer-0010',
    );
    if (journey === undefined) throw new Error('the sample has this customer');
    const own = <Row extends { readonly customerId: string }>(rows: readonly Row[]): readonly Row[] =>
      rows.filter(({ customerId }) => customerId === journey.customer.id);
    const rows = {
      journey,
      touchpoints: own(sample.customerRecords.touchpoints),
      runs: own(sample.playbooks.runs),
      responses: own(sample.customerRecords.responses),
      values: own(sample.customerRecords.values),
      tasks: [] as Task[],
    };
    const entries = timelineOf(rows, today, dayOf);
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(groupCounts(entries)).toMatchObject({
      moves: journey.moves.length,
      marks: journey.marks.length,
      touchpoints: rows.touchpoints.length,
      values: rows.values.length,
    });
    expect(rows.touchpoints.length).toBeGreaterThan(5);
    const mixed = <Row>(list: readonly Row[]): fc.Arbitrary<Row[]> =>
      fc.shuffledSubarray([...list], { minLength: list.length });
    fc.assert(
      fc.property(mixed(rows.touchpoints), mixed(rows.values), (touchpoints, values) => {
        expect(timelineOf({ ...rows, touchpoints, values }, today, dayOf).map(({ key }) => key)).toEqual(
          keys,
        );
      }),
      { numRuns: 30 },
    );
  });
});
