import { describe, expect, it } from 'vitest';
import type { Amendment } from '#domain/contracts/contract.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { compareScenarios } from '#domain/scenarios/compare.ts';
import { contractOf, date, period, rulesOf } from '../contracts/sample-contracts.ts';
import { assume, compared, costOf, scenarioOf, subjectOf } from './samples.ts';

const YEARLY = contractOf({ terms: rulesOf({ billingPeriod: period('P1Y') }) });

describe('the decisions about a yearly contract over ten seats at 12.00 a month, side by side', () => {
  it('keeps it at its price, month by month', () => {
    const keep = costOf(compared(contractOf(), {}, 12), 'keep');
    expect(keep.cash).toEqual(Array(12).fill(12_000));
    expect(keep.accrual).toEqual(Array(12).fill(12_000));
    expect(keep.totals).toEqual({ cash: 144_000, accrual: 144_000 });
  });

  it('pays a yearly bill on its day, and counts its cost in the months by their days', () => {
    const keep = costOf(compared(YEARLY, {}, 12), 'keep');
    expect(keep.cash).toEqual([12_000, ...Array<number>(11).fill(0)]);
    expect(keep.accrual.slice(0, 3)).toEqual([1019, 921, 1019]);
    expect(keep.totals).toEqual({ cash: 12_000, accrual: 12_000 });
  });

  it('begins on the day after the term, and its months begin on that day of the month', () => {
    const terms = rulesOf({ start: date('2026-01-31') });
    const { horizon } = compared(contractOf({ terms }), {}, 12);
    expect(horizon.from).toBe('2027-01-31');
    expect(horizon.to).toBe('2028-01-30');
    expect(horizon.months.slice(0, 3)).toEqual([
      { from: '2027-01-31', to: '2027-02-27' },
      { from: '2027-02-28', to: '2027-03-30' },
      { from: '2027-03-31', to: '2027-04-29' },
    ]);
  });

  it('raises the price at each renewal', () => {
    const keep = costOf(compared(YEARLY, { upliftPercent: 10 }), 'keep');
    expect(keep.pieces.map(({ due, amount }) => [due, amount])).toEqual([
      ['2027-01-01', 13_200],
      ['2028-01-01', 14_520],
      ['2029-01-01', 15_972],
    ]);
  });

  it('raises it by the agreed cap at most, and says so', () => {
    const capped = compared({ ...YEARLY, upliftCapPercent: 5 }, { upliftPercent: 10 });
    expect(costOf(capped, 'keep').cash[0]).toBe(12_600);
    expect(scenarioOf(capped, 'keep').notes).toContainEqual({ kind: 'cap', asked: 10, cap: 5 });
    const within = compared({ ...YEARLY, upliftCapPercent: 5 }, { upliftPercent: 5 });
    expect(scenarioOf(within, 'keep').notes).toEqual([]);
  });

  it('raises the price of a monthly contract once a year, and says so', () => {
    const terms = rulesOf({ initialTerm: period('P1M'), renewalTerm: period('P1M'), notice: period('P10D') });
    const comparison = compared(contractOf({ terms }), { upliftPercent: 10 }, 24);
    const { cash } = costOf(comparison, 'keep');
    expect(new Set(cash.slice(0, 12))).toEqual(new Set([13_200]));
    expect(new Set(cash.slice(12))).toEqual(new Set([14_520]));
    expect(scenarioOf(comparison, 'keep').notes).toContainEqual({ kind: 'rise-yearly' });
  });

  it('does not raise a price that an amendment agrees for the day of the renewal', () => {
    const amendment: Amendment = {
      id: 'a',
      effective: date('2027-01-01'),
      description: 'New price',
      changes: [{ kind: 'price', lineId: 'l1', unitPrice: 1300 as MinorUnits }],
    };
    const keep = costOf(compared({ ...YEARLY, amendments: [amendment] }, { upliftPercent: 10 }), 'keep');
    expect(keep.pieces.map(({ amount }) => amount)).toEqual([13_000, 14_300, 15_730]);
  });

  it('buys more seats in whole steps', () => {
    const lines = [{ id: 'l1', product: 'Seats', seats: 10, unitPrice: 1200 as MinorUnits, seatStep: 5 }];
    const comparison = compared({ ...YEARLY, lines }, { seatChange: 7 }, 12);
    expect(costOf(comparison, 'keep-and-grow').totals.cash).toBe(24_000);
    expect(scenarioOf(comparison, 'keep-and-grow').notes).toContainEqual({
      kind: 'seats-rounded',
      product: 'Seats',
      asked: 17,
      seats: 20,
      step: 5,
    });
  });

  it('never goes below no seats', () => {
    const comparison = compared(YEARLY, { seatChange: -40 }, 12);
    expect(costOf(comparison, 'keep-and-grow').totals.cash).toBe(0);
    expect(scenarioOf(comparison, 'keep-and-grow').notes).toContainEqual({
      kind: 'seats-none',
      product: 'Seats',
    });
  });

  it('changes the seats of the line that is asked for, else of the one with the most', () => {
    const lines = [
      { id: 'a', product: 'Viewers', seats: 100, unitPrice: 10 as MinorUnits, seatStep: 1 },
      { id: 'b', product: 'Editors', seats: 5, unitPrice: 1000 as MinorUnits, seatStep: 1 },
    ];
    const grown = (seatLineId: string | null): number =>
      costOf(compared({ ...YEARLY, lines }, { seatChange: 1, seatLineId }, 12), 'keep-and-grow').totals.cash;
    expect(grown(null)).toBe(6010);
    expect(grown('b')).toBe(7000);
    expect(grown('gone')).toBe(6010);
  });

  it('bills seats added halfway through a term for the rest of it, and renews them with the others', () => {
    const grown = costOf(compared(YEARLY, { trueUpSeats: 4 }, 24), 'keep-and-grow');
    expect(grown.pieces.map(({ kind, due, amount }) => [kind, due, amount])).toEqual([
      ['contract', '2027-01-01', 12_000],
      ['contract', '2028-01-01', 16_800],
      ['true-up', '2027-07-02', 2407],
      ['true-up', '2028-07-02', 2400],
    ]);
  });

  it('owes nothing after the end of a retired contract', () => {
    const retire = compared(YEARLY, {});
    expect(costOf(retire, 'retire').totals).toEqual({ cash: 0, accrual: 0 });
    expect(scenarioOf(retire, 'retire').notes).toEqual([{ kind: 'nothing-more', after: '2026-12-31' }]);
  });
});

describe('what amendments agreed', () => {
  const amended = (changes: Amendment['changes'], effective = '2026-04-01'): Amendment => ({
    id: effective,
    effective: date(effective),
    description: '',
    changes,
  });

  it('moves the comparison with the end of the term', () => {
    const moved = amended([{ kind: 'term-end', termEnd: date('2027-03-31') }]);
    const { horizon } = compared({ ...YEARLY, amendments: [moved] }, {}, 12);
    expect(horizon).toMatchObject({ from: '2027-04-01', to: '2028-03-31' });
  });

  it('counts with the notice that it shortened', () => {
    const shorter = amended([{ kind: 'notice', notice: period('P10D'), noticeDays: 'calendar' }]);
    const late = subjectOf({ ...YEARLY, amendments: [shorter] }, { today: date('2026-11-15') });
    expect(costOf(compareScenarios(late, assume(), 12), 'retire').totals.cash).toBe(0);
  });

  it('counts with the seats and lines of each term’s first day', () => {
    const support = { id: 'l2', product: 'Support', seats: 1, unitPrice: 500 as MinorUnits, seatStep: 1 };
    const amendments = [
      amended([{ kind: 'seats', lineId: 'l1', seats: 12 }]),
      amended([{ kind: 'line-added', line: support }], '2028-01-01'),
    ];
    const keep = costOf(compared({ ...YEARLY, amendments }, { upliftPercent: 10 }, 24), 'keep');
    expect(keep.pieces.map(({ amount }) => amount)).toEqual([15_840, 17_424 + 500]);
  });
});

describe('what a late decision still owes', () => {
  const late = { today: date('2026-11-15') };

  it('is the next term, in every scenario, and each says so', () => {
    const comparison = compareScenarios(subjectOf(YEARLY, late), assume({ upliftPercent: 10 }), 24);
    expect(costOf(comparison, 'retire').cash[0]).toBe(13_200);
    expect(costOf(comparison, 'retire').totals.cash).toBe(13_200);
    expect(costOf(comparison, 'replace').pieces).toMatchObject([
      { kind: 'contract', due: '2027-01-01', amount: 13_200 },
      { kind: 'successor', due: '2028-01-01', amount: 100_000 },
    ]);
    for (const { notes } of comparison.scenarios) {
      expect(notes).toContainEqual({ kind: 'owed', deadline: '2026-10-02', through: '2027-12-31' });
    }
  });

  it('is nothing when the notice went out in time', () => {
    const given = subjectOf(YEARLY, { ...late, noticeGiven: true });
    expect(costOf(compareScenarios(given, assume(), 24), 'retire').totals.cash).toBe(0);
  });

  it('is nothing on the day of the deadline itself', () => {
    const inTime = subjectOf(YEARLY, { today: date('2026-10-02') });
    expect(costOf(compareScenarios(inTime, assume(), 24), 'retire').totals.cash).toBe(0);
  });

  it('keeps the present seats, too: fewer count only afterwards', () => {
    const comparison = compareScenarios(subjectOf(YEARLY, late), assume({ seatChange: -5 }), 24);
    expect(costOf(comparison, 'keep-and-grow').pieces.map(({ amount }) => amount)).toEqual([12_000, 6000]);
    expect(scenarioOf(comparison, 'keep-and-grow').notes).toContainEqual({
      kind: 'fewer-later',
      from: '2028-01-01',
    });
  });

  it('reaches over several terms for an old term whose successors are owed, too', () => {
    const terms = rulesOf({ start: date('2024-01-01'), billingPeriod: period('P1Y') });
    const old = { number: 1, start: date('2024-01-01'), end: date('2024-12-31') };
    const subject = subjectOf(contractOf({ terms }), { ...late, term: old });
    expect(costOf(compareScenarios(subject, assume(), 36), 'retire').pieces.map(({ due }) => due)).toEqual([
      '2025-01-01',
      '2026-01-01',
      '2027-01-01',
    ]);
  });
});

describe('old and new side by side', () => {
  it('pays the old contract for whole terms where it renews, and says when to begin instead', () => {
    const comparison = compared(YEARLY, { overlapMonths: 2 }, 24);
    expect(costOf(comparison, 'replace').totals.cash).toBe(12_000 + 200_000);
    expect(scenarioOf(comparison, 'replace').notes).toContainEqual({
      kind: 'overlap',
      how: 'whole-terms',
      months: 2,
      from: '2027-01-01',
      through: '2027-12-31',
      instead: '2026-11-01',
    });
  });

  it('pays a contract that ends by itself for these days, if it is extended', () => {
    const terms = rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null, billingPeriod: period('P1Y') });
    const comparison = compared(contractOf({ terms }), { overlapMonths: 2 }, 12);
    const [old] = costOf(comparison, 'replace').pieces;
    expect(old).toMatchObject({ kind: 'contract', from: '2027-01-01', to: '2027-02-28', amount: 1940 });
    expect(scenarioOf(comparison, 'replace').notes).toContainEqual(
      expect.objectContaining({ kind: 'overlap', how: 'extended' }),
    );
    expect(scenarioOf(comparison, 'keep').notes).toContainEqual({ kind: 'extended', length: 'P1Y' });
  });

  it('begins the successor earlier where the old contract is owed anyway', () => {
    const late = subjectOf(YEARLY, { today: date('2026-11-15') });
    const comparison = compareScenarios(
      late,
      assume({ overlapMonths: 3, migrationCost: 500 as MinorUnits }),
      12,
    );
    expect(costOf(comparison, 'replace').pieces).toMatchObject([
      { kind: 'contract', due: '2027-01-01', amount: 12_000 },
      { kind: 'migration', due: '2027-10-01', amount: 500 },
      { kind: 'successor', due: '2027-10-01', amount: 100_000 },
    ]);
    expect(costOf(comparison, 'replace').prepaid).toBe(74_863);
  });

  it('pays an open-ended contract on for these months, from its earliest end', () => {
    const terms = rulesOf({
      atEnd: 'open-ended',
      renewalTerm: null,
      initialTerm: period('P1M'),
      notice: period('P30D'),
      endsAtBillingPeriod: true,
    });
    const subject = subjectOf(contractOf({ terms }));
    const comparison = compareScenarios(subject, assume({ overlapMonths: 2, upliftPercent: 10 }), 24);
    expect(comparison.horizon.from).toBe('2026-08-01');
    expect(costOf(comparison, 'replace').pieces.filter(({ kind }) => kind === 'contract')).toMatchObject([
      { due: '2026-08-01', amount: 13_200 },
      { due: '2026-09-01', amount: 13_200 },
    ]);
    const keep = costOf(comparison, 'keep');
    expect([keep.cash[0], keep.cash[11], keep.cash[12]]).toEqual([13_200, 13_200, 14_520]);
    expect(scenarioOf(comparison, 'keep').notes).toContainEqual({ kind: 'rise-open-ended' });
  });
});

describe('what is not known', () => {
  it('makes replacing unknown while nobody knows what the successor costs', () => {
    const replace = scenarioOf(compared(YEARLY, { successorAnnualCost: null }), 'replace');
    expect(replace).toMatchObject({ cost: null, missing: ['successor-price'] });
  });

  it('makes keeping unknown without a price, but not retiring', () => {
    const comparison = compared(contractOf({ lines: [] }));
    expect(scenarioOf(comparison, 'keep')).toMatchObject({ cost: null, missing: ['contract-price'] });
    expect(costOf(comparison, 'replace').totals.cash).toBe(300_000);
    expect(costOf(comparison, 'retire').totals.cash).toBe(0);
    const late = subjectOf(contractOf({ lines: [] }), { today: date('2026-11-15') });
    expect(scenarioOf(compareScenarios(late, assume(), 12), 'retire').missing).toEqual(['contract-price']);
  });

  it('makes leaving an open-ended contract unknown while no notice is recorded', () => {
    const terms = rulesOf({ atEnd: 'open-ended', renewalTerm: null, notice: null });
    const comparison = compared(contractOf({ terms }), {}, 12);
    expect(scenarioOf(comparison, 'retire').missing).toEqual(['notice']);
    expect(scenarioOf(comparison, 'keep').missing).toEqual([]);
  });

  it('refuses amounts that could not be kept exactly', () => {
    const lines = [
      { id: 'l1', product: 'Seats', seats: 1, unitPrice: 9_000_000_000_000_000 as MinorUnits, seatStep: 1 },
    ];
    expect(scenarioOf(compared(contractOf({ lines })), 'keep').missing).toEqual(['too-large']);
    const dear = { successorAnnualCost: 9_000_000_000_000_000 as MinorUnits };
    expect(scenarioOf(compared(YEARLY, dear), 'replace').missing).toEqual(['too-large']);
  });
});
