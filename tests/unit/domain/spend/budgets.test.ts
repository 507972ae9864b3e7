import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BudgetId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOfNumber } from '#domain/calendar/months.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { budgetKey, budgetProblems } from '#domain/spend/budget.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { BUDGET_TABLE } from '#domain/spend/budget-table.ts';
import type { BudgetTableContext } from '#domain/spend/budget-table.ts';
import { budgetStanding, monthlyShares } from '#domain/spend/views/budget-standing.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import { whichTable } from '#domain/tables/which-table.ts';

const month = (text: string): IsoMonth => text as IsoMonth;
const at = '2026-03-02T08:00:00.000Z' as IsoInstant;

function budgetOf(change: Partial<Budget> = {}): Budget {
  return {
    id: 'b1' as BudgetId,
    scope: { kind: 'department', department: 'Sales' },
    from: month('2026-01'),
    to: month('2026-12'),
    currency: 'EUR' as CurrencyCode,
    amount: 365_000 as MinorUnits,
    notes: '',
    createdAt: at,
    updatedAt: at,
    ...change,
  };
}

const spent = (amounts: Readonly<Record<string, number>>): ReadonlyMap<IsoMonth, number> =>
  new Map(Object.entries(amounts).map(([text, amount]) => [month(text), amount]));
const recorded = { from: month('2025-06'), to: month('2026-03') };
const none = new Map<IsoMonth, number>();

describe('how a budget stands', () => {
  const today = '2026-03-10' as IsoDate;

  it('forecasts later months by what is owed or by what is usual, whichever is more', () => {
    const actual = spent({ '2025-12': 30_000, '2026-01': 30_000, '2026-02': 27_000, '2026-03': 5000 });
    const committed = spent({ '2026-03': 1000, '2026-05': 90_000 });
    const standing = budgetStanding(budgetOf(), { actual, recorded, committed }, today);
    expect(standing).toMatchObject({
      actual: 62_000,
      committed: 91_000,
      usual: { amount: 30_000, months: ['2025-12', '2026-01', '2026-02'] },
      closedUntil: '2026-02',
    });
    expect(standing.months.slice(0, 6).map(({ forecast }) => forecast)).toEqual([
      30_000, 27_000, 30_000, 30_000, 90_000, 30_000,
    ]);
    expect(standing.forecast).toBe(57_000 + 90_000 + 9 * 30_000);
    expect(standing.variance).toBe(365_000 - standing.forecast);
    expect([standing.state, standing.variancePerMille]).toEqual(['will-be-over', -142]);
  });

  it('is over once more is spent than the whole budget', () => {
    const actual = spent({ '2026-01': 365_001 });
    expect(budgetStanding(budgetOf(), { actual, recorded, committed: none }, today).state).toBe('over');
    const last = budgetStanding(budgetOf(), { actual, recorded, committed: none }, '2027-06-01' as IsoDate);
    expect(last.state).toBe('over');
  });

  it('takes months that the ledger does not reach for open, and without a ledger nothing for usual', () => {
    const early = { from: month('2026-01'), to: month('2026-01') };
    const facts = { actual: spent({ '2026-01': 10_000 }), recorded: early, committed: none };
    const standing = budgetStanding(budgetOf(), facts, today);
    expect([standing.closedUntil, standing.usual?.amount]).toEqual(['2026-01', 10_000]);
    expect(standing.forecast).toBe(120_000);
    const empty = budgetStanding(budgetOf(), { actual: none, recorded: null, committed: none }, today);
    expect(empty).toMatchObject({ forecast: 0, usual: null, closedUntil: null, state: 'within' });
  });

  it('does not expect a yearly bill every month; of two months it takes the mean', () => {
    const actual = spent({ '2025-12': 2500, '2026-01': 36_000, '2026-02': 2600 });
    const usual = (from: string): number | undefined =>
      budgetStanding(
        budgetOf(),
        { actual, recorded: { ...recorded, from: month(from) }, committed: none },
        today,
      ).usual?.amount;
    expect([usual('2025-06'), usual('2026-01'), usual('2026-02')]).toEqual([2600, 19_300, 2600]);
  });

  it('is within a budget that is just used up', () => {
    const actual = spent({ '2026-02': 365_000 });
    const end = '2027-01-05' as IsoDate;
    const late = { from: month('2026-01'), to: month('2027-01') };
    const standing = budgetStanding(budgetOf(), { actual, recorded: late, committed: none }, end);
    expect(standing).toMatchObject({ state: 'within', variance: 0, variancePerMille: 0 });
  });

  it('shares a budget over its months by days, exactly', () => {
    expect(monthlyShares(budgetOf()).slice(0, 3)).toEqual([31_000, 28_000, 31_000]);
    const span = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 119 }));
    fc.assert(
      fc.property(span, fc.integer({ min: 1, max: 1e12 }), ([from, length], amount) => {
        const shares = monthlyShares({
          from: monthOfNumber(from),
          to: monthOfNumber(from + length),
          amount: amount as MinorUnits,
        });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(amount);
      }),
    );
  });
});

describe('a budget that is entered', () => {
  it('needs a scope, months in order, an amount, and no twin', () => {
    const codes = (change: object, taken: readonly string[] = []): string[] =>
      budgetProblems({ ...budgetOf(), ...change }, new Set(taken)).map(({ code }) => code);
    expect(codes({})).toEqual([]);
    expect(codes({ scope: { kind: 'function', functionId: ' ' }, amount: 0 })).toEqual([
      'budget-scope',
      'budget-amount',
    ]);
    expect(codes({ from: null, amount: null })).toEqual(['budget-from', 'budget-amount']);
    expect(codes({ to: month('2025-12') })).toEqual(['budget-order']);
    expect(codes({ to: month('2040-12') })).toEqual(['budget-long']);
    const twin = budgetKey(budgetOf({ scope: { kind: 'department', department: 'SALES ' } }));
    expect(codes({}, [twin])).toEqual(['budget-twice']);
  });
});

describe('budgets.csv', () => {
  const context = (stored: readonly Budget[]): BudgetTableContext => ({
    currency: 'EUR' as CurrencyCode,
    functionId: (text) => (text === 'Team chat' ? 'team-chat' : text),
    findById: (id) => stored.find((budget) => budget.id === id) ?? null,
    findByKey: (key) => stored.find((budget) => budgetKey(budget) === key) ?? null,
  });
  const read = (text: string, stored: readonly Budget[] = []) => {
    const staged = stageEntityFile(text, BUDGET_TABLE, context(stored));
    if (!staged.ok) throw new Error(staged.message);
    return planTableImport(staged.value.rows, {
      keyOf: ({ fields }) => budgetKey(fields),
      mayRepeat: false,
    });
  };

  it('comes back without loss, and as unchanged where it is stored', () => {
    const stored = [
      budgetOf({ notes: '=SUM(A1)\nsecond line' }),
      budgetOf({
        id: 'b2' as BudgetId,
        scope: { kind: 'function', functionId: 'team-chat' },
        currency: 'KWD' as CurrencyCode,
        amount: 1_234_567 as MinorUnits,
      }),
    ];
    const file = writeEntityFile(BUDGET_TABLE, stored, undefined);
    expect(whichTable(file, [BUDGET_TABLE])).toBe(BUDGET_TABLE);
    expect(read(file, stored)).toMatchObject({ new: [], changed: [], rejected: [] });
    const stamp = { newId: () => 'x', now: at, mayKeepId: () => true };
    expect(read(file).new.map(({ draft }) => entityOf(draft, stamp))).toEqual(stored);
  });

  it('is read with little, and says what is wrong', () => {
    const plan = read(
      'department,function,from,to,amount\n' +
        'Sales,,2026-01,2026-12,"1,200.50"\n' +
        ',Team chat,2026-01,2026-06,10\n' +
        'Sales,Team chat,2026-01,2026-06,10\n' +
        ',,2026-01,2026-06,10\n' +
        'IT,,2026-13,2026-06,0\n' +
        'sales,,2026-01,2026-12,5\n',
    );
    expect(plan.new.map(({ draft }) => [draft.fields.scope, draft.fields.amount])).toEqual([
      [{ kind: 'department', department: 'Sales' }, 120_050],
      [{ kind: 'function', functionId: 'team-chat' }, 1000],
    ]);
    expect(plan.rejected.map(({ line }) => line)).toEqual([4, 5, 6, 7]);
  });
});
