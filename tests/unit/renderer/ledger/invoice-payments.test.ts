import { describe, expect, it } from 'vitest';
import type { ApplicationId, ImportId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Invoice, InvoicePayment } from '#domain/invoices/invoice.ts';
import { NO_FACTS } from '#ledger/columns/facts.ts';
import { invoicePaymentsOf, paymentCandidatesOf, uninvoicedOf } from '#ledger/columns/invoice-payments.ts';
import type { LedgerView } from '#ledger/columns/view.ts';
import { invoice } from '../../domain/invoices/flags/samples.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';

const APP = 'app-slack' as ApplicationId;
const CHARGES = [
  { date: '2026-01-03', description: 'SLACK T01', amount: 8000 },
  { date: '2026-02-03', description: 'SLACK T01', amount: 8000 },
  { date: '2026-02-04', description: 'CORNER CAFE', amount: 450 },
  { date: '2026-02-20', description: 'SLACK T01', amount: -500 },
];

function bill(id: string, day: string): Invoice {
  return {
    ...invoice({ total: 8000 }),
    id: id as InvoiceId,
    number: id,
    vendor: 'Slack',
    vendorKey: 'slack',
    applicationId: APP,
    issueDate: day as IsoDate,
    dueDate: null,
  };
}

function paid(id: string, importId: string, ...lines: number[]): InvoicePayment {
  const rows = lines.map((line) => ({ importId: importId as ImportId, line }));
  return { id: id as InvoiceId, how: { kind: 'rows', rows }, at: '2026-03-01T00:00:00Z' as IsoInstant };
}

function ledger(invoices: readonly Invoice[], payments: readonly InvoicePayment[] = []): LedgerView {
  const rows = ledgerOf(blocksOf('card', CHARGES));
  rows.relabel({ applications: [application(APP, 'Slack')] });
  return { ...rows, facts: { ...NO_FACTS, invoices, payments } };
}

function matches(view: LedgerView): [string, number[]][] {
  return [...invoicePaymentsOf(view, 7).matches].map(([id, match]) => [
    id,
    match.rows.map(({ place }) => place.line),
  ]);
}

describe('payments of invoices', () => {
  it('are proposed from the rows of the ledger', () => {
    const view = ledger([bill('JAN', '2026-01-01'), bill('FEB', '2026-02-01')]);
    expect(matches(view).sort()).toEqual([
      ['FEB', [3]],
      ['JAN', [2]],
    ]);
  });

  it('are never proposed from a row that was confirmed for another invoice', () => {
    const view = ledger([bill('JAN', '2026-01-01'), bill('FEB', '2026-02-01')], [paid('FEB', 'card', 2)]);
    expect(matches(view)).toEqual([['JAN', [3]]]);
    expect(invoicePaymentsOf(view, 7).confirmed.get('FEB' as InvoiceId)).toHaveLength(1);
  });

  it('are proposed anew when the import of the confirmed row was undone', () => {
    const view = ledger([bill('FEB', '2026-02-01')], [paid('FEB', 'gone', 2)]);
    expect(matches(view)).toEqual([['FEB', [3]]]);
  });

  it('are none without invoices', () => {
    expect(invoicePaymentsOf(ledger([]), 7)).toMatchObject({ matches: new Map(), confirmed: new Map() });
  });
});

describe('rows to choose from', () => {
  const lines = (view: LedgerView, search = ''): number[] =>
    paymentCandidatesOf(view, { invoiceId: 'FEB' as InvoiceId, search, limit: 10 }, 7).map(
      ({ row }) => row.place.line,
    );

  it('are the vendor’s, the likeliest first', () => {
    expect(lines(ledger([bill('FEB', '2026-02-01')]))).toEqual([3, 2, 5]);
  });

  it('leave out those confirmed for another invoice', () => {
    const both = [bill('JAN', '2026-01-01'), bill('FEB', '2026-02-01')];
    expect(lines(ledger(both, [paid('JAN', 'card', 3)]))).toEqual([2, 5]);
  });

  it('are those that a search finds, whoever was paid, with the invoice they were confirmed for', () => {
    const view = ledger([bill('JAN', '2026-01-01'), bill('FEB', '2026-02-01')], [paid('JAN', 'card', 4)]);
    const cafe = paymentCandidatesOf(view, { invoiceId: 'FEB' as InvoiceId, search: 'cafe', limit: 10 }, 7);
    expect(cafe.map(({ row, takenBy }) => [row.place.line, takenBy])).toEqual([[4, 'JAN']]);
  });
});

describe('charges without an invoice', () => {
  const without = (view: LedgerView): number[] =>
    uninvoicedOf(view, invoicePaymentsOf(view, 7), 10).rows.map(({ line }) => line);

  it('are an application’s since the first invoice; refunds and others are not', () => {
    expect(without(ledger([bill('JAN', '2026-01-01')]))).toEqual([3]);
    expect(without(ledger([bill('FEB', '2026-02-01')]))).toEqual([]);
  });

  it('are nothing to speak of before there is any invoice', () => {
    expect(uninvoicedOf(ledger([]), invoicePaymentsOf(ledger([]), 7), 10)).toEqual({
      since: null,
      rows: [],
      cut: false,
    });
  });

  it('are the latest ones when there are more than asked for', () => {
    const view = ledger([bill('X', '2026-01-01')], [paid('X', 'card', 4)]);
    const { rows, cut } = uninvoicedOf(view, invoicePaymentsOf(view, 7), 1);
    expect([rows.map(({ line }) => line), cut]).toEqual([[3], true]);
  });
});
