import type { IsoDate } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import type { RecurringLedger } from '#domain/spend/recurring/found-series.ts';
import { contractHistoryOf } from '../columns/contract-charges.ts';
import { applicationSpendOf } from '../columns/application-spend.ts';
import { discoveryOf, discoverySummaryOf } from '../columns/discovery.ts';
import { groupsBy } from '../columns/groups.ts';
import type { RowGroups } from '../columns/groups.ts';
import type { LedgerView } from '../columns/filter.ts';
import { invoiceFlagsOf } from '../columns/invoice-flags.ts';
import { invoicePaymentsOf, paymentCandidatesOf, uninvoicedOf } from '../columns/invoice-payments.ts';
import { choicesOf, overviewOf } from '../columns/overview.ts';
import { listRows, pageOf } from '../columns/rows.ts';
import type { RowList } from '../columns/rows.ts';
import { recurringOf } from '../columns/recurring.ts';
import { retirementWatchOf } from '../columns/retirement-watch.ts';
import { ruleHitsOf, ruleReachOf } from '../columns/rule-reach.ts';
import { convertedOf, scopeSpendOf, spendViewOf } from '../columns/spend-view.ts';
import type { InvoicePayments } from '../invoice-questions.ts';
import { SPEND_DIMENSIONS } from '../questions.ts';
import type { AnswerTo, Discovery, LedgerQuestion, SpendDimension } from '../questions.ts';

/** Answers questions about the rows in memory. */
export interface Answers {
  answer(question: LedgerQuestion): AnswerTo<LedgerQuestion>;
  /** Vendors to triage and those dismissed. */
  discovery(): Discovery;
  /** Rows or labels changed: what was kept at hand is out of date. */
  forget(): void;
  /** Works out the groups of one more dimension ahead of its question; false when all are there. */
  prepareGroups(): boolean;
}

const LAST_DAY = '9999-12-31' as IsoDate;
/** Days a rate holds where a payment in another currency is compared with its invoice, as usual. */
const RATE_AGE = 7;

export function createAnswers(view: LedgerView): Answers {
  // Paging asks for the same list again and again; ordering a million rows takes long enough to keep it.
  let kept: { readonly key: string; readonly list: RowList } | null = null;

  let discovered: Discovery | null = null;
  const discovery = (): Discovery => (discovered ??= discoveryOf(view));

  // The list of invoices, its views and Spend ask for the same.
  let compared: AnswerTo<Extract<LedgerQuestion, { kind: 'invoiceFlags' }>> | null = null;
  const flags = (): NonNullable<typeof compared> => (compared ??= invoiceFlagsOf(view));
  let paid: { readonly maxRateAge: number; readonly found: InvoicePayments } | null = null;
  const payments = (maxRateAge: number): InvoicePayments => {
    if (paid?.maxRateAge !== maxRateAge) paid = { maxRateAge, found: invoicePaymentsOf(view, maxRateAge) };
    return paid.found;
  };

  // Home, Spend and an application ask for the same.
  const series = new Map<string, RecurringLedger>();
  const recurringFor = (question: Extract<LedgerQuestion, { kind: 'recurring' }>): RecurringLedger => {
    const { today, scope } = question;
    const known = series.get(today + scope) ?? recurringOf(view, today, scope);
    series.set(today + scope, known);
    return known;
  };

  // Tens of thousands of vendors are gathered into groups; every cut by the same dimension asks for the same.
  const groups = new Map<SpendDimension, RowGroups>();
  const groupsFor = (by: SpendDimension): RowGroups => {
    const found = groups.get(by) ?? groupsBy(view, by);
    groups.set(by, found);
    return found;
  };

  /** With what accrual asks for: series do not depend on today, as long as it is not before the last row. */
  const withTerms = (maxRateAgeDays: number): LedgerView => ({
    ...view,
    groups: groupsFor,
    matches: () => payments(maxRateAgeDays).matches.values(),
    series: () => recurringFor({ kind: 'recurring', today: LAST_DAY, scope: 'software' }).series,
  });

  const listFor = (question: Extract<LedgerQuestion, { kind: 'rows' }>): RowList => {
    const key = JSON.stringify([question.filter, question.order]);
    if (kept?.key !== key)
      kept = { key, list: listRows(withTerms(RATE_AGE), question.filter, question.order) };
    return kept.list;
  };

  return {
    discovery,
    answer(question) {
      switch (question.kind) {
        case 'overview':
          return overviewOf(view.store);
        case 'rows':
          return pageOf(view, listFor(question), question.offset, question.limit);
        case 'discovery':
          return discovery();
        case 'discoverySummary':
          return discoverySummaryOf(discovery());
        case 'applicationSpend':
          return applicationSpendOf(view, question.until, question.months);
        case 'invoiceFlags':
          return flags();
        case 'invoicePayments':
          return payments(question.maxRateAgeDays);
        case 'paymentCandidates':
          return paymentCandidatesOf(view, question, question.maxRateAgeDays);
        case 'termHistory':
          return contractHistoryOf(withTerms(RATE_AGE), question.contractId, question.today);
        case 'uninvoiced':
          return uninvoicedOf(view, payments(question.maxRateAgeDays), question.limit);
        case 'choices':
          return choicesOf(view.store);
        case 'view':
          return spendViewOf(withTerms(RATE_AGE), question);
        case 'scopes':
          return scopeSpendOf(withTerms(RATE_AGE), question);
        case 'converted':
          return convertedOf(view, question);
        case 'recurring':
          return recurringFor(question);
        case 'retirementWatch':
          return retirementWatchOf(view, question.watched);
        case 'ruleReach':
          return ruleReachOf(view, question.rule, question.id);
        case 'ruleHits':
          return ruleHitsOf(view.store);
        default:
          return assertNever(question);
      }
    },
    forget() {
      kept = null;
      discovered = null;
      compared = null;
      paid = null;
      series.clear();
      groups.clear();
    },
    prepareGroups() {
      const next = SPEND_DIMENSIONS.find((by) => !groups.has(by));
      if (next !== undefined) groupsFor(next);
      return next !== undefined;
    },
  };
}
