import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { decide, decisionFor } from '#domain/decisions/edit.ts';
import { isRecordedTooEarly, silentRenewals, type RolledSources } from '#domain/decisions/rolled-terms.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';

const contract = contractOf();
const none: RolledSources = { contracts: [contract], decisions: [], notices: [] };

function lookOn(today: string, sources: RolledSources = none): RenewalDecision[] {
  return silentRenewals(sources, {
    today: date(today),
    timeZone: 'Europe/Berlin',
    settings: DEFAULT_TERM_SETTINGS,
    at: `${today}T08:00:00.000Z` as IsoInstant,
  });
}

describe('terms that rolled without a decision', () => {
  it('are recorded the day after their last day, at the price of the term that follows', () => {
    expect(lookOn('2026-12-31')).toEqual([]);
    expect(lookOn('2027-01-01')).toMatchObject([
      {
        id: 'c1:2026-01-01',
        state: {
          kind: 'renewed-by-default',
          cost: { minor: 144_000, currency: 'EUR' },
          acknowledgedAt: null,
        },
        history: [{ by: '' }],
      },
    ]);
  });

  it('are recorded one by one when the clock jumps over years', () => {
    expect(lookOn('2029-06-01').map(({ termStart }) => termStart)).toEqual([
      '2026-01-01',
      '2027-01-01',
      '2028-01-01',
    ]);
  });

  it('keep what was thought about them before', () => {
    const thought = {
      ...decisionFor(undefined, contract, date('2026-01-01')),
      owner: 'Ada',
      rationale: 'Ask',
    };
    expect(lookOn('2027-01-01', { ...none, decisions: [thought] })).toMatchObject([
      { owner: 'Ada', rationale: 'Ask', state: { kind: 'renewed-by-default' } },
    ]);
  });

  it('are no business of a workspace that did not know them yet', () => {
    const old = contractOf({ terms: rulesOf({ start: date('2020-01-01') }) });
    expect(lookOn('2026-06-01', { ...none, contracts: [old] })).toEqual([]);
    expect(lookOn('2027-01-01', { ...none, contracts: [old] })).toHaveLength(1);
  });

  it('count by the local day on which the contract was entered', () => {
    const entered = contractOf({
      terms: rulesOf({ start: date('2025-01-01') }),
      createdAt: '2025-12-31T23:30:00.000Z' as IsoInstant,
    });
    expect(lookOn('2026-06-01', { ...none, contracts: [entered] })).toEqual([]);
  });

  it('are left alone when decided, even to end it', () => {
    const outcome = decide(decisionFor(undefined, contract, date('2026-01-01')), {
      choice: 'retire',
      rationale: '',
      by: 'Ada',
      at: '2026-03-02T08:00:00.000Z' as IsoInstant,
      today: date('2026-03-02'),
      deadline: null,
      recommended: null,
    });
    if (!outcome.ok) throw new Error(outcome.message);
    expect(lookOn('2027-01-01', { ...none, decisions: [outcome.value] })).toEqual([]);
  });

  it('are left alone when notice was sent, not when it was only drafted', () => {
    const draft = {
      contractId: contract.id,
      termStart: date('2026-01-01'),
      sent: null,
      acknowledged: null,
    } as Notice;
    const sent = { on: date('2026-08-01'), way: 'mail', reference: '', documentId: null } as const;
    expect(lookOn('2027-01-01', { ...none, notices: [draft] })).toHaveLength(1);
    expect(lookOn('2027-01-01', { ...none, notices: [{ ...draft, sent }] })).toEqual([]);
  });

  it.each([
    ['archived', contractOf({ archived: true })],
    ['open-ended', contractOf({ terms: rulesOf({ atEnd: 'open-ended', renewalTerm: null }) })],
    ['ending by itself', contractOf({ terms: rulesOf({ atEnd: 'ends', renewalTerm: null }) })],
  ])('do not exist for a contract that is %s', (_, one) => {
    expect(lookOn('2030-01-01', { ...none, contracts: [one] })).toEqual([]);
  });

  it('recorded while the clock was wrong are known by their term still running', () => {
    const [early] = lookOn('2027-01-01');
    const renewal = { termEnd: date('2026-12-31') };
    expect(isRecordedTooEarly(early, renewal, date('2026-03-02'))).toBe(true);
    expect(isRecordedTooEarly(early, renewal, date('2027-01-01'))).toBe(false);
    expect(isRecordedTooEarly(undefined, renewal, date('2026-03-02'))).toBe(false);
  });
});

describe('whatever the clock does', () => {
  const monthly = contractOf({
    id: 'c2' as ContractId,
    terms: rulesOf({ initialTerm: period('P1M'), renewalTerm: period('P1M') }),
  });
  const sources = { ...none, contracts: [contract, monthly] };

  it('each term is recorded once, and exactly those until the latest day seen', () => {
    const jumps = fc.array(fc.integer({ min: -400, max: 800 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(jumps, (steps) => {
        let today = date('2026-03-02');
        let latest = today;
        const kept = new Map<string, RenewalDecision>();
        for (const step of [0, ...steps]) {
          today = addDays(today, step);
          if (today > latest) latest = today;
          for (const found of lookOn(today, { ...sources, decisions: [...kept.values()] })) {
            expect(kept.has(found.id)).toBe(false);
            kept.set(found.id, found);
          }
        }
        expect(kept.size).toBe(termsBefore(contract.terms, latest) + termsBefore(monthly.terms, latest));
      }),
      { numRuns: 100 },
    );
  });
});

function termsBefore(rules: Parameters<typeof currentTerm>[0], day: IsoDate): number {
  return currentTerm(rules, day).number - 1;
}
