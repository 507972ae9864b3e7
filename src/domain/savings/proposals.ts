import type { SavingId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoPeriod } from '#domain/calendar/iso.ts';
import { addMonths } from '#domain/calendar/period.ts';
import { linesOn, priceHistory, type PriceEntry } from '#domain/contracts/amended-lines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract, ContractLine } from '#domain/contracts/contract.ts';
import { billingPeriodOf } from '#domain/contracts/price.ts';
import { currentTerm, nextTerm } from '#domain/contracts/terms.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { Money } from '#domain/money/money.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { comparablePrices } from '#domain/quotes/period-price.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { savingAmount } from './amount.ts';
import type { Saving, SavingKind } from './saving.ts';

/** Where a proposal comes from. */
export type ProposalSource = 'amendment' | 'quote' | 'retirement';

/** Something that looks like a saving. It is offered, and recorded only when the manager says so. */
export interface SavingProposal {
  /** The id that the saving gets: what is recorded is not offered again. */
  readonly id: SavingId;
  readonly source: ProposalSource;
  readonly kind: SavingKind;
  readonly contract: Contract;
  readonly product: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly before: Money;
  readonly now: Money;
  readonly period: IsoPeriod;
  /** The prices were for different periods and have been brought to one. */
  readonly converted: boolean;
  readonly quantity: number;
  readonly amount: Money;
  readonly quote: Quote | null;
  /** What the data says about it: the amendment's own words, the quote's note. */
  readonly told: string;
}

export interface ProposalFacts {
  readonly contracts: readonly Contract[];
  readonly quotes: readonly Quote[];
  readonly retirements: readonly Retirement[];
  /** What is in the register already. */
  readonly savings: readonly Saving[];
  readonly today: IsoDate;
}

/** Ids travel in CSV files: whatever a line's id is made of, these letters are safe. */
function proposalId(...parts: readonly string[]): SavingId {
  return parts
    .join('.')
    .replaceAll(/[^A-Za-z0-9_.-]/g, '-')
    .slice(0, 100) as SavingId;
}

/** The days for which a price counts that begins on `from`: to the end of its term, for open-ended contracts a year. */
function lastDayFor(contract: Contract, from: IsoDate): IsoDate {
  return currentTerm(rulesOf(contract), from).end ?? addDays(addMonths(from, 12), -1);
}

type Bare = Omit<SavingProposal, 'amount'>;

function priced(bare: Bare): SavingProposal[] {
  const minor = bare.to < bare.from || bare.quantity <= 0 ? null : savingAmount(bare);
  return minor === null || minor <= 0 ? [] : [{ ...bare, amount: money(minor, bare.before.currency) }];
}

/** A line whose unit price an amendment, or the agreement of a new term, lowered. */
function lowered(contract: Contract): SavingProposal[] {
  const period = billingPeriodOf(contract);
  if (period === null) return [];
  const byLine = Map.groupBy(priceHistory(contract), ({ lineId }) => lineId);
  return [...byLine.values()].flatMap((entries) =>
    entries.flatMap((entry, index) => {
      const before = entries[index - 1];
      if (before === undefined || entry.unitPrice >= before.unitPrice) return [];
      return priced({
        id: proposalId('price', contract.id, entry.lineId, entry.from),
        source: 'amendment',
        kind: 'saving',
        contract,
        product: entry.product,
        from: entry.from,
        to: lastDayFor(contract, entry.from),
        before: money(before.unitPrice, contract.currency),
        now: money(entry.unitPrice, contract.currency),
        period,
        converted: false,
        quantity: entry.seats,
        quote: null,
        told: toldBy(entry),
      });
    }),
  );
}

function toldBy({ source }: PriceEntry): string {
  return source.kind === 'amendment' ? source.descriptions.join(' ').trim() : '';
}

/** The line that a quote is about: the one of its product, else the only one. */
function quotedLine(lines: readonly ContractLine[], quote: Quote): ContractLine | null {
  const named = lines.filter(({ product }) => nameKey(product) === nameKey(quote.product));
  const [line] = named.length > 0 ? named : lines;
  return named.length === 1 || lines.length === 1 ? (line ?? null) : null;
}

/** First day of what was agreed after the quote: the next price of the line, or the next term when it has begun. */
function agreedFrom(contract: Contract, line: ContractLine, quote: Quote, today: IsoDate): IsoDate | null {
  const change = priceHistory(contract).find(
    ({ lineId, from, source }) => lineId === line.id && from > quote.date && source.kind === 'amendment',
  );
  if (change !== undefined) return change.from;
  const rules = rulesOf(contract);
  const next = nextTerm(rules, currentTerm(rules, quote.date));
  return next === null || next.start > today ? null : next.start;
}

/** A quote of the contract's own vendor above the price that was then agreed. */
function avoided(contract: Contract, quote: Quote, today: IsoDate): SavingProposal[] {
  const period = billingPeriodOf(contract);
  const present = quotedLine(linesOn(contract, quote.date), quote);
  // What another vendor asks is a benchmark; nothing is avoided by not paying it.
  const asked = nameKey(quote.vendor) === nameKey(contract.vendor) && quote.currency === contract.currency;
  if (period === null || present === null || !asked) return [];
  const from = agreedFrom(contract, present, quote, today);
  const line = from === null ? undefined : linesOn(contract, from).find(({ id }) => id === present.id);
  if (from === null || line === undefined) return [];
  const prices = comparablePrices(
    { price: money(quote.unitPrice, quote.currency), period: quote.period },
    { price: money(line.unitPrice, contract.currency), period },
  );
  if (prices === null) return [];
  return priced({
    id: proposalId('quote', quote.id, line.id, from),
    source: 'quote',
    kind: 'avoidance',
    contract,
    product: line.product,
    from,
    to: lastDayFor(contract, from),
    before: prices.left,
    now: prices.right,
    period: prices.period,
    converted: prices.converted,
    quantity: line.seats,
    quote,
    told: quote.note,
  });
}

/** A contract whose application is verified to be gone: the term that would have followed is not paid. */
function ended(contract: Contract, retirement: Retirement): SavingProposal[] {
  const period = billingPeriodOf(contract);
  if (period === null) return [];
  const from = addDays(retirement.termEnd, 1);
  const rules = rulesOf(contract);
  const next = nextTerm(rules, currentTerm(rules, retirement.termEnd));
  const to = next?.start === from && next.end !== null ? next.end : addDays(addMonths(from, 12), -1);
  return linesOn(contract, retirement.termEnd).flatMap((line) =>
    priced({
      id: proposalId('retired', retirement.id, line.id),
      source: 'retirement',
      kind: 'saving',
      contract,
      product: line.product,
      from,
      to,
      before: money(line.unitPrice, contract.currency),
      now: money(0, contract.currency),
      period,
      converted: false,
      quantity: line.seats,
      quote: null,
      told: '',
    }),
  );
}

/** Whether an entry of the register is about the same: recorded from the proposal, or by hand. */
function isRecorded(proposal: SavingProposal, saving: Saving): boolean {
  if (saving.id === proposal.id) return true;
  if (saving.kind !== proposal.kind) return false;
  if (proposal.quote !== null) return saving.evidence.quoteId === proposal.quote.id;
  const { contract, from, before, now } = proposal;
  return (
    saving.contractId === contract.id &&
    saving.from === from &&
    saving.before.minor === before.minor &&
    saving.now.minor === now.minor
  );
}

/**
 * What the data says was saved, and is not in the register yet, latest first: a unit price that went down, a quote above
 * the price that was then agreed, a verified retirement. Quotes in another currency than their contract say nothing.
 */
export function savingProposals({
  contracts,
  quotes,
  retirements,
  savings,
  today,
}: ProposalFacts): SavingProposal[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const found = [
    ...contracts.flatMap(lowered),
    ...quotes.flatMap((quote) => {
      const contract = quote.contractId === null ? undefined : byId.get(quote.contractId);
      return contract === undefined ? [] : avoided(contract, quote, today);
    }),
    ...retirements.flatMap((retirement) => {
      const contract = retirement.contractId === null ? undefined : byId.get(retirement.contractId);
      return contract === undefined || retirement.state.kind !== 'verified'
        ? []
        : ended(contract, retirement);
    }),
  ];
  return found
    .filter((proposal) => !savings.some((saving) => isRecorded(proposal, saving)))
    .toSorted((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : a.id < b.id ? -1 : 1));
}
