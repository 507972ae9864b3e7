import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { addMonths, addPeriod } from '#domain/calendar/period.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { currentTerm, nextTerm, termAt } from '#domain/contracts/terms.ts';
import vectors from '#tests/data/vectors/notice-deadlines.json' with { type: 'json' };
import { anyDate } from '../calendar/arbitraries.ts';
import { anyRules, date, period, rulesOf } from './sample-contracts.ts';

describe('worked cases', () => {
  it.each(vectors.cases)('$name', ({ contract, today, expect: expected }) => {
    const rules = rulesOf({ renewalTerm: null, notice: null, ...(contract as Partial<TermRules>) });
    expect(explainDeadline(rules, today as IsoDate, DEFAULT_TERM_SETTINGS)).toMatchObject(expected);
  });
});

describe('terms', () => {
  it('begin upcoming, run, and end for good when they end by themselves', () => {
    const rules = rulesOf({ atEnd: 'ends', renewalTerm: null });
    expect(currentTerm(rules, date('2025-12-31')).state).toBe('upcoming');
    expect(currentTerm(rules, date('2026-12-31'))).toMatchObject({ state: 'running', end: '2026-12-31' });
    expect(currentTerm(rules, date('2027-01-01')).state).toBe('ended');
    expect(nextTerm(rules, termAt(rules, 1))).toBeNull();
  });

  it('count renewals in months from the end of a first term in days', () => {
    const rules = rulesOf({
      start: date('2025-01-31'),
      initialTerm: period('P90D'),
      renewalTerm: period('P1M'),
    });
    expect(termAt(rules, 2)).toEqual({ number: 2, start: '2025-05-01', end: '2025-05-31' });
    expect(termAt(rules, 3)).toEqual({ number: 3, start: '2025-06-01', end: '2025-06-30' });
  });

  it('stay the first term when the renewal term was never entered', () => {
    const rules = rulesOf({ renewalTerm: null });
    const found = explainDeadline(rules, date('2026-05-01'), DEFAULT_TERM_SETTINGS);
    expect(found).toMatchObject({ termEnd: '2026-12-31', noticeDeadline: null });
    expect(found.steps.map((step) => step.kind)).toContain('renewal-term-missing');
  });

  it('contain the day, or start after it, or are over', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, today) => {
        const term = currentTerm(rules, today);
        const contains = term.start <= today && (term.end === null || term.end >= today);
        const expected = { upcoming: term.start > today, running: contains, ended: rules.atEnd === 'ends' };
        expect(expected[term.state]).toBe(true);
      }),
    );
  });

  it('follow each other without gap or overlap', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, today) => {
        const term = currentTerm(rules, today);
        const next = nextTerm(rules, term);
        if (next === null || term.end === null) return;
        expect(next.start).toBe(addDays(term.end, 1));
        expect(next.end !== null && next.end >= next.start).toBe(true);
      }),
    );
  });

  it('are the same whether reached at once or stepped to from any day between', () => {
    fc.assert(
      fc.property(
        anyRules,
        fc.integer({ min: 0, max: 4000 }),
        fc.integer({ min: 0, max: 4000 }),
        (rules, a, b) => {
          const target = addDays(rules.start, a + b);
          const reached = currentTerm(rules, target);
          let stepped = termAt(rules, currentTerm(rules, addDays(rules.start, a)).number);
          while (stepped.end !== null && stepped.end < target) {
            const next = nextTerm(rules, stepped);
            if (next === null) break;
            stepped = next;
          }
          const { state: _state, ...term } = reached;
          expect(stepped).toEqual(term);
        },
      ),
    );
  });

  it('come back to the day of the month they began on wherever a month has it', () => {
    const monthly = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(anyDate, monthly, fc.integer({ min: 2, max: 200 }), (start, months, number) => {
        const rules = rulesOf({
          start,
          initialTerm: period(`P${months}M`),
          renewalTerm: period(`P${months}M`),
        });
        expect(termAt(rules, number).start).toBe(addMonths(start, months * (number - 1)));
      }),
    );
    const monthEnd = rulesOf({
      start: date('2025-01-31'),
      initialTerm: period('P1M'),
      renewalTerm: period('P1M'),
    });
    expect([2, 3, 4, 5].map((number) => termAt(monthEnd, number).start)).toEqual([
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
      '2025-05-31',
    ]);
  });

  it('find a monthly term a century away', () => {
    const rules = rulesOf({
      start: date('1950-01-31'),
      initialTerm: period('P1M'),
      renewalTerm: period('P1M'),
    });
    expect(currentTerm(rules, date('2099-03-30'))).toMatchObject({ start: '2099-02-28', end: '2099-03-30' });
  });
});

describe('deadlines', () => {
  it('are never after the end, and the send-by date never after the deadline', () => {
    const holidays = [date('2026-12-24'), date('2026-12-25')];
    fc.assert(
      fc.property(anyRules, anyDate, (rules, today) => {
        const found = explainDeadline(rules, today, { ...DEFAULT_TERM_SETTINGS, holidays });
        if (found.noticeDeadline === null || found.sendBy === null) return;
        expect(found.termEnd !== null && found.noticeDeadline <= found.termEnd).toBe(true);
        expect(found.sendBy <= found.noticeDeadline).toBe(true);
        expect(found.lockedIn).toBe(found.noticeDeadline < today);
        expect((found.nextChance?.sendBy ?? today) >= today).toBe(true);
        expect(found.lockedIn).toBe(found.nextChance !== null);
      }),
    );
  });

  it('take the delivery allowance into account only where notice counts when received', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, today) => {
        const sent = explainDeadline({ ...rules, noticeCounts: 'sent' }, today, DEFAULT_TERM_SETTINGS);
        const received = explainDeadline(
          { ...rules, noticeCounts: 'received' },
          today,
          DEFAULT_TERM_SETTINGS,
        );
        expect(received.noticeDeadline).toBe(sent.noticeDeadline);
        if (sent.sendBy === null || received.sendBy === null) return;
        const gap = daysBetween(received.sendBy, sent.sendBy);
        expect(gap >= 1 && gap <= 5).toBe(true);
      }),
    );
  });

  it('never lie on the earliest end before today', () => {
    fc.assert(
      fc.property(anyRules, anyDate, (rules, today) => {
        const { earliestEnd } = explainDeadline(
          { ...rules, atEnd: 'open-ended' },
          today,
          DEFAULT_TERM_SETTINGS,
        );
        if (earliestEnd === null || rules.notice === null) return;
        const runsOut = rules.noticeDays === 'calendar' ? addPeriod(today, rules.notice) : today;
        expect(earliestEnd >= runsOut).toBe(true);
      }),
    );
  });
});
