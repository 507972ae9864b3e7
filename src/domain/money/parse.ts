import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { minorUnits } from './arithmetic.ts';
import { minorDigits } from './currencies.ts';
import { parseDecimal } from './decimal.ts';
import type { CurrencyCode, MinorUnits } from './money.ts';

/** How numbers are written where the reader lives. */
interface NumberMarks {
  readonly decimal: string;
  readonly group: string;
}

const marks = new Map<string, NumberMarks>();

/**
 * Reads an amount typed into a form, exactly, as minor units of `currency`. Takes the locale's marks
 * ("1.234,50" in German), plain decimals ("1234.50") where they can mean only one thing, the currency's
 * own code or symbol around it, and a sign. Refused with codes `amount-empty`, `amount`,
 * `amount-decimals` (more decimals than the currency has) or `amount-size`.
 */
export function parseMoneyText(text: string, currency: CurrencyCode, locale: string): Outcome<MinorUnits> {
  const bare = withoutCurrency(text, currency, locale);
  if (bare === '') return refused('amount-empty', 'Enter an amount.');
  const plain = toPlainDecimal(bare, marksOf(locale));
  const decimal = plain === null ? null : parseDecimal(plain);
  if (decimal === null) {
    const sample = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(1234.5);
    return refused('amount', `“${text.trim()}” is not an amount. Write it for example as ${sample}.`);
  }
  const digits = minorDigits(currency);
  if (decimal.scale > digits) {
    const allowed = digits === 0 ? 'no decimals' : `at most ${digits} decimals`;
    return refused('amount-decimals', `“${text.trim()}” has too many decimals: ${currency} has ${allowed}.`);
  }
  const minor = Number(decimal.digits * 10n ** BigInt(digits - decimal.scale));
  if (!Number.isSafeInteger(minor))
    return refused('amount-size', `“${text.trim()}” is too large to be kept exactly.`);
  return accepted(minorUnits(minor));
}

/**
 * Reads an amount of our own files: plain decimal text with a point, as `moneyText` writes it.
 * Refused like `parseMoneyText`.
 */
export function parseMoneyCell(text: string, currency: CurrencyCode): Outcome<MinorUnits> {
  return parseMoneyText(text, currency, 'en');
}

/** The text without the currency and blanks; two numbers side by side stay apart and are refused later. */
function withoutCurrency(text: string, currency: CurrencyCode, locale: string): string {
  const names = (['symbol', 'narrowSymbol'] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
    return format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  });
  let bare = text.replace(/[\u2212\u2013]/g, '-');
  for (const name of [currency, ...names]) {
    const at = bare.toUpperCase().indexOf(name.toUpperCase());
    if (at >= 0) {
      bare = bare.slice(0, at) + bare.slice(at + name.length);
      break;
    }
  }
  const grouped = bare.trim().replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '');
  return grouped.replace(/(?<!\d)\s|\s(?!\d)/g, '');
}

function toPlainDecimal(text: string, { decimal, group }: NumberMarks): string | null {
  const [d, g] = [escapeMark(decimal), escapeMark(group)];
  const tail = `(?:[${d}]\\d+)?$`;
  if (new RegExp(`^[+-]?[1-9]\\d{0,2}(?:[${g}]\\d{2,3})*[${g}]\\d{3}${tail}`).test(text)) {
    return text.replaceAll(group, '').replace(decimal, '.');
  }
  if (new RegExp(`^[+-]?\\d+${tail}`).test(text)) return text.replace(decimal, '.');
  // Foreign marks are taken where they cannot be mistaken: 1234.50 in German, 12,5 in English.
  const foreign = /^([+-]?\d+)[.,](\d{1,2}|\d{4,})$/.exec(text);
  return foreign === null ? null : `${foreign[1]}.${foreign[2]}`;
}

function marksOf(locale: string): NumberMarks {
  const known = marks.get(locale);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1_234_567.5);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const decimal = part('decimal');
  const group = part('group').trim();
  // Blanks and apostrophes are removed before: there the other of the two marks can only be a group.
  const other = decimal === ',' ? '.' : ',';
  const found = { decimal, group: group === '' || group === '’' ? other : group };
  marks.set(locale, found);
  return found;
}

function escapeMark(mark: string): string {
  return mark.replace(/[\\\]^-]/g, '\\$&');
}
