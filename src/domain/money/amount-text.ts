import { currencyOfMark } from './amount-text-currency.ts';

/** The character before the cents. The other one, blanks and apostrophes group thousands. */
export type DecimalMark = '.' | ',';

/** An amount as written, before its currency decides how many digits cents have. */
export interface AmountText {
  /** All digits as one whole number: `1,234.5` gives 12345. */
  readonly digits: number;
  /** How many of the digits stand behind the decimal mark. */
  readonly fraction: number;
  /** A minus sign before or behind, or brackets. */
  readonly negative: boolean;
  /** A plus sign was written. */
  readonly plus: boolean;
  /** `DR` or `CR` (or D, C, Dt, Cr, S, H) behind or before the number. */
  readonly side: 'debit' | 'credit' | null;
  /** A currency code or sign beside the number, as written: `EUR`, `£`, `kr`. */
  readonly mark: string;
}

export type AmountScan = { -readonly [Key in keyof AmountText]: AmountText[Key] };

const MOST_DIGITS = 15;
const POINT = 46;
const COMMA = 44;

/**
 * A reader of amount texts with one decimal mark. Returns null for what is no amount in that style
 * (letters, `1e5`, `12.34` where the point groups thousands, more than 15 digits). The returned object
 * is used again by the next call: read it at once.
 */
export function createAmountScanner(decimal: DecimalMark): (text: string) => AmountText | null {
  const mark = decimal === '.' ? POINT : COMMA;
  const scan: AmountScan = { digits: 0, fraction: 0, negative: false, plus: false, side: null, mark: '' };
  return (text) => (scanPlain(text, mark, scan) || scanAny(text, mark, scan) ? scan : null);
}

/** Minor units of a scanned amount (without its sign), or NaN when it is finer than the currency's smallest unit. */
export function minorUnitsOf(amount: AmountText, currencyDigits: number): number {
  let { digits } = amount;
  let missing = currencyDigits - amount.fraction;
  for (; missing > 0; missing--) digits *= 10;
  for (; missing < 0; missing++) {
    if (digits % 10 !== 0) return NaN;
    digits /= 10;
  }
  return Number.isSafeInteger(digits) ? digits : NaN;
}

/** The common case in one pass: an optional minus, digits, at most one decimal mark. */
function scanPlain(text: string, mark: number, scan: AmountScan): boolean {
  const length = text.length;
  let at = 0;
  const negative = text.charCodeAt(0) === 45;
  if (negative) at = 1;
  if (at === length || length - at > MOST_DIGITS) return false;
  let digits = 0;
  let point = -1;
  for (; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) digits = digits * 10 + code - 48;
    else if (code === mark && point < 0) point = at;
    else return false;
  }
  if (point === length - 1) return false;
  scan.digits = digits;
  scan.fraction = point < 0 ? 0 : length - 1 - point;
  scan.negative = negative;
  scan.plus = false;
  scan.side = null;
  scan.mark = '';
  return true;
}

const NUMBER = /\d(?:[\d.,'’`´\s]*\d)?/;
const MINUS = /[-−–‐‑﹣－]/g;
const SIDES: Readonly<Record<string, 'debit' | 'credit'>> = {
  dr: 'debit',
  dt: 'debit',
  d: 'debit',
  debit: 'debit',
  db: 'debit',
  s: 'debit',
  cr: 'credit',
  ct: 'credit',
  c: 'credit',
  credit: 'credit',
  h: 'credit',
};

/** Everything else: one number, with signs, brackets, a side and a currency around it. */
function scanAny(text: string, mark: number, scan: AmountScan): boolean {
  if (text.length > 60) return false;
  const found = NUMBER.exec(text);
  if (found === null) return false;
  let start = found.index;
  const before = text.slice(0, start);
  // ".50" and ",50": the number begins with its decimal mark.
  const bare = before.length > 0 && before.charCodeAt(before.length - 1) === mark && !/\p{L}.$/u.test(before);
  const body = bare ? `0${before.slice(-1)}${found[0]}` : found[0];
  start = bare ? start - 1 : start;
  if (!scanNumber(body, mark, scan)) return false;
  return scanSurroundings(text.slice(0, start), text.slice(found.index + found[0].length), scan);
}

/** Reads `1,234.56`, `1.234,56`, `1 234`, `1'234`, `12,34,567.89` (Indian groups). */
function scanNumber(body: string, mark: number, scan: AmountScan): boolean {
  const point = body.indexOf(mark === POINT ? '.' : ',');
  if (point >= 0 && body.indexOf(mark === POINT ? '.' : ',', point + 1) >= 0) return false;
  const whole = point < 0 ? body : body.slice(0, point);
  const fraction = point < 0 ? '' : body.slice(point + 1);
  if (point >= 0 && !/^\d+$/.test(fraction)) return false;
  const groups = whole.split(/[.,'’`´\s]/);
  if (groups.length > 1) {
    const separators = new Set(whole.replace(/\d/g, ''));
    if (
      separators.size > 1 ||
      whole.startsWith('0') ||
      !groups.every((group, i) => isGroup(group.length, i, groups.length))
    )
      return false;
  }
  const digits = groups.join('') + fraction;
  if (digits.length > MOST_DIGITS) return scanNoisy(groups.join(''), fraction, scan);
  scan.digits = Number(digits);
  scan.fraction = fraction.length;
  return true;
}

const LONGEST_NOISY = 25;
const NOISY_FRACTION = 10;

/**
 * Programs that count in binary write 4.44 as `4.440000000000003`: more digits than a binary number
 * holds are rounded to the 15 that it does.
 */
function scanNoisy(whole: string, fraction: string, scan: AmountScan): boolean {
  if (fraction.length < NOISY_FRACTION || whole.length + fraction.length > LONGEST_NOISY) return false;
  const value = Number(`${whole}.${fraction}`);
  const [kept = '', digits = ''] = value.toFixed(Math.max(0, MOST_DIGITS - whole.length)).split('.');
  const shown = digits.replace(/0+$/, '');
  scan.digits = Number(kept + shown);
  scan.fraction = shown.length;
  return true;
}

function isGroup(length: number, index: number, groups: number): boolean {
  if (index === groups - 1) return length === 3;
  return index === 0 ? length >= 1 && length <= 3 : length === 2 || length === 3;
}

/** Signs and words around the number; anything not understood makes the text no amount. */
function scanSurroundings(before: string, after: string, scan: AmountScan): boolean {
  // "250,-" and "250.–" write no cents; the dash is no minus.
  const behind = after.replace(/^[.,]\s*[-−–—]+/, '');
  const around = `${before} ${behind}`.replace(/^\s*['’]/, ' ');
  const minuses = around.match(MINUS)?.length ?? 0;
  const opened = around.includes('(');
  if (opened !== around.includes(')') || minuses > 1 || (opened && minuses > 0)) return false;
  const plus = around.includes('+');
  if (plus && (minuses > 0 || opened)) return false;
  scan.negative = minuses === 1 || opened;
  scan.plus = plus;
  scan.side = null;
  scan.mark = '';
  for (const word of around.replace(MINUS, ' ').split(/[\s()+]+/)) {
    if (word === '') continue;
    const side = SIDES[word.toLowerCase().replace(/\.$/, '')];
    if (side !== undefined && scan.side === null) scan.side = side;
    else if (scan.mark === '' && currencyOfMark(word) !== null) scan.mark = word;
    else return false;
  }
  return true;
}
