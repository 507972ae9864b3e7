import { isKnownCurrency } from './currencies.ts';

/** Currency signs and the currencies that write them; the first is meant when nothing else says. */
const MARKS: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'MXN', 'ARS', 'CLP', 'COP', 'TWD'],
  US$: ['USD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  C$: ['CAD'],
  CA$: ['CAD'],
  CAD$: ['CAD'],
  NZ$: ['NZD'],
  S$: ['SGD'],
  HK$: ['HKD'],
  NT$: ['TWD'],
  R$: ['BRL'],
  MX$: ['MXN'],
  '£': ['GBP', 'EGP', 'GIP'],
  '€': ['EUR'],
  '¥': ['JPY', 'CNY'],
  '￥': ['JPY', 'CNY'],
  '₹': ['INR'],
  RS: ['INR', 'PKR', 'LKR', 'MUR'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₺': ['TRY'],
  TL: ['TRY'],
  '₽': ['RUB'],
  '₴': ['UAH'],
  '฿': ['THB'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₦': ['NGN'],
  KR: ['SEK', 'NOK', 'DKK', 'ISK'],
  ZŁ: ['PLN'],
  ZL: ['PLN'],
  KČ: ['CZK'],
  KC: ['CZK'],
  FT: ['HUF'],
  LEI: ['RON'],
  ЛВ: ['BGN'],
  FR: ['CHF'],
  SFR: ['CHF'],
  EURO: ['EUR'],
  EUROS: ['EUR'],
  RM: ['MYR'],
  RP: ['IDR'],
};

/**
 * The currencies a code or sign beside an amount can stand for, most usual first; null when it is
 * neither. Codes in either case; a full stop behind is ignored (`kr.`, `Rs.`).
 */
export function currencyOfMark(mark: string): readonly string[] | null {
  const plain = mark.replace(/\.$/, '').toUpperCase();
  const known = Object.hasOwn(MARKS, plain) ? MARKS[plain] : undefined;
  if (known !== undefined) return known;
  return isKnownCurrency(plain) ? [plain] : null;
}

/** The currency a mark means here: the usual one (`$`, `kr`) gives way to `expected` where that fits too. */
export function resolveCurrencyMark(mark: string, expected: string): string | null {
  const candidates = currencyOfMark(mark);
  if (candidates === null) return null;
  return candidates.includes(expected) ? expected : (candidates[0] ?? null);
}
