import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { TermRules } from '#domain/contracts/contract.ts';
import { renewalsTouching } from '#domain/renewals/renewals.ts';
import { isWorth } from '#features/renewals/filter-contracts.ts';
import { weeksOf } from '#features/renewals/month-grid.tsx';
import { readView } from '#features/renewals/renewals-address.ts';
import { planTimeline, yearRange } from '#features/renewals/timeline-plan.ts';
import type { TimelinePlan } from '#features/renewals/timeline-plan.ts';
import { contract } from '#tests/unit/domain/invoices/flags/samples.ts';
import type { IsoMonth } from '#domain/calendar/iso.ts';

const TODAY = '2026-07-02' as IsoDate;
const RANGE = yearRange('2026');
const WORDS = {
  term: () => 'term',
  next: () => 'next',
  notice: () => 'notice',
  act: () => 'act',
  deadline: () => 'deadline',
};

function plan(terms: Partial<TermRules>, names = ['a']): TimelinePlan {
  const deals = names.map((name) => contract({ id: name as ContractId, name }, terms));
  return planTimeline(renewalsTouching(deals, RANGE, DEFAULT_TERM_SETTINGS), RANGE, TODAY, WORDS);
}
const day = (share: number): number => Math.round(share * 365);

describe('a year of lanes', () => {
  it('draws the running term, the time in which notice comes too late, and the term that would follow', () => {
    const { lanes } = plan({ start: '2025-07-01' as IsoDate });
    expect(lanes[0]?.spans.map(({ kind, from, to }) => [kind, day(from), day(to)])).toEqual([
      ['term', 0, 181],
      ['notice', 150, 181],
      ['next', 181, 365],
    ]);
    expect(lanes[0]?.marks.map(({ kind, at }) => [kind, day(at)])).toEqual([
      ['act', 148],
      ['deadline', 149],
    ]);
  });

  it('draws no next term after a contract that ends', () => {
    const { lanes } = plan({
      start: '2025-07-01' as IsoDate,
      atEnd: 'ends',
      renewalTerm: null,
      notice: null,
    });
    expect(lanes[0]?.spans.map(({ kind }) => kind)).toEqual(['term']);
  });

  it('has twelve months without gaps, and today only in its own year', () => {
    const { months, today } = plan({});
    expect(months.map(({ from, to }) => day(to) - day(from))).toEqual([
      31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31,
    ]);
    expect(day(today ?? 0)).toBe(182);
    expect(planTimeline([], yearRange('2027'), TODAY, WORDS).today).toBeNull();
  });
});

describe('the month', () => {
  it.each<[string, string, string, number]>([
    ['2026-03', 'en-GB', '2026-02-23', 6],
    ['2026-03', 'en-US', '2026-03-01', 5],
    ['2027-02', 'en-GB', '2027-02-01', 4],
  ])('%s in %s begins its weeks on %s and has %i of them', (month, locale, first, count) => {
    const weeks = weeksOf(month as IsoMonth, locale);
    expect([weeks[0]?.[0], weeks.length]).toEqual([first, count]);
  });
});

describe('the address', () => {
  it('is read with care: what it says wrongly is as at first', () => {
    expect(readView('view=list&show=nothing&month=2026-13&atLeast=-5', TODAY)).toEqual({
      view: 'list',
      asked: null,
      month: '2026-07',
      owner: '',
      functionKey: '',
      atLeast: 0,
    });
  });
});

describe('money at stake at least', () => {
  it('never hides a renewal whose price is not known', () => {
    const [renewal] = renewalsTouching([contract({ lines: [] })], RANGE, DEFAULT_TERM_SETTINGS);
    expect(renewal?.atStake).toBeNull();
    expect(renewal !== undefined && isWorth(renewal, 1000)).toBe(true);
  });
});
