import { describe, expect, it } from 'vitest';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { decideBy, decisionStateOf, lastDayToDecide } from '#domain/decisions/decision-state.ts';
import { decide, decisionFor, renewByDefault } from '#domain/decisions/edit.ts';

const day = (text: string): IsoDate => text as IsoDate;
const renewal = {
  actOn: day('2026-09-27'),
  noticeDeadline: day('2026-09-30'),
  termEnd: day('2026-12-31'),
};
const open = decisionFor(undefined, { id: 'c1' as ContractId }, day('2026-01-01'));
const editor = { by: 'Ada', at: '2026-03-02T08:00:00.000Z' as IsoInstant };

describe('where a decision stands', () => {
  it.each([
    ['2026-09-27', 'in-time'],
    ['2026-09-28', 'overdue'],
    ['2026-09-30', 'overdue'],
    ['2026-10-01', 'too-late'],
  ])('on %s an open one is %s', (today, pressure) => {
    expect(decisionStateOf(undefined, renewal, day(today))).toEqual({
      kind: 'open',
      actBy: renewal.actOn,
      pressure,
    });
  });

  it('takes the day that the manager set before that of the renewal', () => {
    const mine = { ...open, due: day('2026-06-01') };
    expect(decideBy(mine, renewal)).toBe('2026-06-01');
    expect(decisionStateOf(mine, renewal, day('2026-06-02'))).toMatchObject({ pressure: 'overdue' });
  });

  it('is never late for a contract without a term end', () => {
    expect(decisionStateOf(open, null, day('2099-01-01'))).toEqual({
      kind: 'open',
      actBy: null,
      pressure: 'in-time',
    });
  });

  it('counts to the end of the term where no notice is known', () => {
    expect(lastDayToDecide({ ...renewal, noticeDeadline: null })).toBe('2026-12-31');
  });

  it('tells what was decided, and what renewed by default', () => {
    const kept = decide(open, {
      ...editor,
      choice: 'replace',
      rationale: '',
      today: day('2026-10-01'),
      deadline: renewal.noticeDeadline,
      recommended: null,
    });
    expect(kept.ok && decisionStateOf(kept.value, renewal, day('2026-10-02'))).toEqual({
      kind: 'decided',
      choice: 'replace',
      late: true,
    });
    expect(decisionStateOf(renewByDefault(open, null, editor), renewal, day('2027-01-01'))).toEqual({
      kind: 'renewed-by-default',
      cost: null,
      acknowledged: false,
    });
  });
});
