import { currencyOfMark } from '#domain/money/amount-text-currency.ts';
import { createAmountScanner, type DecimalMark } from '#domain/money/amount-text.ts';
import { decimalText } from '#domain/money/decimal.ts';

/** An amount found in a text. */
export interface AmountFound {
  /** Hundredths of hundredths: the amount × 10,000, so that sums are whole numbers. */
  readonly scaled: number;
  /** Plain decimal text with the decimals that were written. */
  readonly text: string;
  /** Currency codes or signs beside it, as written. */
  readonly marks: readonly string[];
  readonly from: number;
  readonly to: number;
}

const MARK = String.raw`(?:US\$|CA\$|AU\$|NZ\$|HK\$|MX\$|NT\$|A\$|C\$|S\$|R\$|[$€£¥￥₹₩₪₺₽₴฿₫₱₦]|\b(?:[A-Z]{3}|[Kk][Rr]|Kč|zł|Ft|lei|Fr|SFr|EURO?|Euros?)\b\.?)`;
const NUMBER = String.raw`\d{1,3}(?:[.,'’ \u00a0\u202f]\d{2,3})*(?:[.,]\d{1,6})?|\d+(?:[.,]\d{1,6})?`;
const AMOUNT = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/#])(\(?)\s*([-−–]?)\s*((?:${MARK}\s?)*)\s*([-−–]?)\s*(${NUMBER})(?![\p{N}]|[.,/:]\d|\p{L}{4,}|[/°²³])((?:,-|,–|\.-|\.–|[-−](?!\S))?)\s*((?:${MARK}\s?)*)(\)?)`,
  'gu',
);

/** All amounts in a text, with their place there. Percentages, dates, codes and numbers in words are none. */
export function amountsIn(text: string, decimal: DecimalMark): readonly AmountFound[] {
  const found: AmountFound[] = [];
  const scan = createAmountScanner(decimal);
  for (const match of text.matchAll(AMOUNT)) {
    const [
      whole,
      open = '',
      minus = '',
      before = '',
      inner = '',
      number = '',
      behind = '',
      after = '',
      close = '',
    ] = match;
    const marks = [...marksIn(before), ...marksIn(after)];
    const next = text.slice(match.index + whole.length);
    // `INV-2024`: capitals in front that are no currency make it a code.
    if (before.trim() !== '' && marksIn(before).length === 0) continue;
    if (marks.length === 0 && /^\s*%/.test(next)) continue;
    // A currency sign glued to a word behind it (`5 kronor`) or letters make it a code, not an amount.
    if (marks.length === 0 && /^[\p{L}_-]*\d|^\p{L}/u.test(next)) continue;
    const read = scan(number.replace(/[\u00a0\u202f]/g, ' '));
    if (read === null) continue;
    const trailing = behind === '-' || behind === '−';
    const negative =
      minus !== '' || inner !== '' || trailing || (open !== '' && close !== '' && marksOnly(text, match));
    const digits = negative ? -read.digits : read.digits;
    const scaled = digits * 10 ** (4 - Math.min(read.fraction, 4));
    if (read.fraction > 4 || !Number.isSafeInteger(scaled)) continue;
    found.push({
      scaled,
      text: decimalText(BigInt(digits), read.fraction),
      marks,
      from: match.index + (whole.length - whole.trimStart().length),
      to: match.index + whole.trimEnd().length,
    });
  }
  return found;
}

/** Brackets mean a minus when nothing but the amount stands in the text. */
function marksOnly(text: string, match: RegExpMatchArray): boolean {
  return text.trim() === match[0].trim();
}

const MARK_ALONE = new RegExp(MARK, 'gu');

function marksIn(text: string): readonly string[] {
  return [...text.matchAll(MARK_ALONE)]
    .map((found) => found[0].trim())
    .filter((mark) => currencyOfMark(mark) !== null);
}

const POINT_CENTS = /(?<![\d.,])\d{1,3}(?:[,' \u00a0’]\d{3})*\.\d{2}(?![\d.,/]\d|\d|\.\d)/g;
const COMMA_CENTS = /(?<![\d.,])\d{1,3}(?:[.' \u00a0’]\d{3})*,\d{2}(?![\d.,/]\d|\d|,\d)/g;
const LONG_POINT = /(?<![\d.,])\d{4,}\.\d{2}(?![\d.,])/g;
const LONG_COMMA = /(?<![\d.,])\d{4,},\d{2}(?![\d.,])/g;

/**
 * Which mark the document writes before the cents, by the amounts with two decimals; null when both or
 * neither are usual. Dates such as `31.12` are rarely so many that they outvote the amounts.
 */
export function decimalMarkOf(texts: readonly string[]): DecimalMark | null {
  let points = 0;
  let commas = 0;
  for (const text of texts) {
    const plain = text.replace(/\d{1,2}[./]\d{1,2}[./]\d{2,4}/g, ' ');
    points += (plain.match(POINT_CENTS)?.length ?? 0) + (plain.match(LONG_POINT)?.length ?? 0);
    commas += (plain.match(COMMA_CENTS)?.length ?? 0) + (plain.match(LONG_COMMA)?.length ?? 0);
  }
  if (points === 0 && commas === 0) return null;
  if (points > commas * 4) return '.';
  return commas > points * 4 ? ',' : null;
}
