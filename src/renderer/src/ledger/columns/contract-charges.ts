import type { ContractId } from '#domain/brand.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { billingPeriodValue } from '#domain/contracts/price.ts';
import { termHistoryOf } from '#domain/contracts/term-history.ts';
import type { ContractCharges, TermHistory } from '#domain/contracts/term-history.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { Invoice, LedgerPlace } from '#domain/invoices/invoice.ts';
import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';
import { allocate, minorUnits, money } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { NO_FACTS } from './facts.ts';
import type { LedgerFacts } from './facts.ts';
import { priceDistance } from './price-distance.ts';
import { dayRange } from './row-money.ts';
import type { LedgerView } from './view.ts';

type Charge = ContractCharges['charges'][number];
/** The invoices that a row paid, by import and line. */
type PaidInvoices = ReadonlyMap<string, ReadonlyMap<number, readonly Invoice[]>>;

/** Terms of a contract with what the ledger says was paid in them; `null` when there is no such contract. */
export function contractHistoryOf(view: LedgerView, id: ContractId, today: IsoDate): TermHistory | null {
  const contract = view.facts?.contracts.find((one) => one.id === id);
  return contract === undefined ? null : termHistoryOf(contract, today, contractCharges(view, contract));
}

/**
 * The charges that were for a contract: rows that paid an invoice of it (as the manager confirmed or as matching is
 * sure of), on the first day that the invoice is for; other rows of its application on their own day, of several
 * contracts that ran that day for the one whose price is nearest (`priceDistance`).
 */
export function contractCharges(view: LedgerView, contract: Contract): ContractCharges {
  const { store, facts = NO_FACTS } = view;
  const paid = paidInvoices(facts, view.matches?.() ?? []);
  const siblings = facts.contracts.filter(
    ({ id, applicationId }) =>
      id === contract.id || (applicationId !== null && applicationId === contract.applicationId),
  );
  const charges: Charge[] = [];
  let known = facts.invoices.some(({ contractId }) => contractId === contract.id);
  const isOwn = ownSubjects(view, contract);
  for (const segment of store.segments) {
    const lines = paid.get(segment.importId);
    for (let row = 0; row < segment.rows; row++) {
      const own = isOwn(segment.subject[row] ?? 0);
      const invoices = lines?.get(segment.line[row] ?? 0);
      if (!own && invoices === undefined) continue;
      known ||= own;
      const currency = store.dictionaries.currency.text(segment.currency[row] ?? 0);
      if (!isKnownCurrency(currency)) continue;
      const charge = {
        on: dateOfDay(segment.day[row] ?? 0),
        amount: money(segment.amount[row] ?? 0, currency),
      };
      charges.push(...chargesOf(contract, siblings, invoices, charge, own));
    }
  }
  const [first, last] = dayRange(store.segments);
  const ledger = first > last ? null : { from: dateOfDay(first), to: dateOfDay(last) };
  return { charges, ledger, known };
}

/** Whether rows of a subject belong to the contract's application; asked for a million rows, so answered by number. */
function ownSubjects({ labels }: LedgerView, { applicationId }: Contract): (subject: number) => boolean {
  const known: (boolean | undefined)[] = [];
  return (subject) =>
    applicationId !== null && (known[subject] ??= labels.of(subject).applicationId === applicationId);
}

function chargesOf(
  contract: Contract,
  siblings: readonly Contract[],
  invoices: readonly Invoice[] | undefined,
  row: Charge,
  own: boolean,
): Charge[] {
  const assigned = invoices?.filter(({ contractId }) => contractId !== null) ?? [];
  if (invoices === undefined || assigned.length === 0) {
    return own && nearestContract(siblings, row) === contract ? [row] : [];
  }
  const shares = allocate(
    minorUnits(row.amount.minor),
    assigned.map(({ total }) => Math.abs(total)),
  );
  return assigned.flatMap(({ contractId, periodStart }, index) =>
    contractId === contract.id
      ? [{ on: periodStart ?? row.on, amount: money(shares[index] ?? 0, row.amount.currency) }]
      : [],
  );
}

/** The contract that a charge is for; where none ran on its day, the only one there is. */
function nearestContract(siblings: readonly Contract[], charge: Charge): Contract | null {
  const running = siblings.filter(
    (contract) => currentTerm(rulesOf(contract), charge.on).state === 'running',
  );
  if (running.length === 0) return siblings.length === 1 ? (siblings[0] ?? null) : null;
  return nearestByPrice(running, charge);
}

function nearestByPrice(contracts: readonly Contract[], { on, amount }: Charge): Contract | null {
  const found = contracts.map((contract) => ({
    contract,
    distance: priceDistance(amount.minor, amount.currency, billingPeriodValue(contract, on)),
  }));
  found.sort((a, b) => {
    if (a.distance !== b.distance) return a.distance < b.distance ? -1 : 1;
    return a.contract.terms.start < b.contract.terms.start ? -1 : 1;
  });
  return found[0]?.contract ?? null;
}

function paidInvoices({ invoices, payments }: LedgerFacts, matches: Iterable<PaymentMatch>): PaidInvoices {
  const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]));
  const found = new Map<string, Map<number, Invoice[]>>();
  const link = (id: Invoice['id'], places: readonly LedgerPlace[]): void => {
    const invoice = byId.get(id);
    if (invoice === undefined) return;
    for (const { importId, line } of places) {
      const lines = found.get(importId) ?? new Map<number, Invoice[]>();
      found.set(importId, lines);
      lines.set(line, [...(lines.get(line) ?? []), invoice]);
    }
  };
  for (const { id, how } of payments) if (how.kind === 'rows') link(id, how.rows);
  for (const { invoiceId, rows, sure } of matches) {
    if (!sure) continue;
    const places = rows.map(({ place }) => place);
    link(invoiceId, places);
  }
  return found;
}
