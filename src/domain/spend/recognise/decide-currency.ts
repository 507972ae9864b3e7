import { resolveCurrencyMark } from '#domain/money/amount-text-currency.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import type { ColumnStats, TableRow } from './column-stats.ts';

export interface CurrencyFinding {
  /** Currency of rows that name none. */
  readonly currency: string;
  /** The same, when the file itself says so; null when it is the default passed in. */
  readonly fromFile: string | null;
  readonly evidence: string;
}

/**
 * The currency of rows that name none: from the header of an amount column (“Amount (EUR)”), from the
 * signs beside the amounts, else the default. A currency column is followed row by row; its most
 * frequent code is reported here for the other decisions.
 */
export function findCurrency(
  amounts: readonly ColumnStats[],
  column: ColumnStats | null,
  rows: readonly TableRow[],
  preamble: readonly TableRow[],
  fallback: string,
): CurrencyFinding {
  if (column !== null) {
    const code = mostFrequentCode(rows, column.index, fallback);
    return {
      currency: code ?? fallback,
      fromFile: code,
      evidence: `Each row names its currency in “${column.header}”.`,
    };
  }
  for (const amount of amounts) {
    const code = codeInHeader(amount);
    if (code !== null)
      return { currency: code, fromFile: code, evidence: `The header “${amount.header}” names ${code}.` };
  }
  const marked = markedCurrency(amounts, fallback);
  if (marked !== null) return marked;
  const told = codeInPreamble(preamble);
  if (told !== null)
    return { currency: told, fromFile: told, evidence: `The lines above the table name ${told}.` };
  return {
    currency: fallback,
    fromFile: null,
    evidence: `The file names no currency; ${fallback} is assumed and can be changed.`,
  };
}

/** From the signs beside the amounts; where they differ each row keeps its own. */
function markedCurrency(amounts: readonly ColumnStats[], fallback: string): CurrencyFinding | null {
  const codes = new Map<string, string>();
  const marks = amounts.flatMap((amount) => [...amount.amounts.marks]).sort((a, b) => b[1] - a[1]);
  for (const [mark] of marks) {
    const code = resolveCurrencyMark(mark, fallback);
    if (code !== null && !codes.has(code)) codes.set(code, mark);
  }
  const [first] = codes;
  if (first === undefined) return null;
  const [currency, mark] = first;
  const evidence =
    codes.size === 1
      ? `The amounts carry “${mark}”, read as ${currency}.`
      : `The amounts carry signs of ${codes.size} currencies (${[...codes.keys()].join(', ')}); each row is read in its own.`;
  return { currency, fromFile: currency, evidence };
}

function mostFrequentCode(rows: readonly TableRow[], index: number, fallback: string): string | null {
  const counts = new Map<string, number>();
  for (const { cells } of rows) {
    const code = resolveCurrencyMark((cells[index] ?? '').trim(), fallback);
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The currency that a header names: “Amount (EUR)”, “CAD$”, “Débito (R$)”. */
export function codeInHeader(column: ColumnStats): string | null {
  for (const word of column.header.split(/[^\p{L}]+/u)) {
    if (/^[A-Z]{3}$/.test(word) && isKnownCurrency(word)) return word;
  }
  const sign = /(?<!\p{L})\p{L}{0,2}\$|[£€¥₹₩₪₺₽₴฿]/u.exec(column.header)?.[0];
  if (sign !== undefined) return resolveCurrencyMark(sign, '');
  const last = column.words.split(' ').at(-1)?.toUpperCase() ?? '';
  return column.words.includes(' ') && last.length === 3 && isKnownCurrency(last) && last !== 'ALL'
    ? last
    : null;
}

function codeInPreamble(preamble: readonly TableRow[]): string | null {
  const codes = new Set<string>();
  for (const { cells } of preamble) {
    for (const cell of cells) {
      for (const word of cell.split(/[^A-Z]+/)) if (COMMON.has(word)) codes.add(word);
    }
  }
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

/** Codes that are no ordinary words, so that capital letters in a bank's address do not mislead. */
const COMMON = new Set(
  'EUR|USD|GBP|CHF|SEK|NOK|DKK|CZK|PLN|HUF|SGD|AUD|CAD|NZD|JPY|INR|ZAR|BRL|MXN'.split('|'),
);
