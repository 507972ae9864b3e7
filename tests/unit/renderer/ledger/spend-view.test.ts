import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ImportId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant, IsoMonth } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { PaymentMatch } from '#domain/invoices/payments/payment.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { createRateBook } from '#domain/money/rate-book.ts';
import type { RatePair } from '#domain/money/rates.ts';
import { createSample } from '#domain/sample/sample.ts';
import { NO_FACTS } from '#ledger/columns/facts.ts';
import type { LedgerFacts } from '#ledger/columns/facts.ts';
import { recurringOf } from '#ledger/columns/recurring.ts';
import { listRows } from '#ledger/columns/rows.ts';
import { convertedOf, scopeSpendOf, spendViewOf } from '#ledger/columns/spend-view.ts';
import type { LedgerView } from '#ledger/columns/view.ts';
import { ANY_SPEND, SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendDimension } from '#ledger/questions.ts';
import type { SpendMoney, SpendSpread, SpendViewTotals } from '#ledger/spend-views.ts';
import { contractOf, date, period, rulesOf } from '../../domain/contracts/sample-contracts.ts';
import { application, blocksOf, ledgerOf } from './ledger-fixture.ts';
import type { Charge } from './ledger-fixture.ts';

const EUR = 'EUR' as CurrencyCode;
const USD = 'USD' as CurrencyCode;
const IN_EURO: SpendMoney = { kind: 'converted', currency: EUR, maxRateAgeDays: 7 };
const EURO_ALONE: SpendMoney = { kind: 'single', currency: 'EUR' };

function app(id: string, name: string, facts: Partial<Application>): Application {
  return { ...application(id, name), owner: '', department: '', functions: [], ...facts };
}

const SLACK = app('slack-app', 'Slack', {
  owner: 'Ada',
  department: 'IT',
  functions: ['team-chat', 'video-meetings', 'Own thing'],
});
const ZOOM = app('zoom-app', 'Zoom', { department: 'Sales' });

const RATES: RatePair = {
  id: 'EUR/USD',
  base: EUR,
  quote: USD,
  rates: [
    { date: '2026-01-01' as IsoDate, rate: '1.25' },
    { date: '2026-02-02' as IsoDate, rate: '1.6' },
  ],
};

function viewOf(charges: readonly Charge[], facts: Partial<LedgerFacts> = {}): LedgerView {
  const { store, labels, relabel } = ledgerOf(blocksOf('i1', charges));
  relabel({ applications: [SLACK, ZOOM] });
  const applications = new Map([SLACK, ZOOM].map((one) => [one.id, one]));
  return {
    store,
    labels,
    facts: { ...NO_FACTS, applications, rates: createRateBook([RATES], []), ...facts },
  };
}

function cut(
  view: LedgerView,
  by: SpendDimension,
  spread: SpendSpread = 'cash',
  money: SpendMoney = EURO_ALONE,
): SpendViewTotals {
  return spendViewOf(view, { by, money, spread, filter: ANY_SPEND, limit: 1000 });
}

const shares = ({ groups }: SpendViewTotals): Record<string, number> =>
  Object.fromEntries(groups.map(({ key, total }) => [key, total]));

const CHARGES: readonly Charge[] = [
  { date: '2026-01-05', description: 'SLACK T03BTQ8AC', amount: 1000, payer: 'Ada', department: '' },
  { date: '2026-01-06', description: 'SLACK T03BTQ8AC', amount: 500, payer: 'Ben', department: 'Sales' },
  { date: '2026-02-03', description: 'ZOOM.US 888-799-9666', amount: 1600, currency: 'USD' },
  { date: '2026-01-20', description: 'COFFEE FELLOWS 12', amount: 320, currency: 'USD' },
  { date: '2026-01-07', description: 'REWE MARKT 51', amount: 700 },
];

describe('cutting the ledger', () => {
  it('takes a row’s own department first, then that of its application', () => {
    expect(shares(cut(viewOf(CHARGES), 'department'))).toEqual({ IT: 1000, Sales: 500, '': 700 });
  });

  it('knows the owner of the application', () => {
    expect(shares(cut(viewOf(CHARGES), 'owner'))).toEqual({ Ada: 1500, '': 700 });
  });

  it('splits an application with several functions between them, exactly', () => {
    expect(shares(cut(viewOf(CHARGES), 'function'))).toEqual({
      'team-chat': 501,
      'video-meetings': 500,
      'Own thing': 499,
      '': 700,
    });
  });

  it('knows a function under its id and its label as one', () => {
    const labelled = { ...SLACK, functions: ['Team chat'] };
    const view = viewOf(CHARGES, { applications: new Map([[SLACK.id, labelled]]) });
    expect(shares(cut(view, 'function'))['team-chat']).toBe(1500);
  });

  it('leads from each figure to its rows', () => {
    const view = viewOf(CHARGES);
    const rows = (change: object): number =>
      listRows(view, { ...ANY_SPEND, ...change }, 'date-asc').page.total;
    expect(rows({ department: 'IT' })).toBe(1);
    expect(rows({ department: 'Sales' })).toBe(2);
    expect(rows({ owner: 'Ada' })).toBe(2);
    expect(rows({ function: 'video-meetings' })).toBeGreaterThanOrEqual(2);
    expect(rows({ except: { by: 'department', keys: ['IT', ''] } })).toBe(2);
    expect(rows({ except: { by: 'owner', keys: [''] } })).toBe(2);
    expect(rows({ except: { by: 'currency', keys: ['EUR'] } })).toBe(2);
  });
});

describe('totals in one currency', () => {
  it('convert each row at the rate of its day, and keep apart what has none', () => {
    // 16.00 USD at 1.6 = 10.00 EUR; 3.20 USD of 20 January: the last rate is 19 days old.
    const totals = cut(viewOf(CHARGES), 'currency', 'cash', IN_EURO);
    expect(shares(totals)).toEqual({ EUR: 2200, USD: 1000 });
    expect(totals.withoutRate).toMatchObject([{ currency: 'USD', rows: 1, net: 320 }]);
    expect(totals.all.total).toBe(3200);
  });

  it('agree with the sum under the list of rows', () => {
    const total = convertedOf(viewOf(CHARGES), { filter: ANY_SPEND, currency: EUR, maxRateAgeDays: 7 });
    expect(total).toMatchObject({ net: 3200, withoutRate: [{ currency: 'USD', net: 320 }] });
  });

  it('give a budget its months, and what it can’t count', () => {
    const [it, sales, none] = scopeSpendOf(viewOf(CHARGES), {
      scopes: [
        { by: 'department', key: 'IT', currency: EUR },
        { by: 'department', key: 'Sales', currency: EUR },
        { by: 'department', key: 'Nobody', currency: EUR },
      ],
      spread: 'cash',
      maxRateAgeDays: 7,
      filter: ANY_SPEND,
    });
    expect(it).toEqual({ months: ['2026-01', '2026-02'], byMonth: [1000, 0], withoutRate: [] });
    expect(sales?.byMonth).toEqual([500, 1000]);
    expect(none?.byMonth).toEqual([0, 0]);
  });
});

function invoice(change: Partial<Invoice>): Invoice {
  return {
    id: 'inv-1' as InvoiceId,
    total: 700,
    periodStart: null,
    periodEnd: null,
    lines: [],
    ...change,
  } as Invoice;
}

describe('accrual', () => {
  const yearly = contractOf({
    applicationId: SLACK.id,
    terms: rulesOf({ billingPeriod: period('P3M') }),
  });
  const paidBy = (id: string, line: number): LedgerFacts['payments'][number] => ({
    id: id as InvoiceId,
    how: { kind: 'rows', rows: [{ importId: 'i1' as ImportId, line }] },
    at: '2026-03-01T00:00:00.000Z' as IsoInstant,
  });

  it('spreads over the billing period of the contract that contains the payment', () => {
    const totals = cut(viewOf(CHARGES, { contracts: [yearly] }), 'application', 'accrual');
    expect(totals.months).toEqual(['2026-01', '2026-02', '2026-03']);
    // 10.00 and 5.00 over 31 + 28 + 31 days.
    expect(totals.groups.find(({ key }) => key === SLACK.id)?.byMonth).toEqual([
      345 + 172,
      311 + 156,
      344 + 172,
    ]);
    expect(totals.bases).toEqual([
      { basis: 'contract', rows: 2, amount: 1500 },
      { basis: 'payment-month', rows: 1, amount: 700 },
    ]);
  });

  it('goes before the contract by the period of a linked invoice', () => {
    const covered = invoice({ periodStart: date('2026-02-01'), periodEnd: date('2026-03-31') });
    const facts = { contracts: [yearly], invoices: [covered], payments: [paidBy('inv-1', 2)] };
    const totals = cut(viewOf(CHARGES, facts), 'payer', 'accrual');
    // 10.00 over 28 + 31 days.
    expect(totals.groups.find(({ key }) => key === 'Ada')?.byMonth).toEqual([0, 475, 525]);
    expect(totals.bases.map(({ basis, rows }) => [basis, rows])).toEqual([
      ['invoice', 1],
      ['contract', 1],
      ['payment-month', 1],
    ]);
  });

  it('believes a match of an invoice that is sure, and no other', () => {
    const covered = invoice({ periodStart: date('2026-02-01'), periodEnd: date('2026-03-31') });
    const match = (sure: boolean): PaymentMatch =>
      ({
        invoiceId: 'inv-1',
        rows: [{ place: { importId: 'i1', line: 2 } }],
        sure,
      }) as unknown as PaymentMatch;
    const plain = viewOf(CHARGES, { invoices: [covered] });
    const bases = (sure: boolean): string[] =>
      cut({ ...plain, matches: () => [match(sure)] }, 'payer', 'accrual').bases.map(({ basis }) => basis);
    expect(bases(true)).toEqual(['invoice', 'payment-month']);
    expect(bases(false)).toEqual(['payment-month']);
  });

  it('shares a row that paid two invoices by their totals, each over its own period', () => {
    const first = invoice({
      total: 600,
      periodStart: date('2025-12-01'),
      periodEnd: date('2025-12-31'),
    } as object);
    const second = invoice({
      id: 'inv-2',
      total: 400,
      periodStart: date('2026-02-01'),
      periodEnd: date('2026-02-28'),
    } as object);
    const facts = { invoices: [first, second], payments: [paidBy('inv-1', 2), paidBy('inv-2', 2)] };
    const totals = cut(viewOf(CHARGES, facts), 'payer', 'accrual');
    expect(totals.groups.find(({ key }) => key === 'Ada')?.byMonth).toEqual([600, 0, 400]);
  });

  it('takes, of several contracts, the one whose price is nearest to the amount', () => {
    const small = contractOf({
      id: 'c0' as never,
      applicationId: SLACK.id,
      lines: [{ id: 'l1', product: '', seats: 1, unitPrice: 500 as never, seatStep: 1 }],
      terms: rulesOf({ billingPeriod: period('P1M') }),
    });
    const large = contractOf({
      applicationId: SLACK.id,
      lines: [{ id: 'l1', product: '', seats: 1, unitPrice: 1000 as never, seatStep: 1 }],
      terms: rulesOf({ billingPeriod: period('P1Y') }),
    });
    const totals = cut(viewOf(CHARGES, { contracts: [small, large] }), 'payer', 'accrual');
    expect(totals.groups.find(({ key }) => key === 'Ben')?.byMonth.slice(0, 2)).toEqual([500, 0]);
    expect(totals.groups.find(({ key }) => key === 'Ada')?.byMonth).toHaveLength(12);
  });

  it('spreads a recurring charge without a contract over its period, from its date on', () => {
    const yearly: Charge[] = ['2023-03-15', '2024-03-15', '2025-03-15', '2026-03-15'].map((on) => ({
      date: on,
      description: 'MAILCHIMP *MISC',
      amount: 36_500,
    }));
    const plain = viewOf(yearly);
    const { series } = recurringOf(plain, '9999-12-31' as IsoDate, 'software');
    const totals = cut({ ...plain, series: () => series }, 'vendor', 'accrual');
    expect(totals.bases).toEqual([{ basis: 'series', rows: 4, amount: 146_000 }]);
    expect(totals.months.at(-1)).toBe('2027-03');
    expect(totals.all.byMonth.slice(-2)).toEqual([2800, 1400]);
    expect(totals.all.total).toBe(146_000);
  });

  it('shows the rows whose term reaches into a month', () => {
    const view = viewOf(CHARGES, { contracts: [yearly] });
    const rows = (month: string): number =>
      listRows(view, { ...ANY_SPEND, accruesIn: month as IsoMonth }, 'date-asc').page.total;
    expect(['2026-01', '2026-02', '2026-03', '2026-04'].map(rows)).toEqual([4, 3, 2, 0]);
  });
});

const anyCharge: fc.Arbitrary<Charge> = fc.record({
  date: fc.constantFrom('2025-12-31', '2026-01-05', '2026-02-06', '2026-06-15'),
  description: fc.constantFrom('SLACK T03', 'ZOOM.US', 'REWE', 'MAILCHIMP *MISC', ''),
  amount: fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
  currency: fc.constantFrom('EUR', 'USD', 'JPY'),
  payer: fc.constantFrom('Ada', ''),
  department: fc.constantFrom('IT', 'Sales', ''),
  category: fc.constantFrom('Software', ''),
});

/** What differs between two cuts of the same rows, whatever the dimension and the spread: months, totals, the sum of the parts. */
function disagreements(view: LedgerView, money: SpendMoney): string[] {
  const whole = cut(view, 'application', 'cash', money).all.total;
  return (['cash', 'accrual'] as const).flatMap((spread) => {
    const first = cut(view, 'application', spread, money);
    return SPEND_DIMENSIONS.flatMap((by) => {
      const totals = cut(view, by, spread, money);
      const parts = totals.groups.reduce((sum, { total }) => sum + total, 0);
      const resting = totals.bases.reduce((sum, { amount }) => sum + amount, 0);
      const same =
        totals.all.total === whole &&
        parts === whole &&
        (spread === 'cash' || resting === whole) &&
        JSON.stringify([totals.months, totals.all.byMonth, totals.withoutRate]) ===
          JSON.stringify([first.months, first.all.byMonth, first.withoutRate]);
      return same ? [] : [`${spread} by ${by}`];
    });
  });
}

describe('all views', () => {
  it('agree with each other over random ledgers, month by month and to the cent', () => {
    const contracts = [
      contractOf({ applicationId: SLACK.id, terms: rulesOf({ billingPeriod: period('P1Y') }) }),
      contractOf({ applicationId: ZOOM.id, terms: rulesOf({ billingPeriod: period('P7D') }) }),
    ];
    fc.assert(
      fc.property(fc.array(anyCharge, { maxLength: 30 }), (charges) => {
        const view = viewOf(charges, { contracts });
        expect(disagreements(view, EURO_ALONE)).toEqual([]);
        expect(disagreements(view, IN_EURO)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('agree with each other over the sample', () => {
    const sample = createSample('2026-03-02' as IsoDate, '2026-03-02T08:00:00.000Z' as IsoInstant);
    const { store, labels, relabel } = ledgerOf([...sample.spendBlocks]);
    relabel({ applications: sample.applications });
    const applications = new Map<ApplicationId, Application>(sample.applications.map((one) => [one.id, one]));
    const facts = {
      ...NO_FACTS,
      applications,
      contracts: sample.contracts,
      rates: createRateBook([RATES], []),
    };
    const { series } = recurringOf({ store, labels }, '9999-12-31' as IsoDate, 'software');
    const view: LedgerView = { store, labels, facts, series: () => series };
    expect(cut(view, 'vendor', 'accrual').bases.map(({ basis }) => basis)).toContain('series');
    expect(disagreements(view, EURO_ALONE)).toEqual([]);
    expect(disagreements(view, IN_EURO)).toEqual([]);
  });
});
