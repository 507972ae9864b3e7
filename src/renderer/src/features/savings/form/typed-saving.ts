import type { ApplicationId, ContractId, DocumentId, QuoteId, SavingId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { linesOn } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { billingPeriodOf } from '#domain/contracts/price.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import type { Outcome } from '#domain/outcome.ts';
import { comparablePrices } from '#domain/quotes/period-price.ts';
import { savingProblems, type SavingDraft, type SavingField } from '#domain/savings/check.ts';
import type { SavingProposal } from '#domain/savings/proposals.ts';
import type { Saving, SavingKind } from '#domain/savings/saving.ts';
import { amountText, readAmountText } from '#ui/form/amount-text.ts';
import { dateText, readDateText } from '#ui/form/date-text.ts';
import { periodDraftOf, readPeriodDraft, type PeriodDraft } from '#ui/form/period-text.ts';
import { proposedDescription } from '../saving-words.ts';

/** A saving as the form holds it: texts until they are read. */
export interface TypedSaving {
  readonly kind: SavingKind;
  readonly description: string;
  readonly contractId: ContractId | null;
  readonly applicationId: ApplicationId | null;
  readonly from: string;
  readonly to: string;
  readonly currency: CurrencyCode;
  readonly before: string;
  readonly now: string;
  readonly period: PeriodDraft;
  readonly quantity: number | null;
  /** Blank: what the prices give. */
  readonly amount: string;
  readonly note: string;
  readonly quoteId: QuoteId | null;
  readonly documentId: DocumentId | null;
}

/** What the form is about. */
export type SavingStart =
  | { readonly kind: 'new' }
  | { readonly kind: 'edit'; readonly saving: Saving }
  | { readonly kind: 'proposal'; readonly proposal: SavingProposal };

interface Scene {
  readonly today: IsoDate;
  readonly locale: string;
  readonly currency: CurrencyCode;
}

function shown(
  facts: Omit<Saving, 'id' | 'createdAt' | 'updatedAt' | 'periods'>,
  own: boolean,
  locale: string,
): TypedSaving {
  const { before, now, amount, evidence } = facts;
  const { currency } = before;
  return {
    kind: facts.kind,
    description: facts.description,
    contractId: facts.contractId,
    applicationId: facts.applicationId,
    from: dateText(facts.from, locale),
    to: dateText(facts.to, locale),
    currency,
    before: amountText(before.minor, currency, locale),
    now: amountText(now.minor, currency, locale),
    period: periodDraftOf(facts.period),
    quantity: facts.quantity,
    amount: own ? amountText(amount.minor, currency, locale) : '',
    note: evidence.note,
    quoteId: evidence.quoteId,
    documentId: evidence.documentId,
  };
}

/** What the form begins with. `isOwnAmount` says whether a stored amount differs from what its prices give. */
export function typedStart(
  start: SavingStart,
  { today, locale, currency }: Scene,
  isOwnAmount: (saving: Saving) => boolean,
): TypedSaving {
  switch (start.kind) {
    case 'edit':
      return shown(start.saving, isOwnAmount(start.saving), locale);
    case 'proposal': {
      const { proposal } = start;
      const { contract, quote, told } = proposal;
      const evidence = { note: told, quoteId: quote?.id ?? null, documentId: quote?.documentId ?? null };
      const links = { contractId: contract.id, applicationId: contract.applicationId };
      return shown(
        { ...proposal, ...links, description: proposedDescription(proposal), evidence },
        false,
        locale,
      );
    }
    case 'new':
      return {
        kind: 'saving',
        description: '',
        contractId: null,
        applicationId: null,
        from: dateText(today, locale),
        to: dateText(addDays(addMonths(today, 12), -1), locale),
        currency,
        before: '',
        now: '',
        period: periodDraftOf('P1Y' as IsoPeriod),
        quantity: null,
        amount: '',
        note: '',
        quoteId: null,
        documentId: null,
      };
  }
}

/** The id under which it is stored: a proposal's own, so that it is not offered again. */
export function savingIdOf(start: SavingStart, newId: () => string): SavingId {
  if (start.kind === 'edit') return start.saving.id;
  return start.kind === 'proposal' ? start.proposal.id : (newId() as SavingId);
}

/** What a chosen contract fills in: its currency and billing period, its largest line, its present term. */
export function withContract(
  typed: TypedSaving,
  contract: Contract | null,
  { today, locale }: Scene,
): TypedSaving {
  if (contract === null) return { ...typed, contractId: null };
  const lines = linesOn(contract, today);
  const line = lines.reduce<(typeof lines)[number] | null>(
    (most, one) => (most === null || one.seats > most.seats ? one : most),
    null,
  );
  const term = currentTerm(rulesOf(contract), today);
  const linked = { ...typed, contractId: contract.id, applicationId: contract.applicationId };
  return {
    ...linked,
    currency: contract.currency,
    period: periodDraftOf(billingPeriodOf(contract) ?? ('P1Y' as IsoPeriod)),
    from: dateText(term.start, locale),
    to: dateText(term.end ?? addDays(addMonths(term.start, 12), -1), locale),
    quantity: typed.quantity ?? line?.seats ?? null,
    now: typed.now === '' ? amountText(line?.unitPrice ?? null, contract.currency, locale) : typed.now,
  };
}

/** The form with the quote's price as what was asked, and whether both prices had to be brought to one period. */
export function withQuote(
  typed: TypedSaving,
  quote: Quote | null,
  locale: string,
): { readonly typed: TypedSaving; readonly converted: boolean } {
  if (quote === null) return { typed: { ...typed, quoteId: null }, converted: false };
  const linked = { ...typed, quoteId: quote.id, documentId: typed.documentId ?? quote.documentId };
  const period = readPeriodDraft(typed.period);
  const now = readAmountText(typed.now, typed.currency, locale);
  const isOther = quote.currency !== typed.currency;
  if (isOther || typed.kind !== 'avoidance' || !period.ok || !now.ok)
    return { typed: linked, converted: false };
  const asked = { price: money(quote.unitPrice, quote.currency), period: quote.period };
  const agreed = { price: money(now.value ?? 0, typed.currency), period: period.value ?? quote.period };
  const prices = comparablePrices(asked, agreed);
  if (prices === null) return { typed: linked, converted: false };
  const amount = (minor: MinorUnits): string => amountText(minor, typed.currency, locale);
  return {
    typed: {
      ...linked,
      before: amount(prices.left.minor),
      now: now.value === null ? '' : amount(prices.right.minor),
      period: periodDraftOf(prices.period),
    },
    converted: prices.converted,
  };
}

/** What was typed as a saving that may lack something, and all that is wrong with it, field by field. */
export function readTyped(
  typed: TypedSaving,
  contract: Contract | null,
  quote: Quote | null,
  locale: string,
): { readonly draft: SavingDraft; readonly problems: readonly FieldProblem<SavingField>[] } {
  const unread: FieldProblem<SavingField>[] = [];
  const read = <T>(field: SavingField, outcome: Outcome<T | null>): T | null => {
    if (outcome.ok) return outcome.value;
    unread.push({ field, code: outcome.code, message: outcome.message });
    return null;
  };
  const price = (field: 'before' | 'now' | 'amount'): MinorUnits | null =>
    read(field, readAmountText(typed[field], typed.currency, locale));
  const draft: SavingDraft = {
    kind: typed.kind,
    description: typed.description,
    from: read('from', readDateText(typed.from, locale)),
    to: read('to', readDateText(typed.to, locale)),
    currency: typed.currency,
    before: price('before'),
    now: price('now'),
    period: read('period', readPeriodDraft(typed.period)),
    quantity: typed.quantity,
    amount: price('amount'),
    note: typed.note,
    contractCurrency: contract?.currency ?? null,
    quoteCurrency: typed.kind === 'avoidance' ? (quote?.currency ?? null) : null,
  };
  return { draft, problems: [...unread, ...savingProblems(draft, locale)] };
}
