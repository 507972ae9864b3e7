import { describe, expect, it } from 'vitest';
import type { CustomerMarkId, StageEventId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { correctLabel, planCorrection } from '#features/touchpoints/correct/correct-plan.ts';
import type { Correctable } from '#features/touchpoints/correct/correct-plan.ts';
import { planTouchpoint, touchpointDraft } from '#features/touchpoints/form/touchpoint-draft.ts';
import { sampleCustomer } from '../../domain/journey/sample-customers.ts';

const today = '2026-03-02' as IsoDate;
const now = '2026-03-02T08:00:00.000Z' as IsoInstant;
const day = (on: string): IsoDate => on as IsoDate;

const customer: Customer = sampleCustomer({
  stage: 'purchase',
  stageSince: day('2026-02-10'),
  state: { kind: 'lost', on: day('2026-02-20'), reason: 'price' },
});
const move = (id: string, from: StageEvent['from'], to: StageEvent['to'], on: string): StageEvent => ({
  id: id as StageEventId,
  customerId: customer.id,
  from,
  to,
  on: day(on),
  reason: '',
  at: `${on}T09:00:00.000Z` as IsoInstant,
});
const moves = [
  move('e1', null, 'awareness', '2026-01-10'),
  move('e2', 'awareness', 'purchase', '2026-02-10'),
] as const;
const lost: CustomerMark = {
  id: 'm1' as CustomerMarkId,
  customerId: customer.id,
  kind: 'lost',
  on: day('2026-02-20'),
  until: null,
  reason: 'price',
  at: '2026-02-20T09:00:00.000Z' as IsoInstant,
};
const journey = { customer, moves, marks: [lost] };

const plan = (about: Correctable, on: string, reason: string) =>
  planCorrection(about, journey, { on: day(on), until: null, reason }, { today, now, locale: 'en-GB' });
const tables = (outcome: ReturnType<typeof plan>): readonly string[] =>
  outcome.ok ? outcome.value.writes.map(({ table }) => table) : [outcome.message];

describe('what a correction writes', () => {
  it('is the move alone where the customer stays as it is, and the customer with it where it follows', () => {
    expect(tables(plan({ kind: 'move', event: moves[0] }, '2026-01-11', ''))).toEqual(['stageEvents']);
    expect(tables(plan({ kind: 'move', event: moves[1] }, '2026-02-11', ''))).toEqual([
      'stageEvents',
      'customers',
    ]);
    expect(plan({ kind: 'move', event: moves[1] }, '2026-02-11', '')).toMatchObject({
      value: {
        label: 'Corrected the move of Acme to Purchase',
        writes: [{}, { row: { stageSince: '2026-02-11' } }],
      },
    });
  });

  it('is the mark with the state that follows, and nothing when nothing differs', () => {
    expect(plan({ kind: 'mark', mark: lost }, '2026-02-21', 'went to a rival')).toMatchObject({
      value: {
        label: 'Corrected “Lost” of Acme',
        writes: [
          { table: 'customerMarks', row: { corrected: [{ on: '2026-02-20', reason: 'price' }] } },
          {
            table: 'customers',
            row: { state: { kind: 'lost', on: '2026-02-21', reason: 'went to a rival' } },
          },
        ],
      },
    });
    expect(tables(plan({ kind: 'mark', mark: lost }, '2026-02-20', 'price '))).toEqual([]);
    expect(tables(plan({ kind: 'move', event: moves[1] }, '2026-02-10', ''))).toEqual([]);
  });

  it('is refused where moves and marks would contradict each other', () => {
    expect(tables(plan({ kind: 'mark', mark: lost }, '2026-02-09', 'price'))).toEqual([
      'It was lost from 9 Feb 2026 on and can’t have moved on 10 Feb 2026.',
    ]);
    expect(tables(plan({ kind: 'move', event: moves[1] }, '2026-02-21', ''))[0]).toContain(
      'can’t have moved on 21 Feb 2026',
    );
  });

  it('has a name of its own for each entry', () => {
    expect(correctLabel({ kind: 'mark', mark: lost }, 'en-GB')).toBe('Correct “Lost” of 20 Feb 2026');
    expect(correctLabel({ kind: 'move', event: moves[1] }, 'en-GB')).toBe(
      'Correct the move of 10 Feb 2026 to Purchase',
    );
  });
});

describe('the line that logs a contact', () => {
  const facts = { kind: 'call', on: today, outcome: null, note: '', by: 'Ada' } as const;
  const limits = { today, entry: day('2026-01-10'), locale: 'en-GB' };

  it('gives back what it was filled with', () => {
    expect(planTouchpoint(touchpointDraft(facts, 'en-GB'), limits)).toEqual({ facts, problems: [] });
  });

  it('says what is wrong with the day', () => {
    const draft = touchpointDraft(facts, 'en-GB');
    const code = (on: string): string | undefined =>
      planTouchpoint({ ...draft, on }, limits).problems[0]?.code;
    expect(code('')).toBe('date-missing');
    expect(code('2026-03-03')).toBe('future');
    expect(code('2026-01-09')).toBe('before-entry');
    expect(code('soon')).toBeDefined();
    expect(code('2026-01-10')).toBeUndefined();
  });
});
