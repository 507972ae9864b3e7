import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveCurrencyMark } from '#domain/money/amount-text-currency.ts';
import { createAmountScanner, minorUnitsOf, type DecimalMark } from '#domain/money/amount-text.ts';

const scanners = { '.': createAmountScanner('.'), ',': createAmountScanner(',') };

/** Minor units of two digits with the sign as written; null for no amount. */
function cents(text: string, decimal: DecimalMark): number | null {
  const amount = scanners[decimal](text);
  if (amount === null) return null;
  const minor = minorUnitsOf(amount, 2);
  return amount.negative ? -minor : minor;
}

describe('amounts as files write them', () => {
  it.each<[string, DecimalMark, number]>([
    ['1,234.56', '.', 123456],
    ['1.234,56', ',', 123456],
    ['1 234,56', ',', 123456],
    ['1\u00a0234,56', ',', 123456],
    ['1\u202f234,56', ',', 123456],
    ["1'234.56", '.', 123456],
    ['12,34,567.89', '.', 123456789],
    ['(250.00)', '.', -25000],
    ['-250', '.', -25000],
    ['250-', '.', -25000],
    ['− 250', '.', -25000],
    ['+ 250', '.', 25000],
    ['$250', '.', 25000],
    ['-$250.5', '.', -25050],
    ['$-250', '.', -25000],
    ['$(250.00)', '.', -25000],
    ['($250.00)', '.', -25000],
    ['£1,000', '.', 100000],
    ['250,00 EUR', ',', 25000],
    ['EUR 250,00', ',', 25000],
    ['250,00 kr.', ',', 25000],
    ['Rs. 250', '.', 25000],
    ['250,-', ',', 25000],
    ['250.–', '.', 25000],
    ['.50', '.', 50],
    ['0.005', '.', Number.NaN],
    ['0.500', '.', 50],
    [' 7.80 ', '.', 780],
    ['-0', '.', -0],
  ])('%s with a decimal “%s” is %d', (text, decimal, expected) => {
    expect(cents(text, decimal)).toBe(expected);
  });

  it.each<[string, DecimalMark]>([
    ['1e5', '.'],
    ['12.34', ','],
    ['12,34', '.'],
    ['1.2.3', '.'],
    ['abc', '.'],
    ['', '.'],
    ['-', '.'],
    ['12/03/2026', '.'],
    ['2026-03-12', '.'],
    ['10%', '.'],
    ['--5', '.'],
    ['(5', '.'],
    ['0,125,000', '.'],
    ['12345678901234567', '.'],
    ['5 6', '.'],
  ])('%j with a decimal “%s” is no amount', (text, decimal) => {
    expect(cents(text, decimal)).toBeNull();
  });

  it('reads the side written beside the number', () => {
    expect(scanners['.']('250.00 CR')?.side).toBe('credit');
    expect(scanners['.']('250.00DR')?.side).toBe('debit');
    expect(scanners['.']('£250 CR')).toMatchObject({ side: 'credit', mark: '£' });
  });

  it('reads every amount of 15 digits back from every style, without floating point', () => {
    const styles: [DecimalMark, (whole: string, cents: string) => string][] = [
      ['.', (whole, part) => `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${part}`],
      [',', (whole, part) => `${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${part}`],
      [',', (whole, part) => `${whole.replace(/\B(?=(\d{3})+$)/g, ' ')},${part} EUR`],
      ['.', (whole, part) => `${whole}.${part}`],
      ['.', (whole, part) => `$${whole.replace(/\B(?=(\d{3})+$)/g, "'")}.${part}`],
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.constantFrom(...styles),
        fc.boolean(),
        (minor, [mark, write], negative) => {
          const digits = String(minor).padStart(3, '0');
          const text = write(digits.slice(0, -2), digits.slice(-2));
          expect(cents(negative ? `-${text}` : text, mark)).toBe(negative ? -minor : minor);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws and never yields a fraction', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."0123456789.,-+()€$ 'CRkr%e"), maxLength: 14 }),
        fc.constantFrom<DecimalMark>('.', ','),
        (text, mark) => {
          const minor = cents(text, mark);
          expect(minor === null || Number.isNaN(minor) || Number.isSafeInteger(minor)).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
  });
});

describe('currency marks', () => {
  it('give way to the expected currency where that fits', () => {
    expect(resolveCurrencyMark('$', 'EUR')).toBe('USD');
    expect(resolveCurrencyMark('$', 'AUD')).toBe('AUD');
    expect(resolveCurrencyMark('kr', 'DKK')).toBe('DKK');
    expect(resolveCurrencyMark('eur', 'USD')).toBe('EUR');
    expect(resolveCurrencyMark('ZZZ', 'USD')).toBeNull();
  });
});
