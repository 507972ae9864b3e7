import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { quoteProblems } from '#domain/quotes/quote.ts';
import { createSample } from '#domain/sample/sample.ts';
import { evidenceState } from '#domain/savings/check.ts';
import { savingProposals } from '#domain/savings/proposals.ts';

const days = ['2026-03-02', '2026-12-31', '2028-02-29'] as IsoDate[];

describe.each(days)('the quotes and savings of the sample of %s', (today) => {
  const sample = createSample(today, `${today}T08:00:00.000Z` as IsoInstant);
  const { contracts, quotes, savings } = sample;

  it('are sound, of the past, and lead to contracts of the sample', () => {
    const known = new Set<string | null>(contracts.map(({ id }) => id));
    expect(quotes.flatMap((quote) => quoteProblems(quote))).toEqual([]);
    expect(quotes.filter(({ date }) => date >= today)).toEqual([]);
    expect([...quotes, ...savings].filter(({ contractId }) => !known.has(contractId))).toEqual([]);
    expect(savings.filter(({ amount }) => amount.minor <= 0)).toEqual([]);
  });

  it('show an avoidance with its quote, a saving of several years, and one that nothing proves', () => {
    expect(savings.map(({ kind }) => kind)).toEqual(['avoidance', 'saving', 'saving']);
    expect(savings.map(evidenceState)).toEqual(['shown', 'shown', 'none']);
    expect(savings[0]?.evidence.quoteId).not.toBeNull();
  });

  it('leave something to be found', () => {
    const found = savingProposals({ contracts, quotes, savings, retirements: [], today });
    expect(found.map(({ source }) => source)).toContain('quote');
    expect(found.some(({ quote }) => quote?.id === savings[0]?.evidence.quoteId)).toBe(false);
  });
});
