import { currencyOfMark } from '#domain/money/amount-text-currency.ts';

/** What a number format (ECMA-376 part 1, 18.8.31) says about the numbers it is laid on. */
export interface NumberFormat {
  /** The number is a day, or a time of day. */
  readonly date: boolean;
  /** Currency code or sign that is shown beside the number; '' when there is none. */
  readonly mark: string;
}

/** Dollars by the Windows locale behind the sign: `[$$-1009]`. */
const DOLLARS: Readonly<Record<string, string>> = {
  '409': 'USD',
  '1009': 'CAD',
  c09: 'AUD',
  '1409': 'NZD',
  '4809': 'SGD',
  '1004': 'SGD',
  c04: 'HKD',
  '80a': 'MXN',
};

/** Built-in formats whose sign is that of whatever country the workbook is opened in. */
const OF_ANY_COUNTRY = /^\$#,##0(\.00)?_\);(\[Red\])?\\?\(\$#,##0(\.00)?\\?\)$/;

const known = new Map<string, NumberFormat>();
const MOST_KNOWN = 10_000;

/** Reads a number format such as `dd.mm.yyyy` or `#,##0.00 [$€-407]`. */
export function readNumberFormat(code: string): NumberFormat {
  const before = known.get(code);
  if (before !== undefined) return before;
  const format = { date: isDate(code), mark: OF_ANY_COUNTRY.test(code) ? '' : markOf(code) };
  if (known.size < MOST_KNOWN) known.set(code, format);
  return format;
}

/** Letters of a day or time outside quotes, brackets and escapes. */
function isDate(code: string): boolean {
  const [positive = ''] = code.split(';');
  if (/\[(h+|m+|s+)\]/i.test(positive)) return true;
  const plain = positive
    .replace(/\[[^\]]*\]/g, '')
    .replace(/"[^"]*"/g, '')
    .replace(/[\\_*]./g, '');
  if (/general|@/i.test(plain)) return false;
  return /[ymdhs年月日]/i.test(plain) && !/[0#?]/.test(plain.replace(/[.,]0+/g, ''));
}

function markOf(code: string): string {
  const [positive = ''] = code.split(';');
  for (const [, sign = '', locale = ''] of positive.matchAll(/\[\$([^\]-]*)(?:-([0-9a-f]+))?\]/gi)) {
    if (sign === '$') return DOLLARS[locale.toLowerCase().replace(/^0+/, '')] ?? '$';
    if (currencyOfMark(sign.trim()) !== null) return sign.trim();
  }
  for (const [, quoted = ''] of positive.matchAll(/"([^"]*)"/g)) {
    if (currencyOfMark(quoted.trim()) !== null && quoted.trim() !== '') return quoted.trim();
  }
  return /[$€£¥₹₩₪₺₽₴฿₫₱₦]/.exec(positive.replace(/\[[^\]]*\]/g, ''))?.[0] ?? '';
}
