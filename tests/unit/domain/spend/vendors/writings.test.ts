import { describe, expect, it } from 'vitest';
import { readHalves } from './descriptor-scores.ts';
import { KNOWN_DESCRIPTORS } from './known-descriptors.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { matcher } from './shipped.ts';

const found = (descriptor: string): string => matcher.match(descriptor)?.name ?? '';
const { tuned } = readHalves();
const own = tuned.filter(({ vendors }) => vendors.length > 0);
const known = [...own, ...KNOWN_DESCRIPTORS]
  .map(({ descriptor }) => descriptor)
  .filter((descriptor) => found(descriptor) !== '');
const lookAlikes = [
  ...LOOK_ALIKES,
  ...tuned.filter(({ vendors }) => vendors.length === 0).map(({ descriptor }) => descriptor),
];

/** How banks and processors rewrite one descriptor, and the share of vendors still recognised at least. */
const WRITINGS: readonly (readonly [string, (descriptor: string) => string, number])[] = [
  ['in lower case', (text) => text.toLowerCase(), 1],
  ['with its asterisks lost', (text) => text.replaceAll('*', ''), 0.97],
  ['with blanks for asterisks', (text) => text.replaceAll('*', ' '), 0.99],
  ['with its dots lost', (text) => text.replaceAll('.', ''), 0.97],
  ['with blanks for dots', (text) => text.replaceAll('.', ' '), 0.98],
  ['with commas for blanks', (text) => text.replaceAll(' ', ','), 0.99],
  ['cut at 22 characters', (text) => text.slice(0, 22), 0.97],
  ['cut at 25 characters', (text) => text.slice(0, 25), 0.98],
  ['behind a direct debit', (text) => `SEPA DIRECT DEBIT ${text} MANDATE 12345`, 0.97],
  ['as a card payment', (text) => `CARD PAYMENT TO ${text} ON 12 MAR`, 0.97],
  ['as a Visa purchase', (text) => `VISA PURCHASE 1234 ${text}`, 0.99],
  ['as an authorised purchase', (text) => `PURCHASE AUTHORIZED ON 03/11 ${text} P0000009283 CARD 9876`, 0.96],
  ['behind a French card payment', (text) => `PAIEMENT PAR CARTE X1234 ${text} 12/03`, 0.97],
  ['behind a Dutch card payment', (text) => `Betaalpas 12-02 10:15 ${text}`, 0.99],
  ['behind a German card payment', (text) => `KARTENZAHLUNG ${text} DE 12.02.2026 UM 10:11`, 0.97],
  ['behind a Spanish card payment', (text) => `COMPRA TARJ. 5402XXXXXXXX1234 ${text}`, 0.99],
  ['behind a Swedish card payment', (text) => `KORTKÖP 260212 ${text}`, 0.99],
  ['behind a phone', (text) => `APPLE PAY ${text}`, 0.99],
  ['with a rate of exchange', (text) => `${text} GBP 12.00 RATE 1.27`, 0.97],
  ['with a phone number', (text) => `${text} 888-555-1234 CA`, 0.97],
  ['with a reference', (text) => `${text} REF 839203948`, 0.97],
  ['with a city', (text) => `${text} LONDON GB`, 0.96],
];

describe('a descriptor as banks and processors rewrite it', () => {
  it.each(WRITINGS)('is still recognised %s', (_, rewrite, least) => {
    const lost = known.filter((descriptor) => found(rewrite(descriptor)) === '');
    expect(1 - lost.length / known.length >= least ? [] : lost).toEqual([]);
  });

  it.each(WRITINGS)('is never taken for another vendor %s', (_, rewrite) => {
    const others = known.filter((descriptor) => {
      const now = found(rewrite(descriptor));
      return now !== '' && now !== found(descriptor);
    });
    expect(others.length / known.length).toBeLessThan(0.02);
  });

  it.each(WRITINGS.filter(([writing]) => !writing.startsWith('cut')))(
    'stays a look-alike %s',
    (_, rewrite) => {
      const taken = lookAlikes.filter((descriptor) => found(rewrite(descriptor)) !== '');
      expect(taken.length / lookAlikes.length < 0.02 ? [] : taken).toEqual([]);
    },
  );
});
