import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DEFAULT_TERM_SETTINGS } from '#domain/contracts/term-settings.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { contract } from '../invoices/flags/samples.ts';

const TODAY = '2026-03-02' as IsoDate;
const startFor = (asked: string | null, terms = {}): string =>
  termOfRenewal(contract({}, terms), asked, TODAY, DEFAULT_TERM_SETTINGS).term.start;

describe('the term that a renewal is about', () => {
  it('is the present one unless another is asked for', () => {
    expect(startFor(null)).toBe('2026-01-01');
    expect(startFor('2025-01-01')).toBe('2025-01-01');
    expect(startFor('2027-01-01')).toBe('2027-01-01');
  });

  it('is the present one when none begins on the day that is asked for', () => {
    expect(startFor('2025-02-01')).toBe('2026-01-01');
    expect(startFor('2025-02-30')).toBe('2026-01-01');
    expect(startFor('soon')).toBe('2026-01-01');
  });

  it('has no end and no renewal when the contract is open-ended', () => {
    const found = termOfRenewal(
      contract({}, { atEnd: 'open-ended', renewalTerm: null }),
      null,
      TODAY,
      DEFAULT_TERM_SETTINGS,
    );
    expect(found.term.end).toBeNull();
    expect(found.renewal).toBeNull();
  });
});
