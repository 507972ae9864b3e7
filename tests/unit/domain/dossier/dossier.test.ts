import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, QuoteId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant, IsoPeriod } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { priceHistory } from '#domain/contracts/amended-lines.ts';
import { termHistoryOf } from '#domain/contracts/term-history.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { unknownReading } from '#domain/decisions/factors.ts';
import { benchmark, quotesFor } from '#domain/dossier/benchmark.ts';
import { dossierOf } from '#domain/dossier/dossier.ts';
import type { DossierFacts } from '#domain/dossier/dossier.ts';
import { pricePlot } from '#domain/dossier/price-plot.ts';
import { spendPlot } from '#domain/dossier/spend-plot.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { contract } from '../invoices/flags/samples.ts';

const TODAY = '2026-03-02' as IsoDate;
const line = (id: string, unitPrice: number, seats = 10): Contract['lines'][number] => ({
  id,
  product: `Plan ${id}`,
  seats,
  unitPrice: unitPrice as MinorUnits,
  seatStep: 1,
});

function quote(changes: Partial<Quote> = {}): Quote {
  return {
    id: 'q' as QuoteId,
    contractId: null,
    applicationId: null,
    vendor: 'Other Ltd',
    product: 'Plan',
    date: '2026-02-01' as IsoDate,
    seats: 10,
    unitPrice: 900 as MinorUnits,
    currency: 'EUR' as CurrencyCode,
    period: 'P1M' as IsoPeriod,
    note: '',
    documentId: null,
    createdAt: '2026-02-01T08:00:00.000Z' as IsoInstant,
    updatedAt: '2026-02-01T08:00:00.000Z' as IsoInstant,
    ...changes,
  };
}

function facts(agreed: Contract, changes: Partial<DossierFacts> = {}): DossierFacts {
  const { term, renewal } = termOfRenewal(agreed, null, TODAY, DEFAULT_TERM_SETTINGS);
  return {
    contract: agreed,
    application: null,
    termStart: term.start,
    renewal,
    decision: decisionFor(undefined, agreed, term.start),
    quotes: [],
    history: null,
    utilisation: unknownReading('There are no usage data.'),
    sentiment: unknownReading('There is no survey.'),
    sizes: [],
    overlap: unknownReading('None.'),
    spend: unknownReading('None.'),
    today: TODAY,
    settings: DEFAULT_TERM_SETTINGS,
    ...changes,
  };
}

describe('the dossier of a renewal', () => {
  it('says what is unknown and never takes it for nought', () => {
    const empty = dossierOf(facts(contract({ lines: [] }, { notice: null })));
    expect(empty).toMatchObject({
      annual: null,
      prices: null,
      spendPlot: null,
      noticeDeadline: null,
      sendBy: null,
      utilisation: { kind: 'unknown' },
      scenario: null,
    });
  });

  it('cuts whatever is too long for its page', () => {
    const agreed = contract({
      name: 'Name '.repeat(60),
      lines: Array.from({ length: 30 }, (_, index) => line(`l${index}`, 100 + index)),
    });
    const base = facts(agreed);
    const decision = {
      ...base.decision,
      rationale: 'because '.repeat(200),
      alternatives: Array.from({ length: 9 }, (_, index) => ({
        id: `${index}`,
        name: 'N'.repeat(200),
        note: 'n '.repeat(200),
      })),
      negotiation: { ask: 'ask '.repeat(200), target: '', walkAway: 'x'.repeat(900) },
    };
    const page = dossierOf({
      ...base,
      decision,
      quotes: Array.from({ length: 12 }, () => quote({ contractId: agreed.id })),
      utilisation: { kind: 'known', value: 0.5, source: 'file '.repeat(60), date: TODAY, coverage: 1 },
    });
    expect(page.utilisation.kind === 'known' && page.utilisation.source.length).toBeLessThanOrEqual(110);
    expect(page.title.length).toBeLessThanOrEqual(70);
    expect(page.lines).toMatchObject({
      more: 27,
      shown: [{ id: 'l29' }, { id: 'l28' }, { id: 'l27' }],
    });
    expect([page.alternatives.more, page.benchmark.more]).toEqual([6, 9]);
    expect(page.negotiation.ask.length).toBeLessThanOrEqual(160);
    expect(page.negotiation.walkAway.endsWith('…')).toBe(true);
    expect(page.rationale.length).toBeLessThanOrEqual(120);
  });

  it('has the earliest end of an open-ended contract', () => {
    const open = dossierOf(
      facts(contract({}, { atEnd: 'open-ended', renewalTerm: null, notice: 'P30D' as IsoPeriod })),
    );
    expect(open.termEnd).toBeNull();
    expect(open.earliestEnd).not.toBeNull();
  });
});

describe('unit prices as a drawing', () => {
  const effective = '2026-02-01' as IsoDate;
  const amended = contract({
    lines: [line('a', 1000), line('b', 500, 1)],
    amendments: [
      {
        id: 'm',
        effective,
        description: '',
        changes: [{ kind: 'price', lineId: 'a', unitPrice: 1200 as MinorUnits }],
      },
    ],
  });

  it('are steps from nought, the costliest line first', () => {
    const plot = pricePlot(priceHistory(amended), TODAY, '2026-12-31' as IsoDate);
    expect(plot).toMatchObject({ top: 1200, to: '2026-12-31', more: 0 });
    expect(plot?.lines[0]).toMatchObject({ product: 'Plan a', first: 1000, last: 1200 });
    expect(plot?.lines[0]?.points.map(({ y }) => Math.round(y * 100))).toEqual([83, 83, 100, 100]);
    expect(plot?.lines[1]?.points.map(({ y }) => Math.round(y * 100))).toEqual([42, 42]);
    expect(pricePlot([], TODAY, null)).toBeNull();
  });

  it('never leave the drawing', () => {
    const anyChange = fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 5000 }));
    fc.assert(
      fc.property(
        fc.array(anyChange, { maxLength: 8 }),
        fc.integer({ min: -400, max: 1200 }),
        (changes, away) => {
          const agreed = contract({
            lines: [line('a', 1000)],
            amendments: changes.map(([days, price], index) => ({
              id: `${index}`,
              effective: addDays(amended.terms.start, days),
              description: '',
              changes: [{ kind: 'price', lineId: 'a', unitPrice: price as MinorUnits }],
            })),
          });
          const plot = pricePlot(priceHistory(agreed), addDays(agreed.terms.start, away), null);
          const points = plot?.lines.flatMap((one) => one.points) ?? [];
          expect(points.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
        },
      ),
    );
  });
});

describe('spend against contract as a drawing', () => {
  it('is a pair of bars for each of the latest terms; unknown is no bar', () => {
    const agreed = contract({ lines: [line('a', 1000)] });
    const plot = spendPlot(
      termHistoryOf(agreed, TODAY, { charges: [], ledger: null, known: false }),
      agreed.currency,
    );
    const bar = plot?.bars.at(-1);
    expect(bar?.paid).toBeNull();
    expect(bar?.agreed?.height).toBe(1);
    expect(bar?.present).toBe(true);
    expect(spendPlot(null, agreed.currency)).toBeNull();
  });

  it('leaves other currencies out, and says so', () => {
    const agreed = contract({ lines: [line('a', 1000)] });
    const ledger = { from: '2020-01-01' as IsoDate, to: TODAY };
    const usd = { minor: 5 as MinorUnits, currency: 'USD' as CurrencyCode };
    const found = { charges: [{ on: TODAY, amount: usd }], ledger, known: true };
    const bars = spendPlot(termHistoryOf(agreed, TODAY, found), agreed.currency)?.bars;
    expect(bars?.at(-1)).toMatchObject({ paid: null, otherCurrencies: true });
  });
});

describe('own quotes', () => {
  const agreed = contract(
    {
      id: 'c' as ContractId,
      vendor: 'Slack',
      applicationId: 'a' as ApplicationId,
      lines: [line('a', 12_000)],
    },
    { billingPeriod: 'P1Y' as IsoPeriod },
  );

  it('are those about the contract, its application or its vendor, latest first', () => {
    const quotes = [
      quote({ id: '1' as QuoteId, contractId: agreed.id, date: '2026-01-01' as IsoDate }),
      quote({ id: '2' as QuoteId, applicationId: 'a' as ApplicationId }),
      quote({ id: '3' as QuoteId, vendor: ' SLACK' }),
      quote({ id: '4' as QuoteId, contractId: 'other' as ContractId, vendor: 'Slack' }),
      quote({ id: '5' as QuoteId }),
    ];
    expect(quotesFor(quotes, agreed).map(({ id }) => id)).toEqual(['2', '3', '1']);
  });

  it('are compared per seat and the same period, where the currency is the same', () => {
    const [row] = benchmark([quote({ contractId: agreed.id })], agreed, TODAY);
    expect(row).toMatchObject({
      price: { minor: 10_800 },
      period: 'P1Y',
      ours: { minor: 12_000 },
      percent: -10,
    });
    const [dollars] = benchmark(
      [quote({ contractId: agreed.id, currency: 'USD' as CurrencyCode })],
      agreed,
      TODAY,
    );
    expect(dollars).toMatchObject({ ours: null, percent: null, price: { minor: 900 } });
  });
});
