import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { termAt } from '#domain/contracts/terms.ts';
import { DECISION_CHOICES, type DecisionChoice } from '#domain/decisions/decision.ts';
import { unknownReading, type FactorReadings } from '#domain/decisions/factors.ts';
import { factorSheet } from '#domain/decisions/recommend.ts';
import { renewalOfTerm, type Renewal } from '#domain/renewals/renewals.ts';
import { byWhen, lateWords } from '#features/decisions/choice-words.ts';
import { readingWords, sourceWords } from '#features/decisions/factor-words.ts';
import { verdictWords } from '#features/decisions/verdict-words.ts';
import { contractOf, rulesOf } from '../../domain/contracts/sample-contracts.ts';

const locale = 'en-GB';
const contract = contractOf();
const ending = contractOf({ terms: rulesOf({ atEnd: 'ends', renewalTerm: null, notice: null }) });

function renewalOf(of: typeof contract): Renewal {
  const renewal = renewalOfTerm(of, termAt(of.terms, 1), DEFAULT_TERM_SETTINGS);
  if (renewal === null) throw new Error('the term has an end');
  return renewal;
}

function said(choice: DecisionChoice, today: string, renewal: Renewal | null = renewalOf(contract)): string {
  return byWhen(choice, { renewal, today: today as IsoDate, locale });
}

describe('what a choice asks for', () => {
  it('is notice in time, today, or too late', () => {
    expect(said('retire', '2026-03-02')).toMatch(/^Send notice by 2 Oct 2026, in \d+ days\.$/);
    expect(said('replace', '2026-10-02')).toContain('today');
    expect(said('retire', '2026-10-03')).toMatch(/too late/i);
  });

  it('is nothing for keeping, at the price of the term that follows', () => {
    expect(said('keep', '2026-03-02')).toBe('It renews on 1 Jan 2027 for €1,440.00.');
    expect(said('keep-and-grow', '2026-03-02')).toContain('before it renews on 1 Jan 2027');
  });

  it('is a new term for a contract that ends by itself, and nothing for one without an end', () => {
    expect(said('keep', '2026-03-02', renewalOf(ending))).toBe('Agree a new term before 31 Dec 2026.');
    expect(said('retire', '2026-03-02', renewalOf(ending))).toBe('It ends by itself on 31 Dec 2026.');
    expect(said('retire', '2026-03-02', null)).toBe('Notice can be given at any time.');
    expect(said('keep', '2026-03-02', null)).toBe('');
  });
});

describe('deciding late', () => {
  const late = (today: string, renewal: Renewal | null = renewalOf(contract)): string | null =>
    lateWords({ renewal, today: today as IsoDate, locale });

  it('says what it costs once the deadline has passed', () => {
    expect(late('2026-10-02')).toBeNull();
    expect(late('2026-10-03')).toMatch(/counted until 2 Oct 2026.*renews on 1 Jan 2027 for €1,440.00/);
    expect(late('2027-01-05')).toContain('renewed on 1 Jan 2027 for €1,440.00');
  });

  it('is never late without a term end, and told apart for one that ended by itself', () => {
    expect(late('2099-01-01', null)).toBeNull();
    expect(late('2027-01-05', renewalOf(ending))).toContain('ended on 31 Dec 2026');
  });
});

describe('the factors in words', () => {
  const known = {
    kind: 'known',
    source: 'inventory',
    date: '2026-02-10' as IsoDate,
    coverage: null,
  } as const;
  const readings: FactorReadings = {
    utilisation: { ...known, value: 0.625, source: 'export of the console', coverage: 0.9 },
    overlap: { ...known, value: [{ id: 'a', name: 'Zendesk', functions: ['Help desk'] }] },
    'price-history': { ...known, value: 6.7 },
    sentiment: unknownReading('There is no survey.'),
    criticality: { ...known, value: 'high' },
    'spend-against-contract': unknownReading('Nothing paid.'),
  };

  it('say what is read, and unknown is unknown', () => {
    expect(readingWords('utilisation', readings, locale)).toBe('62.5% of the seats are used');
    expect(readingWords('overlap', readings, locale)).toBe('Zendesk (Help desk)');
    expect(readingWords('price-history', readings, locale)).toBe('Rose by 6.7% a year');
    expect(readingWords('sentiment', readings, locale)).toBeNull();
    expect(sourceWords(readings.sentiment, locale)).toBe('There is no survey.');
    expect(sourceWords(readings.utilisation, locale)).toBe('Export of the console, 10 Feb 2026, 90% covered');
  });

  it('name the recommendation, its sum, and what was left out', () => {
    const sheet = factorSheet(readings, {});
    const words = verdictWords(sheet);
    const most = Math.max(...DECISION_CHOICES.map((choice) => sheet.totals[choice]));
    expect(words).toContain(`${most} of ${sheet.knownWeight * 10} points`);
    expect(words).toContain('Left out, because unknown: sentiment, spend against contract.');
  });

  it('say why retiring is not recommended while nobody knows of any use', () => {
    const low = { ...readings.criticality, kind: 'known', value: 'low' } as FactorReadings['criticality'];
    const unknown = unknownReading('There are no usage data.');
    const weights = { overlap: 0, 'price-history': 0 };
    const words = verdictWords(factorSheet({ ...readings, utilisation: unknown, criticality: low }, weights));
    expect(words).toMatch(
      /^No recommendation: “Retire” has the most points, .* nothing tells whether anybody/,
    );
  });

  it('recommend nothing without weights', () => {
    const none = { utilisation: 0, overlap: 0, 'price-history': 0, criticality: 0 };
    expect(verdictWords(factorSheet(readings, none))).toMatch(
      /^No recommendation: what is known weighs nothing/,
    );
  });
});
