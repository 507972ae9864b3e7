import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, ImportId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermHistory } from '#domain/contracts/term-history.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { contractHistoryOf } from '#ledger/columns/contract-charges.ts';
import { NO_FACTS } from '#ledger/columns/facts.ts';
import type { LedgerFacts } from '#ledger/columns/facts.ts';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';
import { invoice } from '../../domain/invoices/flags/samples.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';
import type { Charge } from './ledger-fixture.ts';

const APP = 'app-slack' as ApplicationId;
const slack = (day: string, amount: number, currency = 'EUR'): Charge => {
  return { date: day, description: 'SLACK T01', amount, currency };
};
const cafe = (day: string): Charge => ({ date: day, description: 'CORNER CAFE', amount: 450 });
const mine = (part: Partial<Contract> = {}): Contract => contractOf({ applicationId: APP, ...part });

function history(
  charges: readonly Charge[],
  facts: Partial<LedgerFacts> = {},
  today = '2027-03-01',
): TermHistory | null {
  const rows = ledgerOf(blocksOf('card', charges));
  rows.relabel({ applications: [application(APP, 'Slack')] });
  const all = { ...NO_FACTS, contracts: [mine()], ...facts };
  return contractHistoryOf({ ...rows, facts: all }, 'c1' as ContractId, today as IsoDate);
}

const paid = (found: TermHistory | null): unknown[] =>
  found?.terms.map((term) => term.paid?.map(({ minor, currency }) => `${minor} ${currency}`) ?? 'unknown') ??
  [];

describe('what was paid in the terms of a contract', () => {
  it('are the charges of its application on their days, currencies apart, refunds taken off', () => {
    const found = history([
      cafe('2025-12-01'),
      slack('2026-02-03', 12_000),
      slack('2026-03-03', 11_000, 'USD'),
      slack('2026-04-03', -2000),
      slack('2027-01-03', 12_000),
      cafe('2027-03-01'),
    ]);
    expect(paid(found)).toEqual([['10000 EUR', '11000 USD'], ['12000 EUR']]);
    expect(
      found?.terms.map(({ agreed, due, difference, state }) => [
        agreed?.minor,
        due?.minor,
        difference?.minor,
        state,
      ]),
    ).toEqual([
      [144_000, 144_000, -134_000, 'past'],
      [144_000, 36_000, -24_000, 'present'],
    ]);
  });

  it('fell due until the last day of the ledger, since nothing later can be in it', () => {
    const [term] = history([cafe('2025-12-01'), slack('2026-02-03', 24_000)], {}, '2026-06-15')?.terms ?? [];
    expect(term).toMatchObject({ dueUntil: '2026-02-03', coverage: 'partial', charges: 1 });
    expect([term?.due?.minor, term?.difference?.minor]).toEqual([24_000, 0]);
  });

  it('is unknown where the ledger does not reach, or never saw the application', () => {
    expect(paid(history([slack('2027-02-03', 12_000)]))).toEqual(['unknown', ['12000 EUR']]);
    expect(paid(history([cafe('2025-12-01'), cafe('2027-03-01')]))).toEqual(['unknown', 'unknown']);
    expect(paid(history([]))).toEqual(['unknown', 'unknown']);
  });

  it('is nothing where the ledger covers the term and has no charge', () => {
    expect(paid(history([slack('2025-06-01', 100), slack('2027-02-03', 12_000)]))[0]).toEqual([]);
  });

  it('takes, of two contracts that run on a day, the one whose price is nearest', () => {
    const other = mine({ id: 'c2' as ContractId, lines: [{ ...mine().lines[0]!, id: 'x', seats: 1 }] });
    const found = history(
      [cafe('2025-12-01'), slack('2026-02-03', 12_100), slack('2026-02-04', 1190)],
      { contracts: [mine(), other] },
      '2026-06-01',
    );
    expect(paid(found)).toEqual([['12100 EUR']]);
  });

  it('knows a contract in another currency by its number, when the one in the currency of the charge is far off', () => {
    const dear = { id: 'c2' as ContractId, currency: 'USD' as CurrencyCode };
    const small = mine({ lines: [{ ...mine().lines[0]!, seats: 1 }] });
    const both = [small, mine(dear)];
    const charges = [cafe('2025-12-01'), slack('2026-02-03', 12_100), slack('2026-02-04', 1190)];
    expect(paid(history(charges, { contracts: both }, '2026-06-01'))).toEqual([['1190 EUR']]);
    // The same price in both currencies: the charge's own.
    const twins = [mine(), mine(dear)];
    expect(paid(history(charges, { contracts: twins }, '2026-06-01'))).toEqual([['13290 EUR']]);
  });

  it('takes a row that paid an invoice of the contract, for the days that the invoice is for', () => {
    const bill: Invoice = {
      ...invoice({ total: 144_000 }),
      id: 'i1' as InvoiceId,
      contractId: 'c1' as ContractId,
      periodStart: date('2027-01-01'),
      periodEnd: date('2027-12-31'),
    };
    const how = { kind: 'rows', rows: [{ importId: 'card' as ImportId, line: 3 }] } as const;
    const found = history([cafe('2025-12-01'), slack('2026-12-20', 144_000), cafe('2027-03-01')], {
      invoices: [bill],
      payments: [{ id: bill.id, how, at: '2027-01-01T00:00:00Z' as IsoInstant }],
    });
    expect(paid(found)).toEqual([[], ['144000 EUR']]);
  });

  it('counts the years of a contract that runs on until cancelled', () => {
    const open = mine({
      terms: rulesOf({ atEnd: 'open-ended', renewalTerm: null, initialTerm: period('P0D') }),
    });
    const found = history([cafe('2025-12-01'), slack('2026-02-03', 12_000), cafe('2027-03-01')], {
      contracts: [open],
    });
    expect(found?.terms.map(({ start, end, agreed }) => [start, end, agreed?.minor])).toEqual([
      ['2026-01-01', '2026-12-31', 144_000],
      ['2027-01-01', '2027-12-31', 144_000],
    ]);
    expect(paid(found)).toEqual([['12000 EUR'], []]);
  });

  it('names what lies before the first term, and counts one-time fees in it', () => {
    const found = history([slack('2025-12-20', 500), cafe('2027-03-01')], {
      contracts: [mine({ oneTimeFees: 7000 as Contract['oneTimeFees'] })],
    });
    expect(found?.outside).toEqual([{ minor: 500, currency: 'EUR' }]);
    expect(found?.terms[0]?.agreed?.minor).toBe(151_000);
  });
});
