import { describe, expect, it } from 'vitest';
import type { ApplicationId, CheckInId, ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import type { FrozenItem } from '#domain/check-ins/check-in.ts';
import type { CheckInItem } from '#domain/check-ins/item.ts';
import { prepareItems } from '#domain/check-ins/prepare.ts';
import type { SpendFacts, VendorFacts } from '#domain/check-ins/sources.ts';
import { groupOfUse } from '#domain/check-ins/steps/use-items.ts';
import { decide, decisionFor, renewByDefault } from '#domain/decisions/edit.ts';
import { contractOf, period, rulesOf } from '../contracts/sample-contracts.ts';
import { application, AT, context, eur, lastOf, sources, task, use } from './samples.ts';

const keys = (items: readonly CheckInItem[]): string[] => items.map(({ key }) => key);

function frozen(part: Partial<FrozenItem> & Pick<FrozenItem, 'item' | 'step'>): FrozenItem {
  return {
    subject: { kind: 'application', id: 'a' },
    title: 'A',
    owner: '',
    facts: [],
    answer: null,
    said: '',
    open: false,
    carriedFrom: null,
    openSince: null,
    ...part,
  };
}

function vendor(key: string, firstSeen: string): VendorFacts {
  return {
    key,
    name: key,
    domain: '',
    functions: [],
    firstSeen: firstSeen as IsoDate,
    lastSeen: '2026-02-20' as IsoDate,
    payers: ['Ben'],
    totals: [eur(12_000)],
  };
}

describe('what is new', () => {
  it('is what was entered or put to use since the last check-in, and not what is archived, rejected or old', () => {
    const entered = { createdAt: '2026-02-10T09:00:00.000Z' as IsoInstant };
    const used = {
      status: 'active',
      on: '2026-02-12' as IsoDate,
      by: '',
      reason: 'Adopted from discovery',
    } as const;
    const items = prepareItems(
      sources({
        applications: [
          application('old'),
          application('entered', entered),
          application('used', { statusHistory: [used] }),
          application('archived', { ...entered, archived: true }),
          application('rejected', { ...entered, status: 'rejected' }),
        ],
      }),
      context(),
    ).new;
    expect(keys(items)).toEqual(['application:entered', 'application:used']);
    expect(items[1]?.facts.map(({ words }) => words)).toContain('New on 12 Feb 2026: Adopted from discovery');
    expect(items[1]?.answers.map(({ code }) => code)).toEqual(['keep', 'review', 'retire']);
  });

  it('has vendors that discovery did not have at the last check-in, however old their charges are', () => {
    const vendors = [
      vendor('seen', '2025-06-01'),
      vendor('late', '2025-12-01'),
      vendor('fresh', '2026-02-05'),
    ];
    const last = lastOf({ vendors: ['seen'] });
    expect(keys(prepareItems(sources({ vendors }), context({ last })).new)).toEqual([
      'vendor:late',
      'vendor:fresh',
    ]);
    expect(prepareItems(sources({ vendors }), context()).new).toHaveLength(3);
  });

  it('asks again what was left open, as long as it is there', () => {
    const last = lastOf({ items: [frozen({ item: 'application:old', step: 'new', open: true })] });
    const elsewhere = lastOf({ items: [frozen({ item: 'application:old', step: 'unused', open: true })] });
    const old = sources({ applications: [application('old')] });
    expect(prepareItems(old, context({ last: elsewhere })).new).toEqual([]);
    const again = prepareItems(sources({ applications: [application('old')] }), context({ last })).new;
    expect(again[0]).toMatchObject({ key: 'application:old', carried: { from: 'k1', on: '2026-01-31' } });
    const gone = application('old', { status: 'retired' });
    expect(prepareItems(sources({ applications: [gone] }), context({ last })).new).toEqual([]);
  });
});

describe('renewals', () => {
  const yearly = (id: string, start: string) =>
    contractOf({
      id: id as ContractId,
      name: id,
      applicationId: 'a' as ApplicationId,
      terms: rulesOf({ start: start as IsoDate, notice: period('P30D'), noticeCounts: 'sent' }),
    });
  // Term until 9 May 2026; notice 30 days before: 9 April, sent counts, a Thursday. 38 days from 2 March.
  const soon = yearly('soon', '2025-05-10');
  // Term until 31 October 2026: far beyond the 60 days ahead (30 to the next check-in and 30 to spare).
  const far = yearly('far', '2025-11-01');
  const applications = [application('a', { owner: 'Ana' })];

  it('are those to be acted on within a month after the next check-in, with owner, dates and money', () => {
    const [item, ...rest] = prepareItems(
      sources({ applications, contracts: [soon, far] }),
      context(),
    ).renewals;
    expect(rest).toEqual([]);
    expect(item).toMatchObject({
      key: 'renewal:soon:2025-05-10',
      owner: 'Ana',
      mustDecide: true,
      group: 'renewals',
      about: { kind: 'contract', id: 'soon' },
    });
    expect(item?.facts.map(({ words }) => words).slice(0, 2)).toEqual([
      'Send notice by 9 Apr 2026',
      'Term ends 9 May 2026',
    ]);
    expect(item?.answers.map(({ code }) => code)).toEqual(['keep', 'grow', 'replace', 'retire', 'later']);
  });

  it('that were decided since the last check-in are told as settled, those before not at all', () => {
    const decided = (on: string) => {
      const outcome = decide(decisionFor(undefined, soon, '2025-05-10' as IsoDate), {
        choice: 'keep',
        rationale: '',
        today: on as IsoDate,
        deadline: null,
        recommended: null,
        by: 'Mona',
        at: `${on}T08:00:00.000Z` as IsoInstant,
      });
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value;
    };
    const renewals = (on: string) =>
      prepareItems(sources({ applications, contracts: [soon], decisions: [decided(on)] }), context())
        .renewals;
    expect(renewals('2026-02-20')[0]).toMatchObject({
      group: 'settled',
      settled: 'Keep as it is: decided on 20 Feb 2026 by Mona',
      mustDecide: false,
    });
    expect(renewals('2026-01-20')).toEqual([]);
  });

  it('that happened without a decision ask to be acknowledged', () => {
    const rolled = yearly('rolled', '2025-02-15');
    const decision = renewByDefault(decisionFor(undefined, rolled, '2025-02-15' as IsoDate), eur(120_000), {
      by: '',
      at: AT,
    });
    const { renewals } = prepareItems(
      sources({ applications, contracts: [rolled], decisions: [decision] }),
      context(),
    );
    expect(renewals.find(({ group }) => group === 'rolled')).toMatchObject({
      key: 'renewal:rolled:2025-02-15',
      mustDecide: true,
    });
    expect(renewals.find(({ group }) => group === 'rolled')?.answers.map(({ code }) => code)).toEqual([
      'acknowledge',
      'later',
    ]);
  });
});

describe('spend', () => {
  const NOTHING: SpendFacts = {
    month: '2026-02' as IsoMonth,
    total: null,
    applications: [],
    budgets: [],
    rises: [],
    charges: [],
    invoices: [],
  };

  it('is the last complete month against the one before, in amount and share', () => {
    const total = { now: eur(11_000_00), before: eur(10_000_00), usual: eur(10_500_00) };
    const [item] = prepareItems(sources({ spend: { ...NOTHING, total } }), context()).spend;
    expect(item?.title).toBe('All software in Feb 2026');
    expect(item?.facts.map(({ words }) => words)).toEqual([
      '€11,000.00 in Feb 2026',
      '€10,000.00 in Jan 2026 (+€1,000.00, +10%)',
      '€10,500.00 in the middle one of the last three months',
    ]);
  });

  it('names the five applications that moved most, and only those that moved by a tenth', () => {
    const applications = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => application(id));
    const months = applications.map(({ id }, index) => ({
      applicationId: id,
      now: eur(10_000 + (index + 1) * 500),
      before: eur(10_000),
    }));
    const { spend } = prepareItems(
      sources({ applications, spend: { ...NOTHING, applications: months } }),
      context(),
    );
    // a moved by 5 % only; of the other six the smallest move, b's, has no place.
    expect(keys(spend)).toEqual(['g', 'f', 'e', 'd', 'c'].map((id) => `spend:month:${id}:EUR`));
    expect(spend[0]?.owner).toBe('Ana');
  });

  it('asks about budgets that are or will be over, and says nothing while the ledger is not read', () => {
    const budget = { id: 'b', name: 'Sales', budget: eur(100), actual: eur(50), forecast: eur(120) } as const;
    const items = prepareItems(
      sources({
        spend: {
          ...NOTHING,
          budgets: [
            { ...budget, state: 'will-be-over' },
            { ...budget, id: 'ok', state: 'within' },
          ],
        },
      }),
      context(),
    ).spend;
    expect(keys(items)).toEqual(['spend:budget:b']);
    expect(prepareItems(sources(), context()).spend).toEqual([]);
  });
});

describe('what is used and what is not', () => {
  it('is never called unused while it is not known', () => {
    expect(groupOfUse(use('a', { people: null, unknownWhy: 'No usage file.' }))).toBe('unknown');
    expect(groupOfUse(use('a', { people: { active: 0, unknown: 3, assigned: 10 } }))).toBe('unknown');
    expect(
      groupOfUse(use('a', { people: { active: 0, unknown: 0, assigned: 10 }, stale: '62 days old' })),
    ).toBe('unknown');
    expect(groupOfUse(use('a', { people: { active: 0, unknown: 0, assigned: 10 } }))).toBe('unused');
    expect(groupOfUse(use('a', { free: { lines: 1, seats: 2, yearly: [], actBy: null } }))).toBe(
      'under-used',
    );
    expect(groupOfUse(use('a', { leaverSeats: 1 }))).toBe('leavers');
    expect(groupOfUse(use('a'))).toBe('used');
  });

  it('puts what is not known into a list of its own, with the reason and its own answers', () => {
    const applications = [application('a'), application('b'), application('c', { status: 'retiring' })];
    const items = prepareItems(sources({ applications, use: [use('a')] }), context());
    expect(keys(items.used)).toEqual(['application:a']);
    expect(items.used[0]?.facts).toContainEqual({
      words: '90% of 10 seats used, 9 people active in 30 days',
      source: 'members.csv, 28 Feb 2026',
    });
    expect(items.unused).toHaveLength(1);
    expect(items.unused[0]).toMatchObject({
      key: 'application:b',
      group: 'unknown',
      reason: 'No usage file.',
    });
    expect(items.unused[0]?.answers.map(({ code }) => code)).toEqual(['ask-for-data', 'in-use', 'retire']);
  });

  it('puts what changed since the last check-in first and says what it was', () => {
    // The same from an older file.
    const fact = '90% of 10 seats used, 9 people active in 30 days';
    const last = lastOf({
      items: [
        frozen({
          item: 'application:a',
          step: 'used',
          facts: [{ words: fact, source: 'members.csv, 28 Jan 2026' }],
        }),
        frozen({
          item: 'application:b',
          step: 'used',
          facts: [{ words: '50% of 10 seats used', source: '' }],
        }),
      ],
    });
    const applications = [application('a'), application('b'), application('c')];
    const { used } = prepareItems(
      sources({ applications, use: [use('a'), use('b'), use('c')] }),
      context({ last }),
    );
    expect(used.map(({ key, since }) => [key, since])).toEqual([
      ['application:b', 'changed'],
      ['application:c', 'new'],
      ['application:a', 'same'],
    ]);
    expect(used[0]?.before).toEqual(['50% of 10 seats used']);
  });
});

describe('what an earlier check-in left open', () => {
  const assigned = frozen({
    item: 'application:b',
    step: 'unused',
    open: true,
    said: 'Given to Ana',
    carriedFrom: 'k0' as CheckInId,
    openSince: '2026-01-01' as IsoDate,
    answer: {
      verdict: { kind: 'assigned', to: 'Ana', due: null },
      comment: '',
      by: 'Mona',
      at: AT,
      taskId: task('t').id,
      packId: null,
      carriedFrom: 'k0' as CheckInId,
    },
  });
  const last = lastOf({ items: [assigned] });
  const applications = [application('b')];

  it('is carried with the check-in in which it began', () => {
    const [item] = prepareItems(sources({ applications, tasks: [task('t')] }), context({ last })).unused;
    expect(item?.carried).toEqual({ from: 'k0', on: '2026-01-01', said: 'Given to Ana', taskId: 't' });
  });

  it('is settled once its task is done, and not when the task was only deleted', () => {
    const done = { at: AT, by: 'Ana', evidence: '', documentId: null, skipped: false };
    const carriedWith = (tasks: ReturnType<typeof task>[]) =>
      prepareItems(sources({ applications, tasks }), context({ last })).unused[0]?.carried ?? null;
    expect(carriedWith([task('t', { done })])).toBeNull();
    expect(carriedWith([])).not.toBeNull();
  });
});
