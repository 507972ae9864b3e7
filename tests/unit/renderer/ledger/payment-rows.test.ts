import { describe, expect, it } from 'vitest';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { paymentRowsOf } from '#ledger/columns/payment-rows.ts';
import type { WantedPayments } from '#ledger/columns/payment-rows.ts';
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

function lines(part: Partial<WantedPayments>): number[] {
  const ledger = ledgerOf(blocksOf('import', CHARGES));
  ledger.relabel({ applications: [application('app-zoom', 'Zoom')] });
  const question: WantedPayments = {
    from: '2026-02-01' as IsoDate,
    to: '2026-02-28' as IsoDate,
    amounts: [],
    vendors: [],
    applications: [],
    allApplications: false,
    ...part,
  };
  return paymentRowsOf(ledger, question).map(({ line }) => line);
}

describe('rows that may have paid invoices', () => {
  it('are those of a vendor within the days', () => {
    expect(lines({ vendors: ['slack'] })).toEqual([3]);
  });

  it('are those of an application, or of all applications', () => {
    expect(lines({ applications: ['app-zoom' as ApplicationId] })).toEqual([7]);
    expect(lines({ allApplications: true })).toEqual([7]);
  });

  it('are those of an amount in its own currency, whoever was paid', () => {
    expect(lines({ amounts: [{ currency: 'EUR', minor: 12_000 }] })).toEqual([5]);
    expect(lines({ amounts: [{ currency: 'JPY', minor: 12_000 }] })).toEqual([]);
  });
});
