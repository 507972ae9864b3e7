import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { RecurringLedger, RecurringScope } from '#domain/spend/recurring/found-series.ts';
import { recurringOf } from '#ledger/columns/recurring.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';
import type { Charge } from './ledger-fixture.ts';

const TODAY = '2026-03-02' as IsoDate;

/** The same charge on a day of each month from September 2025 to February 2026. */
function halfYear(description: string, amount: number, day: string, more: Partial<Charge> = {}): Charge[] {
  return ['2025-09', '2025-10', '2025-11', '2025-12', '2026-01', '2026-02'].map((month) => {
    return { date: `${month}-${day}`, description, amount, ...more };
  });
}

function recurring(
  charges: readonly Charge[],
  scope: RecurringScope = 'all',
  today = TODAY,
): RecurringLedger {
  return recurringOf(ledgerOf(blocksOf('a', charges)), today, scope);
}

describe('recurring charges of the ledger', () => {
  it('are found per vendor, payer and currency, whatever the descriptors’ codes', () => {
    const { series } = recurring([
      ...['2025-11', '2025-12', '2026-01', '2026-02'].map((month, i) => {
        return {
          date: `${month}-05`,
          description: `DROPBOX*K7JX2QW8${i}PL${i}M`,
          amount: 11900,
          payer: 'Ada',
        };
      }),
      ...halfYear('SLACK T02KXJ9Q1', 9600, '07', { payer: 'Ada' }),
      ...halfYear('SLACK T02KXJ9Q1', 4800, '07', { payer: 'Ben' }),
      ...halfYear('SLACK T02KXJ9Q1', 5100, '07', { payer: 'Ben', currency: 'USD' }),
    ]);
    const found = series.map((one) => [
      one.vendorName,
      one.payer,
      one.currency,
      one.usual,
      one.charges.length,
    ]);
    expect(found).toEqual([
      ['Dropbox', 'Ada', 'EUR', 11900, 4],
      ['Slack', 'Ada', 'EUR', 9600, 6],
      ['Slack', 'Ben', 'EUR', 4800, 6],
      ['Slack', 'Ben', 'USD', 5100, 6],
    ]);
  });

  it('lead to their rows', () => {
    const { series } = recurring([
      ...halfYear('REWE MARKT', 777, '03'),
      ...halfYear('SLACK T02KXJ9Q1', 9600, '07'),
    ]);
    const slack = series.find(({ vendorName }) => vendorName === 'Slack');
    expect(slack?.charges.map(({ line }) => line)).toEqual([8, 9, 10, 11, 12, 13]);
    expect(slack?.charges[0]).toEqual({ importId: 'a', line: 8, date: '2025-09-07', amount: 9600 });
  });

  it('of software come first, those of other merchants only when they are asked for', () => {
    const charges = [...halfYear('BLUMEN MEIER', 2500, '03'), ...halfYear('SLACK T02KXJ9Q1', 9600, '07')];
    expect(recurring(charges).series.map(({ software }) => software)).toEqual([true, false]);
    expect(recurring(charges, 'software').series.map(({ vendorName }) => vendorName)).toEqual(['Slack']);
  });

  it('belong to the application of their vendor', () => {
    const ledger = ledgerOf(blocksOf('a', halfYear('SLACK T02KXJ9Q1', 9600, '07')));
    ledger.relabel({ applications: [application('app-1', 'Slack')] });
    expect(recurringOf(ledger, TODAY, 'software').series[0]?.applicationName).toBe('Slack');
  });

  it('are judged as far as the statements reach: what comes later is not missed', () => {
    const late = recurring(halfYear('SLACK T02KXJ9Q1', 9600, '07'), 'all', '2026-12-01' as IsoDate);
    expect(late.dataUntil).toBe('2026-02-07');
    expect(late.series[0]?.state).toBe('active');
    expect(late.series[0]?.reasons.map(({ kind }) => kind)).toContain('data-ends');
  });

  it('are missed when other charges show that the statements go on', () => {
    const charges = [
      ...halfYear('SLACK T02KXJ9Q1', 9600, '07'),
      { date: '2026-03-20', description: 'REWE', amount: 100 },
    ];
    const later = recurring(charges, 'software', '2026-03-21' as IsoDate);
    expect([later.series[0]?.state, later.series[0]?.overdueSince]).toEqual(['missed', '2026-03-07']);
  });

  it('keep their ids, and those of price rises, when later statements come', () => {
    const before = [
      ...halfYear('SLACK T02KXJ9Q1', 9600, '07'),
      { date: '2026-03-07', description: 'SLACK T02', amount: 11000 },
    ];
    const after = [
      ...before,
      ...['2026-04-07', '2026-05-07'].map((date) => ({ date, description: 'SLACK T02', amount: 11000 })),
    ];
    const ids = (charges: readonly Charge[]): unknown =>
      recurring(charges, 'all', '2026-05-10' as IsoDate).series.map(({ id, changes }) => [
        id,
        changes.map((change) => change.id),
      ]);
    expect(ids(after)).toEqual(ids(before));
  });

  it('give two equal subscriptions with equal rises ids of their own', () => {
    const risen = [
      ...halfYear('SLACK T02KXJ9Q1', 9600, '07'),
      ...['2026-03-07', '2026-04-07'].map((date) => ({ date, description: 'SLACK T02', amount: 11000 })),
    ];
    const { series } = recurring([...risen, ...risen], 'all', '2026-04-10' as IsoDate);
    const ids = series.flatMap(({ changes }) => changes.map(({ id }) => id));
    expect([series.length, ids.length, new Set(ids).size]).toEqual([2, 2, 2]);
  });

  it('are none in an empty ledger', () => {
    expect(recurring([])).toEqual({ series: [], dataUntil: null });
  });
});
