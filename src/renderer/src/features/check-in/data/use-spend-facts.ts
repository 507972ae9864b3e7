import { useMemo } from 'react';
import { useApplications, useContracts, useInvoices } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { IsoMonth } from '#domain/calendar/iso.ts';
import { shiftMonth } from '#domain/calendar/months.ts';
import type { FigureSources } from '#domain/check-ins/figures.ts';
import type { SpendFacts } from '#domain/check-ins/sources.ts';
import { conversionOf, type ConversionSettings } from '#domain/settings/settings.ts';
import { ANY_SPEND, type LedgerOverview } from '#ledger/questions.ts';
import type { SpendMoney, SpendSpread, SpendViewQuestions } from '#ledger/spend-views.ts';
import { useBudgetStandings } from '#ledger/use-budget-standings.ts';
import { useInvoiceFlags } from '#ledger/use-invoices.ts';
import { useLedgerAnswer, useSpendOverview } from '#ledger/use-ledger.ts';
import { useAcknowledged, useRecurring } from '#ledger/use-recurring.ts';
import * as facts from './spend-facts.ts';

/** What a check-in needs of the ledger. */
export interface SpendOfCheckIn {
  readonly spend: SpendFacts;
  readonly month: FigureSources['month'];
  readonly managed: FigureSources['managed'];
}

const A_YEAR = 12;
const TWO_MONTHS = 2;
/** More applications than anybody has: nothing is left over. */
const ALL_GROUPS = 100_000;

/** As the Spend screen has it: one currency as it is, several converted. */
function moneyOf({ currencies }: LedgerOverview, conversion: ConversionSettings): SpendMoney {
  const [only] = currencies;
  if (currencies.length === 1 && only !== undefined) return { kind: 'single', currency: only.currency };
  return { kind: 'converted', currency: conversion.currency, maxRateAgeDays: conversion.maxRateAgeDays };
}

function viewQuestion(
  month: IsoMonth,
  months: number,
  money: SpendMoney,
  spread: SpendSpread,
): SpendViewQuestions['view']['ask'] {
  const filter = { ...ANY_SPEND, from: shiftMonth(month, 1 - months), to: month, softwareOnly: true };
  return { kind: 'view', by: 'application', money, spread, filter, limit: ALL_GROUPS };
}

/** `undefined` until the ledger has answered everything. */
export function useSpendFacts(): SpendOfCheckIn | undefined {
  const { today, locale, settings } = useSession();
  const { value: overview } = useSpendOverview();
  const month = overview === undefined ? null : facts.lastCompleteMonth(overview, today);
  const money = overview === undefined ? null : moneyOf(overview, conversionOf(settings));
  const ask = (months: number, spread: SpendSpread): SpendViewQuestions['view']['ask'] | null =>
    month === null || money === null ? null : viewQuestion(month, months, money, spread);
  const { value: view } = useLedgerAnswer(ask(A_YEAR, 'cash'));
  // A yearly bill is no news in the month in which it is paid: what an application costs is spread over its term.
  const { value: spread } = useLedgerAnswer(ask(TWO_MONTHS, 'accrual'));
  const { value: recurring } = useRecurring('software');
  const acknowledged = useAcknowledged();
  const budgets = useBudgetStandings('cash');
  const flags = useInvoiceFlags();
  const invoices = useInvoices();
  const applications = useApplications();
  const contracts = useContracts();
  return useMemo(() => {
    if (!overview || !recurring || !acknowledged || !budgets || !flags || !invoices) return undefined;
    if (!applications || !contracts || (month !== null && (!view || !spread))) return undefined;
    const known = month !== null && view !== undefined && spread !== undefined;
    return {
      spend: {
        month,
        total: known ? facts.monthTotal(view, month) : null,
        applications: known ? facts.monthsOfApplications(spread, month) : [],
        budgets: facts.budgetFacts(budgets),
        rises: facts.riseFacts(recurring.series, acknowledged),
        charges: facts.chargeFacts(recurring.series),
        invoices: facts.flaggedInvoices(invoices, flags, locale),
      },
      month: known ? facts.monthFigure(view, month) : null,
      managed: known
        ? facts.managedShare(view, applications, contracts, today)
        : { kind: 'unknown', why: 'No spend of a complete month.' },
    };
  }, [
    overview,
    recurring,
    acknowledged,
    budgets,
    flags,
    invoices,
    applications,
    contracts,
    month,
    view,
    spread,
    today,
    locale,
  ]);
}
