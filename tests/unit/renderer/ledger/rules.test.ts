import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportId, VendorRuleId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { compileRules } from '#domain/spend/vendors/rules.ts';
import { discoveryOf } from '#ledger/columns/discovery.ts';
import { recurringOf } from '#ledger/columns/recurring.ts';
import { listRows, pageOf } from '#ledger/columns/rows.ts';
import { ruleHitsOf, ruleReachOf } from '#ledger/columns/rule-reach.ts';
import { totalsOf } from '#ledger/columns/totals.ts';
import { ANY_SPEND } from '#ledger/questions.ts';
import { type Charge, application, blocksOf, ledgerOf } from './ledger-fixture.ts';

const SLACK = application('app-slack', 'Slack');
const CHARGES: readonly Charge[] = [
  { date: '2026-01-05', description: 'SLACK T03BTQ8AC', amount: 9600, payer: 'Ada' },
  { date: '2026-01-09', description: 'COFFEE FELLOWS 12', amount: 320, payer: 'Ada' },
  { date: '2026-01-10', description: 'COFFEE FELLOWS 12', amount: 1250, payer: 'Ada' },
  { date: '2026-02-05', description: 'COFFEE FELLOWS 12', amount: 320, payer: 'BEN' },
  { date: '2026-02-06', description: 'COFFEE FELLOWS 12', amount: -320, payer: 'Ben' },
  { date: '2026-02-07', description: 'COFFEE CORNER', amount: 320, currency: 'USD', payer: 'Ben' },
];

let made = 0;
function rule(over: Partial<VendorRule> & Pick<VendorRule, 'text'>): VendorRule {
  made += 1;
  return {
    id: `rule-${made}` as VendorRuleId,
    match: 'contains',
    applicationId: SLACK.id,
    vendorName: null,
    createdAt: '2026-01-01T00:00:00Z' as IsoInstant,
    ...over,
  };
}

/** Line numbers of the rows that belong to the application. */
function caught(charges: readonly Charge[], rules: readonly VendorRule[]): number[] {
  const view = ledgerOf(blocksOf('i1', charges));
  view.relabel({ applications: [SLACK], rules });
  const list = listRows(view, { ...ANY_SPEND, application: SLACK.id }, 'date-asc');
  return pageOf(view, list, 0, 100).rows.map(({ line }) => line);
}

describe('a rule with an amount range', () => {
  const cheap = rule({ text: 'coffee', amount: { currency: 'EUR', from: 300, to: 400 } });

  it('catches rows of that size and currency, and the refund of such a row', () => {
    expect(caught(CHARGES.slice(1), [cheap])).toEqual([2, 4, 5]);
  });

  it('may be open at one end', () => {
    const big = rule({ text: 'coffee', amount: { currency: 'EUR', from: 400, to: null } });
    expect(caught(CHARGES.slice(1), [big])).toEqual([3]);
  });

  it('says in its reason what it asked for', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    view.relabel({ applications: [SLACK], rules: [cheap] });
    const list = listRows(view, { ...ANY_SPEND, search: 'fellows' }, 'date-asc');
    expect(pageOf(view, list, 0, 1).rows[0]?.why).toBe(
      'your rule: the descriptor contains ‘coffee’, and the amount is 3.00 EUR to 4.00 EUR',
    );
  });
});

describe('a rule with a payer', () => {
  it('catches the rows of that payer, whatever the case', () => {
    expect(caught(CHARGES.slice(1), [rule({ text: 'fellows', payer: ' ben ' })])).toEqual([4, 5]);
  });
});

describe('rules', () => {
  it('let go of rows when they are switched off, taken away or changed', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES.slice(1)));
    const spent = (rules: readonly VendorRule[]): number => {
      view.relabel({ applications: [SLACK], rules });
      const { groups } = totalsOf(view, 'application', 'EUR', ANY_SPEND, 10);
      return groups.find(({ key }) => key === SLACK.id)?.total ?? 0;
    };
    const ada = rule({ text: 'coffee', payer: 'Ada' });
    expect(spent([ada])).toBe(1570);
    expect(spent([{ ...ada, enabled: false }])).toBe(0);
    expect(spent([{ ...ada, payer: 'Ben' }])).toBe(0);
    expect(spent([{ ...ada, amount: { currency: 'EUR', from: 1000, to: null } }])).toBe(1250);
    expect(spent([])).toBe(0);
  });

  it('are followed by discovery and recurring charges as by spend', () => {
    const monthly = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02'].map((month) => {
      return { date: `${month}-05`, description: 'PAYMENT 4711', amount: 4900, payer: 'Ada' };
    });
    const others = monthly.map((charge, place) => ({ ...charge, amount: 100 + place * 777, payer: 'Ben' }));
    const view = ledgerOf(blocksOf('i1', [...monthly, ...others]));
    const seen = (): unknown => [
      discoveryOf(view).queue.map(({ vendorKey, rows }) => [vendorKey, rows]),
      recurringOf(view, '2026-03-02' as IsoDate, 'software').series.map(({ vendorName }) => vendorName),
    ];
    expect(seen()).toEqual([[], []]);
    const notion = rule({ text: 'payment', payer: 'Ada', applicationId: null, vendorName: 'Notion' });
    view.relabel({ rules: [notion] });
    expect(seen()).toEqual([[['notion', 5]], ['Notion']]);
    view.relabel({ rules: [] });
    expect(seen()).toEqual([[], []]);
  });

  it('decide rows that are imported later, too', () => {
    const view = ledgerOf();
    view.relabel({ applications: [SLACK], rules: [rule({ text: 'coffee', payer: 'Ada' })] });
    view.store.add(blocksOf('i2', CHARGES));
    const list = listRows(view, { ...ANY_SPEND, application: SLACK.id, search: 'coffee' }, 'date-asc');
    expect(list.page.total).toBe(2);
    view.store.removeImport('i2' as ImportId);
  });

  it('always decide as trying them one by one on each row would', () => {
    const words = ['slack', 'coffee', 'fellows', '12', 'zoom'];
    const charge = fc.record({
      date: fc.constant('2026-01-05'),
      description: fc.subarray(words, { minLength: 1 }).map((list) => list.join(' ')),
      amount: fc.integer({ min: -5, max: 5 }),
      currency: fc.constantFrom('EUR', 'USD'),
      payer: fc.constantFrom('', 'Ada', 'Ben'),
    });
    const end = fc.option(fc.integer({ min: 0, max: 5 }));
    const anyRule = fc
      .record({
        text: fc.constantFrom(...words),
        match: fc.constantFrom('contains' as const, 'starts' as const, 'exact' as const),
        payer: fc.constantFrom('', 'Ada'),
        enabled: fc.boolean(),
        amount: fc.option(fc.record({ currency: fc.constantFrom('EUR', 'USD'), from: end, to: end })),
        position: fc.option(fc.nat(3)),
      })
      .map(({ amount, position, ...rest }) =>
        rule({ ...rest, ...(amount && { amount }), ...(position !== null && { position }) }),
      );
    fc.assert(
      fc.property(
        fc.array(charge, { maxLength: 8 }),
        fc.array(fc.array(anyRule, { maxLength: 4 }), { maxLength: 3 }),
        (charges, steps) => {
          const view = ledgerOf(blocksOf('i1', charges));
          for (const rules of steps) {
            view.relabel({ applications: [SLACK], rules });
            const book = compileRules(rules);
            const rows = pageOf(view, listRows(view, ANY_SPEND, 'date-asc'), 0, 100).rows;
            for (const row of rows) {
              const first = book.fitting(row.description).find(({ factsFit }) => factsFit(row));
              expect(row.why.startsWith('your rule')).toBe(first !== undefined);
            }
            const sum = ruleHitsOf(view.store).reduce((all, { decides }) => all + decides, 0);
            expect(sum).toBe(rows.filter(({ why }) => why.startsWith('your rule')).length);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('before a rule is made', () => {
  it('tells rows, money of each currency and examples', () => {
    const reach = ruleReachOf(ledgerOf(blocksOf('i1', CHARGES)), { match: 'contains', text: 'coffee' }, null);
    expect(reach).toMatchObject({ rows: 5, decides: 5, descriptors: 2, rivals: [] });
    expect(reach.totals.map(({ currency, net }) => `${net} ${currency}`)).toEqual(['1570 EUR', '320 USD']);
    expect(reach.samples.map(({ description }) => description)).toEqual([
      'COFFEE FELLOWS 12',
      'COFFEE CORNER',
    ]);
  });

  it('fits nothing as long as its text is empty', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    expect(ruleReachOf(view, { match: 'contains', text: ' ' }, null).rows).toBe(0);
  });

  it('shows which rules it takes rows from, and which keep theirs', () => {
    const view = ledgerOf(blocksOf('i1', CHARGES));
    const older = rule({ text: 'coffee', position: 1 });
    const first = rule({ text: 'fellows', payer: 'Ada', position: 0 });
    view.relabel({ applications: [SLACK], rules: [older, first] });
    const fresh = ruleReachOf(view, { match: 'contains', text: 'coffee', payer: 'Ben' }, null);
    expect(fresh).toMatchObject({ rows: 3, decides: 3, rivals: [{ id: older.id, rows: 3, wins: false }] });
    const changed = ruleReachOf(view, { match: 'starts', text: 'coffee' }, older.id);
    expect(changed).toMatchObject({ rows: 5, decides: 3, rivals: [{ id: first.id, rows: 2, wins: true }] });
    expect(ruleHitsOf(view.store)).toEqual([
      { id: older.id, rows: 5, decides: 3 },
      { id: first.id, rows: 2, decides: 2 },
    ]);
  });
});
