import { describe, expect, it } from 'vitest';
import { amendmentProblems } from '#domain/contracts/amendment-problems.ts';
import type { Amendment, AmendmentChange, Contract } from '#domain/contracts/contract.ts';
import { unusualContract } from '#domain/contracts/unusual.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { contractOf, date, period, rulesOf } from './sample-contracts.ts';

const added = { id: 'l2', product: 'Storage', seats: 10, unitPrice: 500 as MinorUnits, seatStep: 5 };

function amendment(effective: string, ...changes: AmendmentChange[]): Amendment {
  return { id: `a${effective.slice(5)}`, effective: date(effective), description: '', changes };
}

function problemsOf(amendments: readonly Amendment[], part: Partial<Contract> = {}): string[] {
  return amendmentProblems(contractOf({ ...part, amendments })).map(({ field, code }) => `${field}: ${code}`);
}

const seats = (lineId: string, count: number): AmendmentChange => ({ kind: 'seats', lineId, seats: count });
const fixed = { terms: rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null }) };

describe('the amendments of a contract', () => {
  it('are sound where each finds what it changes', () => {
    const changes = [
      amendment('2026-03-01', { kind: 'line-added', line: added }, seats('l1', 20)),
      amendment('2026-06-01', seats('l2', 15), { kind: 'price', lineId: 'l2', unitPrice: 450 as MinorUnits }),
      amendment('2026-09-01', { kind: 'line-removed', lineId: 'l2' }),
      amendment('2026-10-01', { kind: 'term-end', termEnd: date('2027-03-31') }),
      amendment('2026-11-01', { kind: 'notice', notice: period('P20D'), noticeDays: 'business' }),
    ];
    expect(problemsOf(changes)).toEqual([]);
    expect(problemsOf(changes.toReversed())).toEqual([]);
  });

  it.each<[string, Amendment[], Partial<Contract>, string]>([
    [
      'lies before the start',
      [amendment('2025-12-31', seats('l1', 5))],
      {},
      'a12-31.effective: amendment-before-start',
    ],
    [
      'lies after the end of a contract that ends',
      [amendment('2027-01-01', seats('l1', 5))],
      fixed,
      'a01-01.effective: amendment-after-end',
    ],
    [
      'names a line that never was',
      [amendment('2026-03-01', seats('x', 5))],
      {},
      'a03-01.0.lineId: amendment-line-missing',
    ],
    [
      'names a line that comes later',
      [amendment('2026-03-01', seats('l2', 5)), amendment('2026-04-01', { kind: 'line-added', line: added })],
      {},
      'a03-01.0.lineId: amendment-line-missing',
    ],
    [
      'names a line that was taken away',
      [
        amendment('2026-03-01', { kind: 'line-removed', lineId: 'l1' }),
        amendment('2026-04-01', seats('l1', 5)),
      ],
      {},
      'a04-01.0.lineId: amendment-line-missing',
    ],
    [
      'has seats beside the step',
      [amendment('2026-03-01', { kind: 'line-added', line: added }), amendment('2026-04-01', seats('l2', 7))],
      {},
      'a04-01.0.seats: seat-multiple',
    ],
    [
      'adds a line with seats beside the step',
      [amendment('2026-03-01', { kind: 'line-added', line: { ...added, seats: 7 } })],
      {},
      'a03-01.0.seats: seat-multiple',
    ],
    [
      'has a price below 0',
      [amendment('2026-03-01', { kind: 'price', lineId: 'l1', unitPrice: -1 as MinorUnits })],
      {},
      'a03-01.0.unitPrice: negative',
    ],
    [
      'ends the term before it takes effect',
      [amendment('2026-06-01', { kind: 'term-end', termEnd: date('2026-05-31') })],
      {},
      'a06-01.0.termEnd: term-end-before-effective',
    ],
    [
      'counts months in business days',
      [amendment('2026-06-01', { kind: 'notice', notice: period('P2M'), noticeDays: 'business' })],
      {},
      'a06-01.0.notice: notice-business',
    ],
    [
      'says the same twice',
      [amendment('2026-06-01', seats('l1', 5), seats('l1', 6))],
      {},
      'a06-01.1.seats: amendment-twice',
    ],
    [
      'shares its day with one about the same',
      [amendment('2026-06-01', seats('l1', 5)), { ...amendment('2026-06-01', seats('l1', 6)), id: 'b' }],
      {},
      'b.0.seats: amendment-twice',
    ],
  ])('are refused when one %s', (_name, amendments, part, expected) => {
    expect(problemsOf(amendments, part)).toEqual([`amendments.${expected}`]);
  });

  it('may lie after the end that an earlier one moved', () => {
    const moved = amendment('2026-12-01', { kind: 'term-end', termEnd: date('2027-06-30') });
    expect(problemsOf([amendment('2027-03-01', seats('l1', 5)), moved], fixed)).toEqual([]);
  });

  it('say in words what is wrong and what to do', () => {
    const [problem] = amendmentProblems(
      contractOf({ ...fixed, amendments: [amendment('2027-01-01', seats('l1', 5))] }),
    );
    expect(problem?.message).toBe(
      'The amendment of 2027-01-01 lies after the end 2026-12-31: the contract has ended by itself by then. ' +
        'Correct the day, or let an earlier amendment move the end.',
    );
  });

  it('that only tell are merely unusual after the end', () => {
    const told = contractOf({ ...fixed, amendments: [amendment('2027-01-01')] });
    expect(amendmentProblems(told)).toEqual([]);
    expect(unusualContract(told, [], date('2026-03-02')).map(({ code }) => code)).toEqual([
      'amendment-after-end',
    ]);
  });
});
