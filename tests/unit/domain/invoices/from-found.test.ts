import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { NOTHING_FOUND, readInvoice } from '#domain/invoices/from-found.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { found } from './sample-invoices.ts';

describe('reading an invoice from what was found', () => {
  it('takes a complete document as it is', () => {
    const { facts, missing, problems, doubts } = readInvoice(found());
    expect({ missing, problems, doubts }).toEqual({ missing: [], problems: [], doubts: [] });
    expect(facts).toMatchObject({ number: 'RE-2026/0042', total: 11_900, tax: 1900, payable: 11_900 });
  });

  it('names every required field that is missing, and takes it from the manager', () => {
    const bare = readInvoice(NOTHING_FOUND);
    expect(bare.facts).toBeNull();
    expect(bare.missing).toEqual(['number', 'seller', 'issueDate', 'currency', 'total']);
    const said = { number: '7', seller: 'Figma', issueDate: '2026-01-31', currency: 'usd', total: '12.5' };
    expect(readInvoice(NOTHING_FOUND, said).facts).toMatchObject({
      vendor: 'Figma',
      currency: 'USD',
      total: 1250,
    });
  });

  it('lets a correction clear what was found', () => {
    expect(readInvoice(found(), { dueDate: null }).facts?.dueDate).toBeNull();
    expect(readInvoice(found(), { number: ' ' }).missing).toEqual(['number']);
  });

  it.each([['119.00'], ['-119.00']])(
    'makes the amounts of a credit note negative when it says %s',
    (total) => {
      const sign = total.startsWith('-') ? '-' : '';
      const line = {
        description: 'Seats',
        quantity: '1',
        unitPrice: '100',
        net: `${sign}100.005`,
        periodStart: null,
        periodEnd: null,
      };
      const { facts, doubts } = readInvoice(
        found({ kind: 'credit-note', total, tax: `${sign}19`, payable: total, lines: [line] }),
      );
      expect(facts).toMatchObject({ total: -11_900, tax: -1900, payable: -11_900 });
      expect(facts?.lines[0]?.net).toBe(-10_000);
      expect(doubts).toEqual([]);
    },
  );

  it('doubts an invoice with a negative total, which may be a credit note', () => {
    const { facts, doubts } = readInvoice(found({ total: '-119', tax: '-19' }));
    expect(facts?.total).toBe(-11_900);
    expect(doubts.map(({ code }) => code)).toEqual(['negative-invoice']);
    expect(readInvoice(found({ total: '-119', tax: '-19' }), { kind: 'credit-note' }).doubts).toEqual([]);
  });

  it.each([
    [{ dueDate: '2026-01-01' as IsoDate }, 'due-before-issue'],
    [{ periodStart: '2026-02-01' as IsoDate, periodEnd: '2026-01-01' as IsoDate }, 'period-backwards'],
    [{ tax: '190' }, 'tax-above-total'],
    [{ tax: '-19' }, 'tax-sign'],
  ])('doubts %j', (over, code) => {
    const reading = readInvoice(found(over));
    expect(reading.facts).not.toBeNull();
    expect(reading.doubts.map((doubt) => doubt.code)).toEqual([code]);
  });

  it.each([
    [{ currency: 'XYZ' }, 'currency', 'is not a currency'],
    [{ total: '119.005' }, 'total', 'too many digits'],
    [{ total: '1e3' }, 'total', 'is not an amount'],
    [{ currency: 'JPY', total: '119.5' }, 'total', 'too many digits'],
  ])('does not accept %j', (over, field, words) => {
    const { facts, problems } = readInvoice(found({ tax: null, payable: null, ...over }));
    expect(facts).toBeNull();
    expect(problems).toMatchObject([{ field }]);
    expect(problems[0]?.message).toContain(words);
  });

  it('keeps every amount exactly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.constantFrom('EUR', 'JPY', 'KWD') as fc.Arbitrary<CurrencyCode>,
        fc.nat(3),
        (minor, currency, zeros) => {
          const plain = moneyText({ minor: minor as never, currency });
          const total = plain.includes('.') ? plain + '0'.repeat(zeros) : plain;
          const { facts } = readInvoice(found({ currency, total, tax: null, payable: null }));
          expect(facts?.total).toBe(minor);
        },
      ),
    );
  });
});
