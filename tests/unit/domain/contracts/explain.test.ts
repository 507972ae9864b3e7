import { describe, expect, it } from 'vitest';
import type { TermRules } from '#domain/contracts/contract.ts';
import { actionableChance, explainDeadline, type Explanation } from '#domain/contracts/explain.ts';
import { stepText } from '#domain/contracts/steps.ts';
import { DEFAULT_TERM_SETTINGS, type TermSettings } from '#domain/contracts/term-settings.ts';
import { date, period, rulesOf } from './sample-contracts.ts';

const explain = (
  changes: Partial<TermRules>,
  today: string,
  settings: Partial<TermSettings> = {},
): Explanation => explainDeadline(rulesOf(changes), date(today), { ...DEFAULT_TERM_SETTINGS, ...settings });
const words = (found: Explanation): string[] => found.steps.map((step) => stepText(step, 'en-GB'));

describe('an explained deadline', () => {
  it('tells the rolled term, the notice, the weekend and the renewal in plain words', () => {
    const found = explain({ start: date('2024-08-29'), notice: period('P2M') }, '2026-02-11');
    expect(words(found)).toEqual([
      'The contract began on 29 Aug 2024 and has renewed once for 1 year; the present term runs from 29 Aug 2025 to 28 Aug 2026.',
      'Notice of 2 months, counted back from 28 Aug 2026, gives the deadline 28 Jun 2026.',
      '28 Jun 2026 is a weekend or holiday, so send it by 26 Jun 2026.',
      'Without notice it renews on 29 Aug 2026 for 1 year.',
    ]);
    expect(found.decisionDue).toBe('2026-06-26');
  });

  it('says that a past deadline locks the term in and names the next chance', () => {
    const found = explain({}, '2026-10-03');
    expect(found).toMatchObject({
      lockedIn: true,
      noticeDeadline: '2026-10-02',
      nextChance: {
        termNumber: 2,
        termEnd: '2027-12-31',
        noticeDeadline: '2027-10-02',
        sendBy: '2027-10-01',
      },
      decisionDue: '2027-10-01',
    });
    expect(words(found)).toContain(
      'The deadline 2 Oct 2026 has passed: the contract is locked in until 31 Dec 2026.',
    );
    expect(words(found).at(-1)).toBe(
      'The next chance is the term from 1 Jan 2027 to 31 Dec 2027: send notice by 1 Oct 2027.',
    );
    expect(actionableChance(rulesOf(), date('2026-10-03'), DEFAULT_TERM_SETTINGS)).toEqual(found.nextChance);
  });

  it('is not locked in on the day of the deadline itself, but late after the send-by date', () => {
    const found = explain({ noticeCounts: 'received' }, '2026-10-02');
    expect(found).toMatchObject({ lockedIn: false, late: true, sendBy: '2026-09-29', nextChance: null });
    expect(words(found).join(' ')).toContain('has passed, but the deadline 2 Oct 2026 has not');
  });

  it('skips the terms that can no longer be stopped when notice is as long as a term', () => {
    const monthly = { initialTerm: period('P1M'), renewalTerm: period('P1M'), notice: period('P1M') };
    const found = explain(monthly, '2026-03-10');
    expect(found).toMatchObject({ termEnd: '2026-03-31', lockedIn: true });
    expect(found.nextChance).toMatchObject({ termEnd: '2026-04-30', noticeDeadline: '2026-03-30' });
  });

  it('moves off the manager’s holidays, earlier and never later', () => {
    const found = explain({}, '2026-05-01', { holidays: [date('2026-10-02'), date('2026-10-01')] });
    expect(found).toMatchObject({ noticeDeadline: '2026-10-02', sendBy: '2026-09-30' });
  });

  it('counts business-day notice back over weekends and holidays', () => {
    const business = { notice: period('P10D'), noticeDays: 'business' } as const;
    expect(explain(business, '2026-05-01').noticeDeadline).toBe('2026-12-17');
    expect(explain(business, '2026-05-01', { holidays: [date('2026-12-25')] }).noticeDeadline).toBe(
      '2026-12-16',
    );
    expect(words(explain(business, '2026-05-01'))[1]).toContain('Notice of 10 business days, counted back');
  });
});

describe('contracts that end by themselves', () => {
  it('have no deadline; the decision is due 90 days before the end', () => {
    const found = explain({ atEnd: 'ends', renewalTerm: null, notice: null }, '2026-05-01');
    expect(found).toMatchObject({ noticeDeadline: null, sendBy: null, decisionDue: '2026-10-02' });
    expect(words(found)).toContain('It ends by itself on 31 Dec 2026; no notice is needed.');
  });

  it('are over after their last day', () => {
    const found = explain({ atEnd: 'ends', renewalTerm: null, notice: null }, '2027-05-01');
    expect(found).toMatchObject({ state: 'ended', decisionDue: null });
    expect(words(found).at(-1)).toBe('The contract ended by itself on 31 Dec 2026.');
  });
});

describe('contracts that have not begun', () => {
  it('show the first term and its dates, and say so', () => {
    const found = explain({}, '2025-06-01');
    expect(found).toMatchObject({ state: 'upcoming', termStart: '2026-01-01', noticeDeadline: '2026-10-02' });
    expect(words(found)[0]).toBe('The contract has not begun: it starts on 1 Jan 2026.');
  });
});

describe('contracts without a notice period', () => {
  it('have an unknown deadline, not one on the last day', () => {
    const found = explain({ notice: null }, '2026-05-01');
    expect(found).toMatchObject({ noticeDeadline: null, sendBy: null, decisionDue: '2026-10-02' });
    expect(words(found)[1]).toContain('No notice period is recorded');
  });
});

describe('open-ended contracts', () => {
  const open = { atEnd: 'open-ended', renewalTerm: null, notice: period('P30D') } as const;

  it('end after the notice given today', () => {
    const found = explain({ ...open, start: date('2024-01-01') }, '2026-05-01');
    expect(found).toMatchObject({ termEnd: null, noticeDeadline: null, earliestEnd: '2026-05-31' });
    expect(words(found).at(-1)).toBe(
      'If notice is given today, the contract ends on 31 May 2026 at the earliest.',
    );
  });

  it('end with a billing period where the contract says so', () => {
    const quarterly = { billingPeriod: period('P3M'), endsAtBillingPeriod: true };
    const found = explain({ ...open, ...quarterly, start: date('2024-01-01') }, '2026-05-15');
    expect(found.earliestEnd).toBe('2026-06-30');
    expect(explain({ ...open, ...quarterly, start: date('2024-01-01') }, '2026-06-15').earliestEnd).toBe(
      '2026-09-30',
    );
  });

  it('do not end before the agreed minimum term', () => {
    expect(explain(open, '2026-05-01').earliestEnd).toBe('2026-12-31');
    expect(explain({ ...open, initialTerm: period('P0D') }, '2026-05-01').earliestEnd).toBe('2026-05-31');
  });

  it('have an unknown end while no notice period is recorded', () => {
    const found = explain({ ...open, notice: null }, '2026-05-01');
    expect(found.earliestEnd).toBeNull();
    expect(words(found).at(-1)).toContain('the earliest end is not known');
  });
});
