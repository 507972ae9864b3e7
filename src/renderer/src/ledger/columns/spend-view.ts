import { spreadOver } from '#domain/spend/views/spread.ts';
import type { LedgerQuestions } from '../questions.ts';
import { TERM_BASES } from '../spend-views.ts';
import type { BasisShare, ConvertedTotal, ScopeSpend, SpendViewTotals, TermBasis } from '../spend-views.ts';
import { compileFilter } from './filter.ts';
import { groupsOf } from './groups.ts';
import { createMonthTable } from './month-table.ts';
import type { MonthTable } from './month-table.ts';
import { sharesOf } from './paid-term.ts';
import type { PaidTerm } from './paid-term.ts';
import { paidTermsOf } from './paid-terms.ts';
import { rowMoneyOf } from './row-money.ts';
import { monthRange, totalsOf } from './totals.ts';
import type { LedgerView } from './view.ts';

type Ask<Kind extends 'view' | 'scopes' | 'converted'> = Omit<LedgerQuestions[Kind]['ask'], 'kind'>;

/** A cut of the ledger by month: cash or accrual, in one currency alone or converted (S8, S9). */
export function spendViewOf(view: LedgerView, ask: Ask<'view'>): SpendViewTotals {
  const { by, money, spread, limit } = ask;
  const filter = money.kind === 'single' ? { ...ask.filter, currency: money.currency } : ask.filter;
  if (spread === 'cash') {
    if (money.kind === 'single') return totalsOf(view, by, money.currency, filter, limit);
    return cashOf(view, { ...ask, filter });
  }
  return accrualOf(view, { ...ask, filter });
}

function cashOf(view: LedgerView, { by, money, filter, limit }: Ask<'view'>): SpendViewTotals {
  const table = createMonthTable(groupsOf(view, by), ...monthRange(view.store));
  const amounts = rowMoneyOf(view, money);
  compileFilter(
    view,
    filter,
  )((segment, row) => {
    const amount = amounts.of(segment, row);
    if (Number.isNaN(amount)) return;
    const group = table.groupOf(segment, row);
    table.count(group);
    table.add(group, segment.month[row] ?? 0, amount);
  });
  return { ...table.totals(money.currency, limit), withoutRate: amounts.withoutRate(), bases: [] };
}

function accrualOf(view: LedgerView, { by, money, filter, limit }: Ask<'view'>): SpendViewTotals {
  const terms = paidTermsOf(view);
  const [first, last] = terms.range(...monthRange(view.store));
  const table = createMonthTable(groupsOf(view, by), first, last);
  const amounts = rowMoneyOf(view, money);
  const bases = createBases();
  const parts = new Float64Array(Math.max(0, last - first + 1));
  compileFilter(
    view,
    filter,
  )((segment, row) => {
    const amount = amounts.of(segment, row);
    if (Number.isNaN(amount)) return;
    const group = table.groupOf(segment, row);
    table.count(group);
    const term = terms.of(segment, row);
    bases.add(term?.basis ?? 'payment-month', amount);
    if (term === null) table.add(group, segment.month[row] ?? 0, amount);
    else if ('terms' in term) {
      const shares = sharesOf(amount, term);
      term.terms.forEach((one, index) => addSpread(table, group, shares[index] ?? 0, one, parts));
    } else addSpread(table, group, amount, term, parts);
  });
  return {
    ...table.totals(money.currency, limit),
    withoutRate: amounts.withoutRate(),
    bases: bases.list(),
  };
}

function addSpread(
  table: MonthTable,
  group: number,
  amount: number,
  { weights }: PaidTerm,
  parts: Float64Array,
): void {
  spreadOver(amount, weights, parts);
  for (let index = 0; index < weights.days.length; index++) {
    table.add(group, weights.firstMonth + index, parts[index] ?? 0);
  }
}

/** Rows and money by what their terms rest on. */
function createBases(): { add(basis: TermBasis, amount: number): void; list(): BasisShare[] } {
  const found = new Map(TERM_BASES.map((basis) => [basis, { rows: 0, amount: 0 }]));
  return {
    add(basis, amount) {
      const share = found.get(basis);
      if (share === undefined) return;
      share.rows++;
      share.amount += amount;
    },
    list: () => [...found].flatMap(([basis, share]) => (share.rows === 0 ? [] : [{ basis, ...share }])),
  };
}

/** Spend of departments and functions by month, for budgets: one cut for each dimension and currency asked for. */
export function scopeSpendOf(
  view: LedgerView,
  { scopes, spread, maxRateAgeDays, filter }: Ask<'scopes'>,
): ScopeSpend[] {
  const cuts = new Map<string, SpendViewTotals>();
  return scopes.map(({ by, key, currency }): ScopeSpend => {
    const name = `${by} ${currency}`;
    const money = { kind: 'converted', currency, maxRateAgeDays } as const;
    const cut = cuts.get(name) ?? spendViewOf(view, { by, money, spread, filter, limit: Infinity });
    cuts.set(name, cut);
    const group = cut.groups.find((one) => one.key === key);
    const missing = cut.withoutRate.length === 0 ? [] : missingOf(view, { by, key, money, filter });
    return {
      months: cut.months,
      byMonth: group?.byMonth ?? cut.months.map(() => 0),
      withoutRate: missing,
    };
  });
}

function missingOf(
  view: LedgerView,
  { by, key, money, filter }: Pick<Ask<'view'>, 'by' | 'money' | 'filter'> & { readonly key: string },
): ScopeSpend['withoutRate'] {
  const amounts = rowMoneyOf(view, money);
  compileFilter(view, { ...filter, [by]: key })((segment, row) => void amounts.of(segment, row));
  return amounts.withoutRate();
}

/** What the rows of a filter are worth together in one currency. */
export function convertedOf(
  view: LedgerView,
  { filter, currency, maxRateAgeDays }: Ask<'converted'>,
): ConvertedTotal {
  const amounts = rowMoneyOf(view, { kind: 'converted', currency, maxRateAgeDays });
  let net = 0;
  compileFilter(
    view,
    filter,
  )((segment, row) => {
    const amount = amounts.of(segment, row);
    if (!Number.isNaN(amount)) net += amount;
  });
  return { currency, net, withoutRate: amounts.withoutRate() };
}
