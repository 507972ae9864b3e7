import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { paymentRowsOf } from '#ledger/columns/payment-rows.ts';
import type { PaymentRowsQuestion } from '#ledger/questions.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';

const CHARGES = [
  { date: '2026-01-31', description: 'SLACK T01', amount: 9900 },
  { date: '2026-02-01', description: 'SLACK T01', amount: 9900 },
  { date: '2026-02-02', description: 'CORNER CAFE', amount: 450 },
  { date: '2026-02-03', description: 'CORNER CAFE', amount: 12_000 },
  { date: '2026-02-04', description: 'CORNER CAFE', amount: 12_000, currency: 'USD' },
  { date: '2026-02-28', description: 'ZOOM.US', amount: 1400 },
  { date: '2026-03-01', description: 'ZOOM.US', amount: 1400 },
];

function lines(part: Partial<PaymentRowsQuestion>): [number[], boolean] {
  const ledger = ledgerOf(blocksOf('import', CHARGES));
  ledger.relabel({ applications: [application('app-zoom', 'Zoom')] });
  const question: PaymentRowsQuestion = {
    kind: 'paymentRows',
    from: '2026-02-01' as IsoDate,
    to: '2026-02-28' as IsoDate,
    amounts: [],
    vendors: [],
    applications: [],
    allApplications: false,
    limit: 100,
    ...part,
  };
  const { rows, cut } = paymentRowsOf(ledger, question);
  return [rows.map(({ line }) => line), cut];
}

describe('rows that may have paid invoices', () => {
  it('are those of a vendor within the days', () => {
    expect(lines({ vendors: ['slack'] })).toEqual([[3], false]);
  });

  it('are those of an application, or of all applications', () => {
    expect(lines({ applications: ['app-zoom' as ApplicationId] })).toEqual([[7], false]);
    expect(lines({ allApplications: true })).toEqual([[7], false]);
  });

  it('are those of an amount in its own currency, whoever was paid', () => {
    expect(lines({ amounts: [{ currency: 'EUR', minor: 12_000 }] })).toEqual([[5], false]);
    expect(lines({ amounts: [{ currency: 'JPY', minor: 12_000 }] })).toEqual([[], false]);
  });

  it('are cut at the limit, which is said', () => {
    expect(lines({ vendors: ['slack'], allApplications: true, limit: 1 })).toEqual([[3], true]);
  });
});
