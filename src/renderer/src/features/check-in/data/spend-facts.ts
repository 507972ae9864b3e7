import type { Application } from '#domain/applications/application.ts';
import type { IsoDate, IsoMonth } from '#domain/calendar/iso.ts';
import { monthOf, shiftMonth } from '#domain/calendar/months.ts';
import type { FigureSources } from '#domain/check-ins/figures.ts';
import type { BudgetFacts, ChargeFacts, FlaggedInvoice, MonthFacts } from '#domain/check-ins/sources.ts';
import type { RiseFacts, SpendFacts, VendorFacts } from '#domain/check-ins/sources.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import { FLAG_NAMES, flagText } from '#domain/invoices/flags/flag-words.ts';
import type { InvoiceFlags } from '#domain/invoices/flags/review-flags.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { Money } from '#domain/money/money.ts';
import { openPriceRises } from '#domain/spend/recurring/findings.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import type { DiscoveredVendor, LedgerOverview } from '#ledger/questions.ts';
import type { SpendViewTotals } from '#ledger/spend-views.ts';
import type { BudgetRow } from '#ledger/use-budget-standings.ts';

/** The last month that is over and that the ledger reaches; `null` without rows. */
export function lastCompleteMonth({ to }: Pick<LedgerOverview, 'to'>, today: IsoDate): IsoMonth | null {
  if (to === null) return null;
  const before = shiftMonth(monthOf(today), -1);
  return monthOf(to) < before ? monthOf(to) : before;
}

/** The amount in a currency that is known; a code that is none has no amount that could be compared. */
function amounts(minor: number, currency: string): Money[] {
  return isKnownCurrency(currency) ? [money(Math.round(minor), currency)] : [];
}

const USUAL_MONTHS = 3;

/** The amount of a group in a month of the view; 0 in a month without rows. */
function inMonth(
  { months }: SpendViewTotals,
  group: { readonly byMonth: readonly number[] },
  month: IsoMonth,
): number {
  const place = months.indexOf(month);
  return place < 0 ? 0 : (group.byMonth[place] ?? 0);
}

/** All software in the month, in the month before, and in the middle one of the last three. */
export function monthTotal(view: SpendViewTotals, month: IsoMonth): SpendFacts['total'] {
  const at = (back: number): number => inMonth(view, view.all, shiftMonth(month, -back));
  const [now] = amounts(at(0), view.currency);
  if (now === undefined) return null;
  const known = (back: number): boolean => {
    const first = view.months[0];
    return first !== undefined && first <= shiftMonth(month, -back);
  };
  const three = Array.from({ length: USUAL_MONTHS }, (_, back) => at(back)).toSorted((a, b) => a - b);
  return {
    now,
    before: known(1) ? (amounts(at(1), view.currency)[0] ?? null) : null,
    usual: known(USUAL_MONTHS - 1) ? (amounts(three[1] ?? 0, view.currency)[0] ?? null) : null,
  };
}

/** What each application cost in the month and the one before. */
export function monthsOfApplications(view: SpendViewTotals, month: IsoMonth): MonthFacts[] {
  return view.groups.flatMap((group) => {
    if (group.key === '') return [];
    const [now] = amounts(inMonth(view, group, month), view.currency);
    const [before] = amounts(inMonth(view, group, shiftMonth(month, -1)), view.currency);
    return now && before ? [{ applicationId: group.key, now, before }] : [];
  });
}

/**
 * Spend under management = spend of a year linked to an application that has an owner and a contract ÷ all software spend of
 * that year (measures, money).
 */
export function managedShare(
  view: SpendViewTotals,
  applications: readonly Application[],
  contracts: readonly Contract[],
  today: IsoDate,
): Reading<number> {
  if (view.all.total <= 0) return unknownReading('Nothing was spent on software in the last twelve months.');
  const running = contracts.filter(
    (contract) => !contract.archived && currentTerm(rulesOf(contract), today).state !== 'ended',
  );
  const covered = new Set<string>(running.flatMap(({ applicationId }) => applicationId ?? []));
  const managed = new Set<string>(
    applications.filter(({ id, owner }) => owner !== '' && covered.has(id)).map(({ id }) => id),
  );
  const spent = view.groups.filter(({ key }) => managed.has(key)).reduce((sum, { total }) => sum + total, 0);
  return { kind: 'known', value: spent / view.all.total, source: 'spend', date: today, coverage: null };
}

export function riseFacts(
  series: readonly RecurringSeries[],
  acknowledged: ReadonlySet<string>,
): RiseFacts[] {
  return openPriceRises(series, acknowledged).flatMap(({ series: own, change }) => {
    const [from] = amounts(change.from, own.currency);
    const [to] = amounts(change.to, own.currency);
    const [yearly] = amounts(change.yearly, own.currency);
    if (!from || !to || !yearly) return [];
    return [{ ...whose(own), id: change.id, on: change.date, from, to, yearly }];
  });
}

function whose(series: RecurringSeries): Pick<RiseFacts, 'name' | 'applicationId'> {
  const name = series.applicationName === '' ? series.vendorName : series.applicationName;
  return { name, applicationId: series.applicationId };
}

export function chargeFacts(series: readonly RecurringSeries[]): ChargeFacts[] {
  return series.flatMap((one) => {
    const { id, state, last, usual, currency, software } = one;
    if (!software || (state !== 'missed' && state !== 'doubled')) return [];
    const [amount] = usual === null ? [] : amounts(usual, currency);
    return [{ ...whose(one), id, state, lastOn: last, usual: amount ?? null }];
  });
}

export function budgetFacts(rows: readonly BudgetRow[]): BudgetFacts[] {
  return rows.map(({ budget, name, standing }) => {
    const amount = (minor: number): Money => money(Math.round(minor), budget.currency);
    return {
      id: budget.id,
      name,
      budget: amount(standing.budget),
      actual: amount(standing.actual),
      forecast: amount(standing.forecast),
      state: standing.state,
    };
  });
}

/** Invoices with flags that nobody said anything to yet. */
export function flaggedInvoices(
  invoices: readonly Invoice[],
  flags: ReadonlyMap<string, InvoiceFlags>,
  locale: string,
): FlaggedInvoice[] {
  return invoices.flatMap(({ id, number, vendor, applicationId, issueDate }) => {
    const open = (flags.get(id)?.flags ?? []).filter(({ state }) => state === 'open');
    if (open.length === 0) return [];
    const words = open.map(({ flag }) => `${FLAG_NAMES[flag.kind]}. ${flagText(flag, locale)}`);
    return [{ id, number, vendor, applicationId, issued: issueDate, flags: words }];
  });
}

export function vendorFacts(queue: readonly DiscoveredVendor[]): VendorFacts[] {
  return queue.map(({ vendorKey, name, domain, functions, firstSeen, lastSeen, payers, totals }) => ({
    key: vendorKey,
    name,
    domain,
    functions,
    firstSeen,
    lastSeen,
    payers,
    totals: totals.flatMap(({ net, currency }) => amounts(net, currency)),
  }));
}

/** Spend of the last complete month for the figures. */
export function monthFigure(view: SpendViewTotals, month: IsoMonth | null): FigureSources['month'] {
  if (month === null) return null;
  const spent = amounts(inMonth(view, view.all, month), view.currency);
  return { month, spent };
}
