import { describe, expect, it } from 'vitest';
import type { Advocacy, AdvocacyKind } from '#domain/advocacy/advocacy.ts';
import { rankAdvocates, type AdvocateSigns } from '#domain/advocacy/rank.ts';
import { reasonWords } from '#domain/advocacy/words.ts';
import type { AdvocacyId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';

const TODAY = '2026-07-01' as IsoDate;
const AT = '2026-07-01T09:00:00.000Z' as IsoInstant;
const UNKNOWN: AdvocateSigns = { nps: null, health: null, since: null };

function entry(customer: string, kind: AdvocacyKind, more: Partial<Advocacy> = {}): Advocacy {
  return {
    id: `${customer}-${kind}-${more.broughtId ?? more.on ?? ''}` as AdvocacyId,
    customerId: customer as CustomerId,
    kind,
    state: 'done',
    on: '2026-06-01' as IsoDate,
    broughtId: null,
    brought: '',
    rating: null,
    link: '',
    note: '',
    createdAt: AT,
    updatedAt: AT,
    ...more,
  };
}

function customer(name: string, more: Parameters<typeof sampleCustomer>[0] = {}) {
  return sampleCustomer({ id: name as CustomerId, company: name, ...more });
}

describe('advocates', () => {
  /*
   * A brought I and J (2 × 6), has a review of 5 (3) and answered 10 (2), customer since 31 January 2025, one year (1): 18.
   * B has a case study (5), and in loyalty agreed (1): 6. C's review of 3 is no reason. D was lost. E named one (2).
   */
  const customers = ['A', 'B', 'C', 'E'].map((name) => customer(name));
  const lost = customer('D', { state: { kind: 'lost', on: '2026-01-01' as IsoDate, reason: '' } });
  const entries = [
    entry('A', 'referral', { broughtId: 'I' as CustomerId }),
    entry('A', 'referral', { broughtId: 'J' as CustomerId }),
    entry('A', 'review', { rating: 5 }),
    entry('B', 'case-study'),
    entry('B', 'loyalty', { state: 'agreed' }),
    entry('C', 'review', { rating: 3 }),
    entry('D', 'case-study'),
    entry('E', 'referral', { brought: 'Somebody' }),
  ];
  const signs = (id: CustomerId): AdvocateSigns =>
    id === 'A' ? { nps: 10, health: null, since: '2025-01-31' as IsoDate } : UNKNOWN;

  it('are ranked by what they did, each reason with its points', () => {
    const { advocates } = rankAdvocates([...customers, lost], entries, signs, TODAY);
    expect(advocates.map((one) => [one.customer.company, one.points])).toEqual([
      ['A', 18],
      ['B', 6],
      ['E', 2],
    ]);
    expect(advocates[0]?.reasons.map(reasonWords)).toEqual([
      'brought 2 customers',
      'review with 5 of 5',
      'would recommend us (10)',
      'customer for 1 year',
    ]);
  });

  it('are to be asked next when they would recommend us, or are in good health after a year', () => {
    const known: Readonly<Record<string, AdvocateSigns>> = {
      A: { nps: 9, health: null, since: null },
      B: { nps: 8, health: { score: 85, good: true }, since: '2025-06-30' as IsoDate },
      C: { nps: null, health: { score: 90, good: true }, since: '2026-01-01' as IsoDate },
      E: { nps: 10, health: null, since: null },
    };
    const asked = [entry('E', 'case-study', { state: 'asked' })];
    const { candidates } = rankAdvocates(customers, asked, (id) => known[id] ?? UNKNOWN, TODAY);
    // C has been there for half a year only, E was asked already.
    expect(candidates.map((one) => [one.customer.company, one.points])).toEqual([
      ['A', 2],
      ['B', 2],
    ]);
  });

  it('rest for half a year after they declined', () => {
    const of = (on: string) =>
      rankAdvocates(
        [customer('A')],
        [entry('A', 'review', { state: 'declined', on: on as IsoDate })],
        () => ({ ...UNKNOWN, nps: 9 }),
        TODAY,
      ).candidates.length;
    expect(of('2026-01-02')).toBe(0);
    expect(of('2026-01-01')).toBe(1);
  });
});
