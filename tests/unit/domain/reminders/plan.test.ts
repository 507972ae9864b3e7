import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { ApplicationId, ContractId, CustomerId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { ReminderSources } from '#domain/reminders/occasions/facts.ts';
import { PLAN_DAYS, planReminders } from '#domain/reminders/plan.ts';
import type { PlannedReminder } from '#domain/reminders/reminder.ts';
import { DEFAULT_SETTINGS, type ReminderSettings } from '#domain/settings/settings.ts';
import { anyDate } from '../calendar/arbitraries.ts';
import { NO_SOURCES } from './sources.ts';
import { anyRules, contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const nothing = NO_SOURCES;
const plan = (
  sources: Partial<ReminderSources>,
  today: string,
  reminders: Partial<ReminderSettings> = {},
): PlannedReminder[] =>
  planReminders(
    { ...nothing, ...sources },
    { ...DEFAULT_SETTINGS, reminders: { ...DEFAULT_SETTINGS.reminders, ...reminders } },
    date(today),
    'en-GB',
  );
const leads = (own: Partial<ReminderSettings['leadDays']>): ReminderSettings['leadDays'] => ({
  ...DEFAULT_SETTINGS.reminders.leadDays,
  ...own,
});
const fires = (reminders: readonly PlannedReminder[]): string[] =>
  reminders.map((reminder) => `${reminder.fireDate} ${reminder.id}`);

const customer = sampleCustomer({
  id: 'k1' as CustomerId,
  company: 'Acme',
  contact: 'Ann',
  terms: rulesOf(),
  archived: false,
});

describe('the plan of reminders', () => {
  it('has nothing to catch up on for the sample, which was made up a moment ago', () => {
    const early = (id: string): PlannedReminder[] =>
      plan({ contracts: [{ ...contractOf(), id: id as ContractId }] }, '2026-08-20').filter(
        ({ fireDate }) => fireDate < '2026-08-20',
      );
    expect(early('c1').length).toBeGreaterThan(0);
    expect(early('sample-contract-1')).toEqual([]);
  });

  it('announces a notice deadline 90, 60, 30, 14, 7 and 1 days before the send-by date', () => {
    const found = plan({ contracts: [contractOf()] }, '2026-06-15').filter(({ id }) =>
      id.includes('2026-10-02'),
    );
    expect(fires(found)).toEqual([
      '2026-07-04 contract:c1:notice:2026-10-02:90',
      '2026-08-03 contract:c1:notice:2026-10-02:60',
      '2026-09-02 contract:c1:notice:2026-10-02:30',
      '2026-09-18 contract:c1:notice:2026-10-02:14',
      '2026-09-25 contract:c1:notice:2026-10-02:7',
      '2026-10-01 contract:c1:notice:2026-10-02:1',
    ]);
    expect(found[0]).toMatchObject({
      kind: 'notice',
      fireTime: '09:00',
      title: 'Sample: send notice by 2 Oct 2026',
      body: 'Notice counts until 2 Oct 2026. Otherwise it renews on 1 Jan 2027 for 1 year: €1,440.00.',
      target: { kind: 'decision', id: 'c1:2026-01-01' },
    });
  });

  it('reaches beyond the present term, so that nothing is missed while the window stays closed', () => {
    const found = plan({ contracts: [contractOf()] }, '2026-10-20');
    expect(fires(found).at(-1)).toBe('2027-09-30 contract:c1:notice:2027-10-01:1');
  });

  it('reminds of a monthly contract only within its month', () => {
    const monthly = rulesOf({
      initialTerm: period('P1M'),
      renewalTerm: period('P1M'),
      notice: period('P7D'),
    });
    const found = plan({ contracts: [contractOf({ terms: monthly })] }, '2026-05-01');
    const may = fires(found).filter((line) => line.includes(':2026-06-23:'));
    expect(may.map((line) => line.slice(-2))).toEqual(['30', '14', ':7', ':1']);
  });

  it('announces the decision and the end of a contract that ends by itself', () => {
    const terms = rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null });
    const found = plan({ contracts: [contractOf({ terms })] }, '2026-05-01', {
      leadDays: leads({ decision: [30, 7], 'term-end': [30, 7] }),
    });
    expect(fires(found)).toEqual([
      '2026-09-02 contract:c1:decision:2026-10-02:30',
      '2026-09-25 contract:c1:decision:2026-10-02:7',
      '2026-12-01 contract:c1:term-end:2026-12-31:30',
      '2026-12-24 contract:c1:term-end:2026-12-31:7',
    ]);
  });

  it('announces renewals of customers', () => {
    const found = plan({ customers: [customer] }, '2026-05-01', {
      leadDays: leads({ 'customer-renewal': [30] }),
    });
    expect(found[0]).toMatchObject({
      id: 'customer:k1:renewal:2026-12-31:30',
      title: 'Acme renews after 31 Dec 2026',
      body: 'Talk to Ann before. They can give notice until 2 Oct 2026.',
      target: { kind: 'customer', id: 'k1' },
    });
  });

  it('announces the end of a trial on the application, and nothing while no date is known', () => {
    const trial = {
      id: 'a1' as ApplicationId,
      name: 'Figma',
      status: 'trial',
      archived: false,
      // So late that no check-in is due.
      createdAt: '2099-01-01T08:00:00.000Z',
    } as Application;
    const terms = rulesOf({ initialTerm: period('P30D'), atEnd: 'ends', renewalTerm: null, notice: null });
    const contract = contractOf({ applicationId: 'a1' as ApplicationId, terms });
    expect(fires(plan({ contracts: [contract], applications: [trial] }, '2026-01-02'))).toEqual([
      '2026-01-16 application:a1:trial-end:2026-01-30:14',
      '2026-01-23 application:a1:trial-end:2026-01-30:7',
      '2026-01-29 application:a1:trial-end:2026-01-30:1',
    ]);
    expect(plan({ applications: [trial] }, '2026-01-02')).toEqual([]);
  });

  it('leaves out what is archived, switched off, or without a term end', () => {
    const open = contractOf({ terms: rulesOf({ atEnd: 'open-ended', renewalTerm: null }) });
    expect(plan({ contracts: [contractOf({ archived: true }), open] }, '2026-05-01')).toEqual([]);
    expect(
      plan(
        {
          customers: [
            { ...customer, archived: true },
            { ...customer, terms: null },
            { ...customer, state: { kind: 'lost', on: '2026-01-01' as IsoDate, reason: 'Price' } },
          ],
        },
        '2026-05-01',
      ),
    ).toEqual([]);
    const kinds = { ...DEFAULT_SETTINGS.reminders.kinds, notice: false };
    expect(plan({ contracts: [contractOf()] }, '2026-05-01', { kinds })).toEqual([]);
  });

  it('keeps a date just passed for a week, for reminders held back meanwhile', () => {
    const has = (today: string): boolean =>
      plan({ contracts: [contractOf()] }, today).some(({ id }) => id.includes(':2026-10-02:'));
    expect([has('2026-10-09'), has('2026-10-10')]).toEqual([true, false]);
  });

  it('has unique ids, is sorted, and never plans beyond its horizon or after the date itself', () => {
    fc.assert(
      fc.property(fc.array(anyRules, { maxLength: 5 }), anyDate, (rules, today) => {
        const contracts: Contract[] = rules.map((terms, index) =>
          contractOf({ id: `c${index}` as ContractId, terms }),
        );
        const customers = rules.map((terms, index) => ({
          ...customer,
          id: `k${index}` as CustomerId,
          terms,
        }));
        const found = plan({ contracts, customers }, today);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        expect(found.every(({ fireDate }) => fireDate <= addDays(today, PLAN_DAYS))).toBe(true);
        expect(found.every(({ id, fireDate }) => fireDate <= (id.split(':')[3] ?? ''))).toBe(true);
        expect(found.map(({ fireDate }) => fireDate)).toEqual(
          found.map(({ fireDate }) => fireDate).toSorted(),
        );
      }),
    );
  });

  it('is the same on the next day, but for its horizon and its grace', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (terms, today) => {
        const contracts = [contractOf({ terms })];
        const tomorrow = addDays(today, 1);
        const ahead = (reminders: readonly PlannedReminder[]): PlannedReminder[] =>
          reminders.filter(
            ({ id, fireDate }) =>
              (id.split(':')[3] ?? '') >= tomorrow && fireDate <= addDays(today, PLAN_DAYS),
          );
        expect(ahead(plan({ contracts }, tomorrow))).toEqual(ahead(plan({ contracts }, today)));
      }),
    );
  });
});
