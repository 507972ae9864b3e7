import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CrmFacts } from '#domain/crm/crm-file.ts';
import type { StoredCustomers } from '#domain/crm/plan/build-rows.ts';
import { AS_NEW, LEAVE_OUT, NO_ANSWERS, planCrmImport } from '#domain/crm/plan/plan-import.ts';
import { stageContradictions } from '#domain/journey/replay.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { after, BOARD, built, builtOf, crmText, idOf, NOBODY, planOf } from './crm-files.ts';

const storedOf = (...customers: ReturnType<typeof sampleCustomer>[]): StoredCustomers => ({
  ...NOBODY,
  customers: customers.map((customer) => ({ ...customer, boardId: BOARD })),
  events: customers.map(({ id, stage, stageSince }) => ({
    id: `entry-${id}` as never,
    customerId: id,
    from: null,
    to: stage,
    on: stageSince,
    reason: '',
    at: '2026-01-10T09:00:00.000Z' as never,
  })),
});
const COMPANIES = crmText('made-up/hubspot-companies.csv');
const ACME = sampleCustomer({
  id: idOf('acme'),
  company: 'Acme',
  domain: 'acme.example',
  owner: 'Bea',
  value: null,
});

describe('matching', () => {
  it('finds by id, then domain, then the domain of mail; a name alone is asked', () => {
    const known = storedOf(
      sampleCustomer({ id: idOf('one'), company: 'Renamed', externalIds: { hubspot: '101' } }),
      sampleCustomer({ id: idOf('two'), company: 'G', domain: 'https://globex.example' }),
      sampleCustomer({ id: idOf('three'), company: 'initech' }),
      sampleCustomer({ id: idOf('four'), company: 'U', email: 'x@umbrella.example' }),
    );
    const plan = planOf(COMPANIES, known);
    expect(plan.conflicts.map(({ key }) => key)).toEqual(['one', 'two', 'four']);
    expect(plan.doubts).toMatchObject([{ company: 'Initech', by: 'name', candidates: [{ id: 'three' }] }]);
  });

  it('never by free mail, and not for certain against another id', () => {
    const gmail = storedOf(sampleCustomer({ id: idOf('g'), company: 'Other', email: 'me@gmail.com' }));
    expect(planOf('Company name,Record ID,Email\nX,1,you@gmail.com\n', gmail).entries).toMatchObject([
      { existing: null },
    ]);
    const other = storedOf({ ...ACME, externalIds: { hubspot: '999' } });
    expect(planOf(COMPANIES, other).doubts).toMatchObject([{ company: 'Acme GmbH', by: 'domain' }]);
  });

  it('lets the manager say: this one, a new one, or leave it out', () => {
    const known = storedOf(sampleCustomer({ id: idOf('three'), company: 'initech' }));
    const text = 'Record ID,Company name,Website URL\n103,Initech,initech.example\n';
    const [doubt] = planOf(text, known).doubts;
    const key = doubt?.key ?? '';
    const said = (answer: string) => builtOf(text, known, { ...NO_ANSWERS, doubts: { [key]: answer } });
    expect(said('three').changed).toMatchObject([
      { customer: { id: 'three', domain: 'initech.example', externalIds: { hubspot: '103' } } },
    ]);
    expect(said(AS_NEW).added).toHaveLength(1);
    expect(said(LEAVE_OUT)).toEqual({ added: [], changed: [], same: [], rejected: [] });
  });
});

describe('conflicts', () => {
  it('two rows for one company are one conflict, decided by line', () => {
    const { conflicts, open } = planOf(COMPANIES, NOBODY);
    expect(conflicts).toMatchObject([
      {
        company: 'Umbrella',
        hasMine: false,
        lines: [6, 7],
        fields: [{ field: 'stage', mine: null }],
        answer: null,
      },
    ]);
    expect(open).toBe(1);
    const key = conflicts[0]?.key ?? '';
    const { added } = builtOf(COMPANIES, NOBODY, { ...NO_ANSWERS, conflicts: { [key]: 7 } });
    expect(added.find(({ customer }) => customer.company === 'Umbrella')?.customer).toMatchObject({
      stage: 'activation',
      owner: 'Grace Hopper',
    });
  });

  it('keep mine fills what is empty and leaves the rest; take theirs changes it, with its value’s history', () => {
    const text =
      'Record ID,Company name,Website URL,Company owner,Amount,Currency\n101,Acme,acme.example,Ada,500,EUR\n';
    const known = storedOf({
      ...ACME,
      value: 100 as MinorUnits,
      valuePeriod: 'year',
      currency: 'EUR' as CurrencyCode,
    });
    const said = (answer: 'mine' | number) =>
      builtOf(text, known, { ...NO_ANSWERS, conflicts: { acme: answer } });
    expect(said('mine').changed).toMatchObject([
      { customer: { owner: 'Bea', value: 100, externalIds: { hubspot: '101' } }, values: [] },
    ]);
    const [theirs] = said(2).changed;
    expect(theirs?.customer).toMatchObject({ owner: 'Ada', value: 50_000 });
    expect(theirs?.values.map(({ value }) => value)).toEqual([100, 50_000]);
  });
});

describe('people, deals and subscriptions', () => {
  const imported = (): StoredCustomers => {
    const key = planOf(COMPANIES, NOBODY).conflicts[0]?.key ?? '';
    return after(NOBODY, builtOf(COMPANIES, NOBODY, { ...NO_ANSWERS, conflicts: { [key]: 6 } }));
  };

  it('people are added to their companies, the first contact kept', () => {
    const stored = imported();
    const first = builtOf(crmText('made-up/hubspot-contacts.csv'), stored);
    const next = after(stored, first);
    const acme = next.customers.find(({ company }) => company === 'Acme GmbH');
    expect(acme).toMatchObject({ contact: 'Ann Lee', email: 'ann@acme.example' });
    expect(acme?.contacts.map(({ name }) => name)).toEqual(['Ann Lee', 'Bo Berg']);
    expect(next.customers).toHaveLength(stored.customers.length);
    expect(builtOf(crmText('made-up/hubspot-contacts.csv'), next)).toMatchObject({ added: [], changed: [] });
  });

  it('deals give value and stage; a lost one its day and reason; without a company they are rejected', () => {
    const stored = imported();
    const plan = planOf(crmText('made-up/hubspot-deals.csv'), stored);
    const acme = plan.conflicts.find(({ company }) => company === 'Acme GmbH');
    expect(acme?.fields.map(({ field }) => field)).toEqual(['stage']);
    const conflicts = Object.fromEntries(
      plan.conflicts.map(({ key, lines }) => [key, lines[0] ?? 'mine'] as const),
    );
    const done = builtOf(crmText('made-up/hubspot-deals.csv'), stored, { ...NO_ANSWERS, conflicts });
    const next = after(stored, done);
    expect(next.customers.find(({ company }) => company === 'Acme GmbH')).toMatchObject({
      stage: 'purchase',
      value: 1_200_000,
    });
    expect(next.customers.find(({ company }) => company === 'Initech')?.state).toMatchObject({
      kind: 'lost',
      on: '2026-02-15',
    });
    expect(stageContradictions(next.customers, next.events)).toEqual([]);
  });

  it('subscriptions of one customer are summed, other currencies rejected, canceled ones lose it', () => {
    const text = crmText('made-up/stripe-subscriptions.csv');
    const { added } = builtOf(text, NOBODY);
    // 49.00 a month and 120.00 a year: 12 × 49.00 + 120.00 = 708.00 a year.
    expect(added[0]?.customer).toMatchObject({
      company: 'Acme',
      value: 70_800,
      valuePeriod: 'year',
      stage: 'activation',
    });
    expect(added[1]?.customer.state).toEqual({ kind: 'lost', on: '2026-01-17', reason: 'too expensive' });
    expect(added[2]?.customer).toMatchObject({ company: 'Hooli', stage: 'conversion', value: null });
    expect(planOf(text, NOBODY).rejected).toMatchObject([
      { line: 6, reason: expect.stringContaining('another currency') as string },
    ]);
    const next = after(NOBODY, builtOf(text, NOBODY));
    expect(builtOf(text, next)).toMatchObject({ added: [], changed: [] });
  });

  it('a loss before the last move is rejected with its reason', () => {
    const moved = storedOf(
      sampleCustomer({
        id: idOf('x'),
        company: 'Globex',
        externalIds: { stripe: 'cus_B' },
        stageSince: '2026-02-20' as IsoDate,
      }),
    );
    const text = crmText('made-up/stripe-subscriptions.csv');
    const [conflict] = planOf(text, moved).conflicts;
    const answers = { ...NO_ANSWERS, conflicts: { x: conflict?.lines[0] ?? 0 } };
    expect(builtOf(text, moved, answers).rejected).toMatchObject([
      { line: 4, reason: expect.stringContaining('can’t be lost') as string },
    ]);
  });
});

const anyDomain = fc.constantFrom('', 'a.example', 'b.example', 'gmail.com', 'c.example');
const anyName = fc.constantFrom('Acme', 'ACME ', 'Globex', 'Initech');
const anyId = fc.constantFrom('', '1', '2', '3');
const anyMail = fc.constantFrom('', 'x@a.example', 'y@b.example', 'z@gmail.com');

const anyStored = fc
  .array(fc.record({ company: anyName, domain: anyDomain, email: anyMail, id: anyId }), { maxLength: 5 })
  .map((rows) =>
    storedOf(
      ...rows.map(({ id, ...row }, index) =>
        sampleCustomer({
          ...row,
          id: idOf(`c${index}`),
          externalIds: id === '' ? {} : { hubspot: id },
          value: null,
        }),
      ),
    ),
  );

const anyFacts = fc
  .array(
    fc.record({
      company: anyName,
      domain: anyDomain,
      email: anyMail,
      externalId: anyId,
      owner: fc.constantFrom('', 'Ada'),
    }),
    { maxLength: 8 },
  )
  .map((rows): CrmFacts[] =>
    rows.map(({ email, ...row }, index) => ({
      ...row,
      line: index + 2,
      contacts: email === '' ? [] : [{ name: '', email, phone: '', role: '' }],
      plan: '',
      value: null,
      stage: null,
      entryStage: null,
      on: null,
      since: null,
      lost: null,
      segment: '',
      source: '',
      notes: '',
    })),
  );

describe('for any file', () => {
  const subject = (facts: readonly CrmFacts[]) => ({ facts, kind: 'companies', program: 'hubspot' }) as const;

  it('no two stored customers are ever joined, and none is lost', () => {
    fc.assert(
      fc.property(anyStored, anyFacts, (stored, facts) => {
        const open = planCrmImport(subject(facts), stored.customers, BOARD, NO_ANSWERS);
        const doubts = Object.fromEntries(
          open.doubts.map(({ key, candidates }) => [key, candidates[0]?.id ?? AS_NEW]),
        );
        const asked = planCrmImport(subject(facts), stored.customers, BOARD, { ...NO_ANSWERS, doubts });
        const conflicts = Object.fromEntries(
          asked.conflicts.map(({ key, lines }) => [key, lines[0] ?? 'mine'] as const),
        );
        const plan = planCrmImport(subject(facts), stored.customers, BOARD, { doubts, conflicts });
        expect(plan.open).toBe(0);
        const touched = plan.entries.flatMap(({ existing }) => (existing === null ? [] : [existing.id]));
        expect(new Set(touched).size).toBe(touched.length);
        const done = built(plan, stored, { program: 'hubspot' });
        const next = after(stored, done);
        expect(next.customers).toHaveLength(stored.customers.length + done.added.length);
      }),
    );
  });

  it('of companies with ids of their own, the same file a second time changes nothing', () => {
    fc.assert(
      fc.property(anyFacts, (found) => {
        const facts = found.map((row, index) => ({ ...row, externalId: `id-${index}` }));
        const plan = planCrmImport(subject(facts), [], BOARD, NO_ANSWERS);
        const stored = after(NOBODY, built(plan, NOBODY, { program: 'hubspot' }));
        const again = planCrmImport(subject(facts), stored.customers, BOARD, NO_ANSWERS);
        expect(again).toMatchObject({ doubts: [], conflicts: [], open: 0 });
        expect(built(again, stored, { program: 'hubspot' })).toMatchObject({
          added: [],
          changed: [],
          rejected: [],
        });
      }),
    );
  });
});
