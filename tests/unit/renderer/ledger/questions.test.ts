import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ImportId, VendorRuleId } from '#domain/brand.ts';
import type { IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import { applicationSpendOf } from '#ledger/columns/application-spend.ts';
import { discoveryOf } from '#ledger/columns/discovery.ts';
import { overviewOf } from '#ledger/columns/overview.ts';
import { listRows, pageOf } from '#ledger/columns/rows.ts';
import { totalsOf } from '#ledger/columns/totals.ts';
import { ANY_SPEND } from '#ledger/questions.ts';
import type { SpendFilter } from '#ledger/questions.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';

const CHARGES = [
  { date: '2026-01-05', description: 'SLACK T03BTQ8AC', amount: 9600, payer: 'Ada' },
  { date: '2026-01-09', description: 'COFFEE FELLOWS 12', amount: 320, payer: 'Ada' },
  { date: '2026-01-09', description: 'COFFEE FELLOWS 12', amount: 320, payer: 'Ada' },
  { date: '2026-02-05', description: 'SLACK T03BTQ8AC', amount: 9600, payer: 'Ben' },
  { date: '2026-04-11', description: 'MAILCHIMP *MISC', amount: 4500, payer: 'Cy' },
  { date: '2026-04-12', description: 'MAILCHIMP *MISC', amount: -500, payer: 'Cy' },
  { date: '2026-04-13', description: 'GITHUB INC', amount: 2100, currency: 'USD', payer: 'Cy' },
];
const SLACK = application('app-slack', 'Slack');
const filter = (change: Partial<SpendFilter>): SpendFilter => ({ ...ANY_SPEND, ...change });
const rule = (match: 'contains' | 'starts' | 'exact', text: string) => ({
  id: 'r1' as VendorRuleId,
  match,
  text,
  applicationId: SLACK.id,
  vendorName: null,
  createdAt: '2026-03-01T00:00:00.000Z' as IsoInstant,
});

describe('the overview', () => {
  it('counts every currency for itself and keeps refunds apart', () => {
    const { store } = ledgerOf(blocksOf('i1', CHARGES));
    expect(overviewOf(store)).toEqual({
      rows: 7,
      currencies: [
        { currency: 'EUR', rows: 6, spent: 24340, refunded: 500, net: 23840 },
        { currency: 'USD', rows: 1, spent: 2100, refunded: 0, net: 2100 },
      ],
      from: '2026-01-05',
      to: '2026-04-13',
    });
  });

  it('says that there is nothing', () => {
    expect(overviewOf(ledgerOf().store)).toEqual({ rows: 0, currencies: [], from: null, to: null });
  });
});

describe('totals', () => {
  it('have a column for every month between the first and the last', () => {
    const totals = totalsOf(ledgerOf(blocksOf('i1', CHARGES)), 'vendor', 'EUR', ANY_SPEND, 10);
    expect(totals.months).toEqual(['2026-01', '2026-02', '2026-03', '2026-04']);
    expect(totals.groups.map(({ label, byMonth }) => [label, byMonth])).toEqual([
      ['Slack', [9600, 9600, 0, 0]],
      ['Mailchimp', [0, 0, 0, 4000]],
      ['Coffee Fellows', [640, 0, 0, 0]],
    ]);
    expect(totals.all.total).toBe(23840);
  });

  it('put what does not fit into the rest, so that nothing is lost', () => {
    const totals = totalsOf(ledgerOf(blocksOf('i1', CHARGES)), 'payer', 'EUR', ANY_SPEND, 1);
    expect(totals.groups.map(({ key, total }) => [key, total])).toEqual([['Ada', 10240]]);
    expect(totals.rest).toMatchObject({ groups: 2, total: 13600 });
  });

  it('sum exactly, whatever the blocks and groups', () => {
    const charges = fc.array(
      fc.record({
        date: fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-15'),
        description: fc.constantFrom('SLACK', 'ZOOM', 'REWE', ''),
        amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        currency: fc.constantFrom('EUR', 'USD'),
        payer: fc.constantFrom('Ada', ''),
      }),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(charges, fc.integer({ min: 1, max: 5 }), (rows, limit) => {
        const view = ledgerOf(blocksOf('i1', rows));
        for (const currency of ['EUR', 'USD']) {
          const sum = rows
            .filter((row) => row.currency === currency)
            .reduce((all, row) => all + row.amount, 0);
          for (const by of ['application', 'vendor', 'payer'] as const) {
            const { groups, rest, all } = totalsOf(view, by, currency, ANY_SPEND, limit);
            const parts = groups.reduce((total, group) => total + group.total, rest?.total ?? 0);
            expect([all.total, parts]).toEqual([sum, sum]);
          }
        }
      }),
    );
  });
});

describe('rows of a filter', () => {
  const find = (change: Partial<SpendFilter>): string[] => {
    const view = ledgerOf(blocksOf('i1', CHARGES), blocksOf('i2', CHARGES.slice(0, 1)));
    view.relabel({ applications: [SLACK] });
    const list = listRows(view, filter(change), 'date-asc');
    return pageOf(view, list, 0, 100).rows.map(({ date, description }) => `${date} ${description}`);
  };

  it('are found by application, and by having none', () => {
    expect(find({ application: SLACK.id })).toHaveLength(3);
    expect(find({ application: '' })).toHaveLength(5);
  });

  it('are found by month, payer, currency and import', () => {
    expect(find({ from: '2026-04' as IsoMonth, to: '2026-04' as IsoMonth })).toHaveLength(3);
    expect(find({ payer: 'Ben' })).toEqual(['2026-02-05 SLACK T03BTQ8AC']);
    expect(find({ currency: 'USD' })).toEqual(['2026-04-13 GITHUB INC']);
    expect(find({ importId: 'i2' as ImportId })).toEqual(['2026-01-05 SLACK T03BTQ8AC']);
    expect(find({ payer: 'nobody of that name' })).toEqual([]);
  });

  it('are found by words of description, payer and application together', () => {
    expect(find({ search: 'slack ben' })).toEqual(['2026-02-05 SLACK T03BTQ8AC']);
    expect(find({ search: 'fellows' })).toHaveLength(2);
  });

  it('leave out groups for "the rest"', () => {
    expect(find({ except: { by: 'vendor', keys: ['slack', 'mailchimp'] } })).toHaveLength(3);
    expect(find({ except: { by: 'payer', keys: ['Ada'] }, currency: 'EUR' })).toHaveLength(3);
  });

  it('leave out what is no software when asked', () => {
    expect(find({ softwareOnly: true }).some((row) => row.includes('COFFEE'))).toBe(false);
  });

  it('come in order, page by page, without gap or overlap', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    const list = listRows(view, ANY_SPEND, 'amount-desc');
    const pages = [0, 3, 6].flatMap((offset) => pageOf(view, list, offset, 3).rows);
    expect(pages.map(({ amount }) => amount)).toEqual([9600, 9600, 4500, 2100, 320, 320, -500]);
    expect(pages.map(({ line }) => line)).toEqual([2, 5, 6, 8, 3, 4, 7]);
  });
});

describe('labels', () => {
  it('follow a new rule at once, for all rows of the past, and go back with it', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    const spent = (): number =>
      totalsOf(view, 'application', 'EUR', ANY_SPEND, 10).groups.find(({ key }) => key === SLACK.id)?.total ??
      0;
    view.relabel({ applications: [SLACK] });
    expect(spent()).toBe(19200);
    view.relabel({ applications: [SLACK], rules: [rule('contains', 'coffee')] });
    expect(spent()).toBe(19840);
    view.relabel({ applications: [SLACK] });
    expect(spent()).toBe(19200);
  });
});

describe('an undone import', () => {
  it('leaves the ledger as it was before', () => {
    const { store, labels } = ledgerOf(blocksOf('i1', CHARGES), blocksOf('i2', CHARGES));
    expect(store.removeImport('i2' as ImportId)).toBe(true);
    expect(store.removeImport('i2' as ImportId)).toBe(false);
    const alone = ledgerOf(blocksOf('i1', CHARGES));
    expect(overviewOf(store)).toEqual(overviewOf(alone.store));
    expect(totalsOf({ store, labels }, 'vendor', 'EUR', ANY_SPEND, 10)).toEqual(
      totalsOf(alone, 'vendor', 'EUR', ANY_SPEND, 10),
    );
  });
});

describe('discovery', () => {
  it('lists software without application with its evidence, and no coffee', () => {
    const { queue, dismissed } = discoveryOf(ledgerOf(blocksOf('i1', CHARGES)));
    expect(dismissed).toEqual([]);
    expect(queue.map(({ name }) => name)).toEqual(['Slack', 'Mailchimp', 'GitHub']);
    expect(queue[0]).toMatchObject({
      firstSeen: '2026-01-05',
      lastSeen: '2026-02-05',
      months: 2,
      rows: 2,
      payerCount: 2,
      sample: 'SLACK T03BTQ8AC',
      totals: [{ currency: 'EUR', net: 19200 }],
    });
  });

  it('drops what belongs to an application and keeps what was dismissed apart', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    const decidedAt = '2026-03-01T00:00:00.000Z' as IsoInstant;
    view.relabel({
      applications: [SLACK],
      decisions: [{ vendorKey: 'mailchimp', decision: { kind: 'dismissed' }, decidedAt }],
    });
    const { queue, dismissed } = discoveryOf(view);
    expect(queue.map(({ name }) => name)).toEqual(['GitHub']);
    expect(dismissed.map(({ name }) => name)).toEqual(['Mailchimp']);
  });
});

describe('spend of applications', () => {
  it('covers the months asked for, each currency apart, and nothing for those without rows', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    view.relabel({ applications: [SLACK, application('app-box', 'Box')] });
    expect(applicationSpendOf(view, '2026-02' as IsoMonth, 3)).toEqual([
      {
        applicationId: 'app-slack' as ApplicationId,
        currency: 'EUR',
        byMonth: [0, 9600, 9600],
        total: 19200,
        lastSeen: '2026-02-05',
      },
    ]);
  });
});
