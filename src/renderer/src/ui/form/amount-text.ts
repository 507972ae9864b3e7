import { minorDigits } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { parseMoneyText } from '#domain/money/parse.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

/** The locale with Latin digits: what forms show and read everywhere. */
function latin(locale: string): string {
  return new Intl.Locale(locale, { numberingSystem: 'latn' }).toString();
}

/** Reads an amount typed into a form, exactly; blank is `null`. Refused as `parseMoneyText` does. */
export function readAmountText(
  text: string,
  currency: CurrencyCode,
  locale: string,
): Outcome<MinorUnits | null> {
  return text.trim() === '' ? accepted(null) : parseMoneyText(text, currency, latin(locale));
}

/** How a form shows an amount, without its currency: "1.234,50" in German. Exact. */
export function amountText(minor: MinorUnits | null, currency: CurrencyCode, locale: string): string {
  if (minor === null) return '';
  const digits = minorDigits(currency);
  const format = new Intl.NumberFormat(latin(locale), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const plain = moneyText({ minor, currency });
  const text = format.format(plain as `${number}`);
  const back = readAmountText(text, currency, locale);
  return back.ok && back.value === minor ? text : plain;
}

/** Reads a whole number, 0 or more; blank is `null`. Refused with code `whole-number`. */
export function readWholeNumber(text: string): Outcome<number | null> {
  const bare = text.trim().replace(/(?<=\d)[\s,.'’](?=\d{3}(?!\d))/g, '');
  if (bare === '') return accepted(null);
  const value = /^\d{1,15}$/.test(bare) ? Number(bare) : Number.NaN;
  if (Number.isSafeInteger(value)) return accepted(value);
  return refused('whole-number', `“${text.trim()}” is not a whole number.`);
}

/** Reads a percentage with or without "%", comma or point; blank is `null`. Refused with code `percent`. */
export function readPercent(text: string): Outcome<number | null> {
  const bare = text.replace('%', '').trim().replace(',', '.');
  if (bare === '') return accepted(null);
  if (/^\d{1,4}(\.\d{1,4})?$/.test(bare)) return accepted(Number(bare));
  return refused('percent', `“${text.trim()}” is not a percentage. Write it for example as 5 or 7.5.`);
}
