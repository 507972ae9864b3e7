import { describe, expect, it } from 'vitest';
import type { CurrencyCode } from '#domain/money/money.ts';
import { plainOf, readingsOf, typedOf } from '#features/invoices/form/typed-fields.ts';
import { pageChoices } from '#features/invoices/import/page-choices.ts';
import { textIn, itemAt } from '#features/invoices/viewer/page-items.ts';

const how = { locale: 'de-DE', currency: 'EUR' as CurrencyCode };

describe('a field of an invoice', () => {
  it('is typed as the reader writes and kept as plain text', () => {
    expect(plainOf('total', '1.234,50', how)).toEqual({ ok: true, value: '1234.50' });
    expect(typedOf('total', '1234.5000', how)).toBe('1.234,50');
    expect(plainOf('issueDate', '12.3.2026', how)).toEqual({ ok: true, value: '2026-03-12' });
    expect(plainOf('currency', 'usd', how)).toEqual({ ok: true, value: 'USD' });
    expect(plainOf('number', '  ', how)).toEqual({ ok: true, value: null });
  });

  it('keeps what it cannot read for the manager to see', () => {
    expect(plainOf('issueDate', 'soon', how)).toMatchObject({ ok: false });
    expect(typedOf('issueDate', 'soon', how)).toBe('soon');
    expect(typedOf('total', '1e3', how)).toBe('1e3');
  });

  it('takes a text of the page as its vendor writes it', () => {
    expect(readingsOf('total', '€ 1,234.50', how)).toEqual(['1234.50']);
    expect(readingsOf('issueDate', 'March 12, 2026', how)).toEqual(['2026-03-12']);
    expect(readingsOf('number', ': RE-1', how)).toEqual(['RE-1']);
    expect(readingsOf('total', 'Subtotal', how)).toEqual([]);
  });

  it('never guesses which of two days a text means', () => {
    expect(readingsOf('issueDate', '04/05/2025', how)).toEqual(['2025-05-04', '2025-04-05']);
    expect(readingsOf('issueDate', '25/04/2025', how)).toEqual(['2025-04-25']);
    expect(pageChoices('issueDate', ['04/05/2025', 'soon'], { ...how, locale: 'en-GB' })).toEqual([
      { plain: '2025-05-04', words: '4 May 2025', text: '04/05/2025' },
      { plain: '2025-04-05', words: '5 Apr 2025', text: '04/05/2025' },
      { plain: null, words: 'soon does not fit here', text: 'soon' },
    ]);
  });
});

describe('texts of a page', () => {
  const item = (text: string, x: number, y: number, width: number) => ({ text, x, y, width, height: 10 });
  const page = {
    width: 600,
    height: 800,
    items: [item('Total', 10, 100, 30), item('119.00 EUR', 300, 100, 60)],
  };

  it('are found where they are pressed', () => {
    expect(itemAt(page, 320, 105)?.text).toBe('119.00 EUR');
    expect(itemAt(page, 200, 105)).toBeNull();
  });

  it('are cut to a place that is finer than they are', () => {
    expect(textIn([page], { page: 1, x: 300, y: 99, width: 36, height: 12 })).toBe('119.00');
    expect(textIn([page], { page: 2, x: 300, y: 99, width: 36, height: 12 })).toBe('');
  });
});
