import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { followed } from '#domain/decisions/follow-renewals.ts';
import { askedRenewals, toDecide } from '#domain/home/asked-renewals.ts';
import { summariseBoards } from '#domain/home/board-summary.ts';
import { customersAtRisk } from '#domain/home/customers-at-risk.ts';
import { followDeadline } from '#domain/home/followed-deadlines.ts';
import { linesToShow } from '#domain/home/lines.ts';
import type { HomeLine } from '#domain/home/lines.ts';
import { dueWords, sentenceOf } from '#domain/home/sentence.ts';
import type { SentenceFacts } from '#domain/home/sentence.ts';
import { upcomingDeadlines, withinDays } from '#domain/home/upcoming-deadlines.ts';
import { HERE } from '#domain/journey/journey.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createSample } from '#domain/sample/sample.ts';

const today = '2026-03-02' as IsoDate;
const { contracts, boards, customers } = createSample(today, '2026-03-02T08:00:00.000Z' as IsoInstant);
const deadlines = upcomingDeadlines(contracts, today, DEFAULT_TERM_SETTINGS);

describe('Home’s deadlines', () => {
  it('come soonest first', () => {
    const days = deadlines.map((deadline) => deadline.daysLeft);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
  });

  it('leave out archived contracts', () => {
    const archived = contracts.map((contract) => ({ ...contract, archived: true }));
    expect(upcomingDeadlines(archived, today, DEFAULT_TERM_SETTINGS)).toEqual([]);
  });

  it('say what is late, soon and later', () => {
    for (const { daysLeft, urgency } of deadlines) {
      expect(urgency).toBe(daysLeft < 0 ? 'late' : daysLeft <= 30 ? 'soon' : 'later');
    }
  });

  it('do not call a contract that renews with an unknown notice period one that ends by itself', () => {
    const renewing = contracts.find(({ terms }) => terms.atEnd === 'renews' && terms.notice !== null);
    const ending = contracts.find(({ terms, archived }) => terms.atEnd === 'ends' && !archived);
    if (renewing === undefined || ending === undefined) throw new Error('the sample has both kinds');
    const unknown = { ...renewing, archived: false, terms: { ...renewing.terms, notice: null } };
    const [found] = upcomingDeadlines([unknown], today, DEFAULT_TERM_SETTINGS);
    expect(found?.kind).toBe('notice-unknown');
    expect(found?.atStake?.minor).toBeGreaterThan(0);
    expect(upcomingDeadlines([ending], today, DEFAULT_TERM_SETTINGS)[0]?.kind).toBe('decision');
  });

  it('can be cut to the coming days', () => {
    expect(withinDays(deadlines, 60).every((deadline) => deadline.daysLeft <= 60)).toBe(true);
    expect(withinDays(deadlines, 60).length).toBeLessThan(deadlines.length);
  });
});

describe('Home’s boards', () => {
  it('count every present customer once', () => {
    const summaries = summariseBoards(boards, customers);
    const present = customers.filter(({ archived, state }) => !archived && state.kind !== 'lost');
    expect(summaries.reduce((sum, summary) => sum + summary.customers, 0)).toBe(present.length);
    for (const summary of summaries) {
      expect(summary.stages.reduce((sum, stage) => sum + stage.count, 0)).toBe(summary.customers);
    }
  });

  it('show a board without customers as empty', () => {
    expect(summariseBoards(boards, [])[0]?.customers).toBe(0);
  });
});

describe('Home’s money at stake', () => {
  it('is that of the renewal it is about, also where the present term is locked in', () => {
    const all = followed([], [], today, 'Europe/Berlin');
    for (const deadline of deadlines) {
      const { followed: one } = followDeadline(deadline, all, DEFAULT_TERM_SETTINGS);
      const nothing = deadline.kind === 'decision' ? money(0, deadline.contract.currency) : null;
      expect(deadline.atStake).toEqual(nothing ?? one?.renewal.atStake);
    }
  });
});

describe('renewals that Home counts', () => {
  const { decisions, notices } = createSample(today, '2026-03-02T08:00:00.000Z' as IsoInstant);
  const all = followed(decisions, notices, today, 'Europe/Berlin');

  it('are the same for the list that it leads to', () => {
    const near = toDecide(deadlines, all);
    const listed = askedRenewals('to-decide', contracts, all, DEFAULT_TERM_SETTINGS);
    expect(near.length).toBeGreaterThan(0);
    expect(listed.map(({ renewal }) => [renewal.contract.id, renewal.actOn])).toEqual(
      near.map(({ contract, on }) => [contract.id, on]),
    );
    expect(listed.every(({ stage }) => stage === 'open')).toBe(true);
    expect(askedRenewals('deadlines', contracts, all, DEFAULT_TERM_SETTINGS)).toHaveLength(deadlines.length);
    for (const { toAcknowledge } of askedRenewals('to-acknowledge', contracts, all, DEFAULT_TERM_SETTINGS)) {
      expect(toAcknowledge).toBe(true);
    }
    for (const { notice } of askedRenewals('at-risk', contracts, all, DEFAULT_TERM_SETTINGS)) {
      expect(notice.atRisk).toBe(true);
    }
  });
});

describe('customers at risk', () => {
  const [some] = customers.filter(({ terms }) => terms?.atEnd === 'renews');
  if (some?.terms === undefined || some.terms === null) throw new Error('the sample has such a customer');
  const year = 'P1Y' as IsoPeriod;
  const terms = { ...some.terms, start: '2025-04-01' as IsoDate, initialTerm: year, renewalTerm: year };
  const customer: Customer = { ...some, archived: false, state: HERE, nextStep: '', terms };

  it('are those whose contract comes up within 60 days without a next step', () => {
    // The term ends on 31 March 2026: the next begins 30 days from today.
    expect(customersAtRisk([customer], today)).toEqual([{ customer, on: '2026-04-01' }]);
  });

  it('are not those with a next step, without a contract, archived, or later', () => {
    const later = { ...terms, start: '2025-05-03' as IsoDate };
    const others = [
      { ...customer, nextStep: 'Call them' },
      { ...customer, terms: null },
      { ...customer, archived: true },
      { ...customer, state: { kind: 'lost', on: today, reason: '' } } as const,
      { ...customer, terms: later },
    ];
    expect(customersAtRisk(others, today)).toEqual([]);
    expect(
      customersAtRisk([{ ...customer, terms: { ...later, start: '2025-05-01' as IsoDate } }], today),
    ).toHaveLength(1);
  });
});

describe('the sentence', () => {
  const due = {
    kind: 'due',
    on: today,
    daysLeft: 6,
    reason: { kind: 'first', since: today, days: 30 },
    open: null,
  } as const;
  const base = { near: [], vendors: undefined, checkIn: { kind: 'none' }, today, locale: 'en-GB' } as const;
  const textOf = (facts: SentenceFacts): string =>
    sentenceOf(facts)
      .map(({ words }) => words)
      .join('');
  const near = deadlines.slice(0, 2).map((deadline, at) => ({
    ...deadline,
    atStake: at === 0 ? money(4_820_000, 'EUR' as CurrencyCode) : null,
  }));

  it('says decisions with their money, vendors and the check-in, each leading to its rows', () => {
    const facts = { ...base, near, vendors: 5, checkIn: due };
    expect(textOf(facts)).toBe(
      '2 decisions before 31 May 2026, €48,200 at stake, the value of 1 unknown; 5 new vendors to look at; check-in due in 6 days.',
    );
    expect(sentenceOf(facts).flatMap(({ href }) => href ?? [])).toEqual([
      '/renewals?view=list&show=to-decide',
      '/renewals?view=list&show=to-decide',
      '/discovery',
      '/check-in',
    ]);
  });

  it('leaves out what is not there', () => {
    expect(textOf(base)).toBe('No contract needs a decision before 31 May 2026.');
    expect(textOf({ ...base, vendors: 1, checkIn: { ...due, daysLeft: -1 } })).toBe(
      'No contract needs a decision before 31 May 2026; 1 new vendor to look at; check-in overdue by 1 day.',
    );
    expect(dueWords(0)).toBe('due today');
  });
});

describe('lines to look at', () => {
  it('come in their order, without those that count nothing', () => {
    const line = (id: HomeLine['id'], count: number | undefined): HomeLine => ({
      id,
      count,
      words: id,
      href: '/',
    });
    const lines = linesToShow([
      line('overlap', 3),
      line('vendors', 0),
      line('leavers', undefined),
      line('tasks-due', 1),
    ]);
    expect(lines.map(({ id }) => id)).toEqual(['tasks-due', 'leavers', 'overlap']);
  });
});
