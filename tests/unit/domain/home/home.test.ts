import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { summariseBoards } from '#domain/home/board-summary.ts';
import { upcomingDeadlines, withinDays } from '#domain/home/upcoming-deadlines.ts';
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
    expect(summaries.reduce((sum, summary) => sum + summary.customers, 0)).toBe(customers.length);
    for (const summary of summaries) {
      expect(summary.stages.reduce((sum, stage) => sum + stage.count, 0)).toBe(summary.customers);
    }
  });

  it('show a board without customers as empty', () => {
    expect(summariseBoards(boards, [])[0]?.customers).toBe(0);
  });
});
