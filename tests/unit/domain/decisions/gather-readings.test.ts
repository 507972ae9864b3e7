import { describe, expect, it } from 'vitest';
import type { Application } from '#domain/applications/application.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import {
  criticalityReading,
  overlapReading,
  priceReading,
  spendReading,
  utilisationReading,
} from '#domain/decisions/gather-readings.ts';
import type { TermHistory, TermPaid } from '#domain/contracts/term-history.ts';
import { money } from '#domain/money/arithmetic.ts';
import type { RecurringSeries } from '#domain/spend/recurring/found-series.ts';
import { contractOf, date } from '../contracts/sample-contracts.ts';

const names = { keyOf: (text: string) => text.toLowerCase(), nameOf: (key: string) => key.toUpperCase() };

function application(id: string, change: Partial<Application> = {}): Application {
  const updatedAt = '2026-02-10T12:00:00.000Z';
  return {
    id,
    name: id,
    functions: ['CRM'],
    status: 'active',
    archived: false,
    updatedAt,
    ...change,
  } as Application;
}

describe('the overlap of an application', () => {
  const own = application('own', { functions: ['CRM', 'Mail'] });

  it('names live applications of the same functions, most in common first', () => {
    const others = [
      own,
      application('a', { functions: ['crm'] }),
      application('b', { functions: ['mail', 'CRM', 'chat'] }),
      application('other', { functions: ['chat'] }),
      application('leaving', { status: 'retiring' }),
      application('gone', { archived: true }),
    ];
    expect(overlapReading(own, others, names)).toEqual({
      kind: 'known',
      value: [
        { id: 'b', name: 'b', functions: ['MAIL', 'CRM'] },
        { id: 'a', name: 'a', functions: ['CRM'] },
      ],
      source: 'inventory',
      date: '2026-02-10',
      coverage: null,
    });
  });

  it('is unknown without functions, and none is not unknown', () => {
    expect(overlapReading(application('x', { functions: [] }), [own], names).kind).toBe('unknown');
    expect(overlapReading(null, [own], names).kind).toBe('unknown');
    expect(overlapReading(own, [own], names)).toMatchObject({ kind: 'known', value: [] });
  });

  it('and its criticality are unknown where nobody entered it', () => {
    expect(criticalityReading(application('x', { criticality: null })).kind).toBe('unknown');
    expect(criticalityReading(application('x', { criticality: 'high' }))).toMatchObject({ value: 'high' });
  });
});

describe('the price history', () => {
  const raised = contractOf({
    amendments: [
      {
        id: 'a1',
        effective: date('2027-01-01'),
        description: 'Uplift',
        changes: [{ kind: 'price', lineId: 'l1', unitPrice: 1452 as MinorUnits }],
      },
    ],
  });
  const series = {
    state: 'active',
    first: '2024-01-15',
    last: '2026-01-15',
    usual: 1210,
    yearly: 14_520,
    changes: [
      { kind: 'price-rise', from: 1000, to: 1100 },
      { kind: 'seats', from: 1100, to: 2200 },
      { kind: 'price-rise', from: 1100, to: 1210 },
    ],
  } as unknown as RecurringSeries;

  it('is the compound rise of the agreed prices since the contract began', () => {
    // 1200 to 1452 in two years is 10 % a year.
    expect(priceReading(raised, [], date('2028-01-01'))).toMatchObject({ kind: 'known', value: 10 });
  });

  it('does not know rises that lie ahead, and then asks the ledger', () => {
    expect(priceReading(raised, [], date('2026-06-01')).kind).toBe('unknown');
    expect(priceReading(raised, [series], date('2026-06-01'))).toMatchObject({
      kind: 'known',
      value: 10,
      source: 'charges in the ledger',
      date: '2026-01-15',
    });
  });

  it('is nought for charges that stayed the same, and unknown for few or usage-based ones', () => {
    const of = (change: Partial<RecurringSeries>): ReturnType<typeof priceReading> =>
      priceReading(contractOf(), [{ ...series, ...change }], date('2026-06-01'));
    expect(of({ changes: [] })).toMatchObject({ kind: 'known', value: 0 });
    expect(of({ first: date('2025-12-15') }).kind).toBe('unknown');
    expect(of({ usual: null }).kind).toBe('unknown');
    expect(of({ state: 'stopped' }).kind).toBe('unknown');
  });

  it('of less than a year counts as a year, so that one step is not told as many', () => {
    const half = { ...raised, terms: { ...raised.terms, start: date('2026-10-01') } };
    expect(priceReading(half, [], date('2027-01-01'))).toMatchObject({ value: 21 });
  });
});

describe('spend against the contract', () => {
  const euros = (minor: number): ReturnType<typeof money> => money(minor, 'EUR' as CurrencyCode);
  const term = (state: TermPaid['state'], due: number, difference: number | null): TermPaid =>
    ({
      state,
      due: euros(due),
      difference: difference === null ? null : euros(difference),
      dueUntil: '2026-02-01',
    }) as TermPaid;
  const history = (...terms: TermPaid[]): TermHistory => ({ terms, outside: [], ledger: null });

  it('is that of the last term that is over, since the present one may not be paid yet', () => {
    expect(spendReading(history(term('past', 1000, 250), term('present', 500, -500)))).toMatchObject({
      value: { paid: { minor: 1250 }, agreed: { minor: 1000 } },
      source: 'ledger, last term',
    });
    expect(spendReading(history(term('past', 1000, null), term('present', 500, 0)))).toMatchObject({
      value: { paid: { minor: 500 }, agreed: { minor: 500 } },
    });
  });

  it('is unknown where the ledger tells nothing', () => {
    expect(spendReading(history(term('present', 0, 0))).kind).toBe('unknown');
    expect(spendReading(null).kind).toBe('unknown');
  });
});

describe('the utilisation of an application', () => {
  const use = {
    utilisation: {
      kind: 'known' as const,
      value: 0.62,
      source: 'Slack: Analytics (slack.csv)',
      date: date('2026-01-10'),
      coverage: 0.9,
    },
    bounds: { atLeast: 0.62, atMost: 0.7 },
    staleWords: null,
  };

  it('is what its figures say, with the age of stale data', () => {
    expect(utilisationReading(use)).toEqual(use.utilisation);
    expect(utilisationReading({ ...use, staleWords: '62 days old, older than 45 days' })).toMatchObject({
      value: 0.62,
      source: '62 days old, older than 45 days: Slack: Analytics (slack.csv)',
    });
  });

  it('is unknown where the activity of most people is, since unknown is not unused', () => {
    const few = { ...use, utilisation: { ...use.utilisation, value: 0.1, coverage: 0.2 } };
    expect(utilisationReading({ ...few, bounds: { atLeast: 0.1, atMost: 0.85 } })).toEqual({
      kind: 'unknown',
      why: 'The activity of 20% of the people is known: 10% to 85% of the seats may be used.',
    });
  });

  it('is unknown without an application or a file', () => {
    expect(utilisationReading(null)).toEqual({
      kind: 'unknown',
      why: 'The contract belongs to no application.',
    });
    const unknown = { kind: 'unknown' as const, why: 'No usage file.' };
    expect(utilisationReading({ utilisation: unknown, bounds: null, staleWords: null })).toBe(unknown);
  });
});
