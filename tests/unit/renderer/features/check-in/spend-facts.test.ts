import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import {
  lastCompleteMonth,
  managedShare,
  monthsOfApplications,
  monthTotal,
} from '#features/check-in/data/spend-facts.ts';
import type { SpendGroup } from '#ledger/questions.ts';
import type { SpendViewTotals } from '#ledger/spend-views.ts';
import { application, eur, TODAY } from '../../../domain/check-ins/samples.ts';
import { contractOf } from '../../../domain/contracts/sample-contracts.ts';

function group(key: string, byMonth: readonly number[]): SpendGroup {
  const total = byMonth.reduce((sum, amount) => sum + amount, 0);
  return { key, label: key, byMonth, total, rows: byMonth.length };
}

const months = ['2025-12', '2026-01', '2026-02'] as IsoMonth[];
const february = '2026-02' as IsoMonth;

function view(
  groups: readonly SpendGroup[],
  all: SpendGroup,
  over: readonly IsoMonth[] = months,
): SpendViewTotals {
  return { currency: 'EUR', months: over, groups, rest: null, all, withoutRate: [], bases: [] };
}

describe('the month that a check-in looks at', () => {
  it('is the last one that is over and that the ledger reaches', () => {
    expect(lastCompleteMonth({ to: '2026-03-01' as IsoDate }, TODAY)).toBe('2026-02');
    expect(lastCompleteMonth({ to: '2026-01-20' as IsoDate }, TODAY)).toBe('2026-01');
    expect(lastCompleteMonth({ to: null }, TODAY)).toBeNull();
  });

  it('is held against the month before and the middle one of three, where there are so many', () => {
    const all = group('all', [30_000, 10_000, 20_000]);
    expect(monthTotal(view([], all), february)).toEqual({
      now: eur(20_000),
      before: eur(10_000),
      usual: eur(20_000),
    });
    const alone = view([], group('all', [20_000]), [february]);
    expect(monthTotal(alone, february)).toEqual({ now: eur(20_000), before: null, usual: null });
  });

  it('tells what each application cost, and leaves out what belongs to none', () => {
    const found = monthsOfApplications(
      view([group('a', [0, 100, 300]), group('', [5, 5, 5])], group('all', [5, 105, 305])),
      february,
    );
    expect(found).toEqual([{ applicationId: 'a', now: eur(300), before: eur(100) }]);
  });
});

describe('spend under management', () => {
  // 600 of 1,000 belong to an application with an owner and a contract.
  const totals = view([group('a', [600]), group('b', [300]), group('', [100])], group('all', [1000]), [
    february,
  ]);
  const applications = [application('a'), application('b', { owner: '' })];
  const contracts = ['a', 'b'].map((id) => contractOf({ applicationId: id as ApplicationId }));

  it('is the share that has an owner and a running contract', () => {
    expect(managedShare(totals, applications, contracts, TODAY)).toMatchObject({ kind: 'known', value: 0.6 });
    const archived = contracts.map((contract) => ({ ...contract, archived: true }));
    expect(managedShare(totals, applications, archived, TODAY)).toMatchObject({ value: 0 });
  });

  it('is not known where nothing was spent', () => {
    expect(managedShare(view([], group('all', [])), applications, contracts, TODAY).kind).toBe('unknown');
  });
});
