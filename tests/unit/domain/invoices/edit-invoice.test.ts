import { describe, expect, it } from 'vitest';
import { signedFor, withCurrency, withKind } from '#domain/invoices/edit-invoice.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { invoice } from './sample-invoices.ts';

const minor = (value: number): MinorUnits => value as MinorUnits;

describe('editing an invoice', () => {
  it('turns every amount with its kind, and back', () => {
    const credit = withKind(invoice(), 'credit-note');
    expect(credit).toMatchObject({ kind: 'credit-note', total: -11_900, tax: -1900, payable: null });
    expect(withKind(credit, 'invoice')).toEqual(invoice());
    expect(signedFor('credit-note', minor(500))).toBe(-500);
    expect(signedFor('invoice', minor(-500))).toBe(-500);
  });

  it('keeps the figures when the currency changes, and refuses to lose decimals', () => {
    const dinar = withCurrency(invoice(), 'KWD' as CurrencyCode);
    expect(dinar.ok && dinar.value).toMatchObject({ currency: 'KWD', total: 119_000, tax: 19_000 });
    const yen = withCurrency(invoice(), 'JPY' as CurrencyCode);
    expect(yen.ok && yen.value).toMatchObject({ currency: 'JPY', total: 119 });
    expect(withCurrency(invoice({ total: minor(11_950) }), 'JPY' as CurrencyCode)).toMatchObject({
      code: 'currency-decimals',
    });
  });
});
