import { decimalText } from '#domain/money/decimal.ts';
import type { TextDocument } from './document.ts';
import type { SumRows } from './money-fields.ts';
import { lastAmountOf, type MoneyRow } from './money-rows.ts';
import { LANGUAGES } from './vocabulary.ts';
import { phraseKey, wordsOf } from './words.ts';

/** A total that the document's own sums lead to. */
export interface Proof {
  readonly total: MoneyRow;
  /** × 10,000. */
  readonly net: number;
  /** Null when no tax was needed to reach the total. */
  readonly tax: { readonly text: string; readonly rows: readonly MoneyRow[] } | null;
}

/** A cent, since each tax is rounded for itself; × 10,000. */
const ROUNDING = 100;

/** No sales tax reaches this share of what it is charged on. */
const HIGHEST_RATE = 0.4;

/**
 * The one total for which net + tax = total holds, with the taxes taken singly or together; or to which
 * the rows between net and total add up (discounts, shipping); or of which the one tax is the named share.
 * Null when there is none, or more than one.
 */
export function proofOf(document: TextDocument, rows: SumRows): Proof | null {
  const claims = distinct([...rows.total, ...rows.weak, ...rows.payable]);
  const taxed = claims.flatMap(
    (claim) =>
      proofWithTax(rows, claim) ?? proofByRows(document, rows, claim) ?? proofByRate(rows, claim) ?? [],
  );
  if (taxed.length > 0) return preferred(taxed, rows);
  if (rows.tax.some((row) => row.scaled !== 0)) return null;
  const plain = claims
    .filter((claim) => rows.net.some((net) => net.scaled === claim.scaled))
    .map((total) => ({ total, net: total.scaled, tax: null }));
  return preferred(plain, rows);
}

/** Several may hold, e.g. for what remains to be paid as well: the best labelled total goes first. */
function preferred(proofs: readonly Proof[], rows: SumRows): Proof | null {
  if (proofs.length <= 1) return proofs[0] ?? null;
  for (const labelled of [rows.total, rows.weak]) {
    const named = proofs.filter((proof) => labelled.some((row) => row.scaled === proof.total.scaled));
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  }
  return null;
}

function proofWithTax(rows: SumRows, total: MoneyRow): Proof | null {
  const nets = [...rows.net.map((row) => row.scaled), ...rows.weak.map((row) => row.scaled), sumOf(rows.net)];
  for (const taxes of taxOptions(rows.tax)) {
    const tax = sumOf(taxes);
    if (tax === 0 || Math.sign(tax) !== Math.sign(total.scaled)) continue;
    const net = nets.find((each) => Math.abs(each + tax - total.scaled) <= ROUNDING);
    if (net === undefined || net === total.scaled || Math.abs(tax) > Math.abs(net) * HIGHEST_RATE) continue;
    const [only] = taxes;
    const text =
      taxes.length === 1 && only !== undefined ? only.text : decimalText(BigInt(Math.round(tax / 100)), 2);
    return { total, net, tax: { text, rows: taxes } };
  }
  return null;
}

/** Each tax alone, all of them, and all different ones: rates may be listed beside their sum. */
function taxOptions(taxes: readonly MoneyRow[]): readonly (readonly MoneyRow[])[] {
  return [...taxes.map((row) => [row]), ...(taxes.length > 1 ? [taxes, distinct(taxes)] : [])];
}

/** Runs down the rows from the net sum to the total; a row that only repeats the sum so far is passed over. */
function proofByRows(document: TextDocument, rows: SumRows, total: MoneyRow): Proof | null {
  for (const net of rows.net) {
    if (net.lineIndex >= total.lineIndex || net.place.page !== total.place.page) continue;
    let sum = net.scaled;
    const taxes: MoneyRow[] = [];
    for (let index = net.lineIndex + 1; index < total.lineIndex; index++) {
      const row = lastAmountOf(document, index);
      if (row === null || row.scaled === sum) continue;
      const tax = rows.tax.find((each) => each.lineIndex === index);
      if (tax !== undefined) taxes.push(row);
      sum += isDiscount(document, index) ? -Math.abs(row.scaled) : row.scaled;
    }
    if (sum !== total.scaled || sum === net.scaled) continue;
    const text = decimalText(BigInt(Math.round(sumOf(taxes) / 100)), 2);
    return {
      total,
      net: total.scaled - sumOf(taxes),
      tax: taxes.length === 0 ? null : { text, rows: taxes },
    };
  }
  return null;
}

/** Below this, rounding alone could make a share fit; × 10,000. */
const LEAST_TAX = 2000;

/** One tax at a rate the page names: of the rest of the total it is just that share, so the total includes it. */
function proofByRate(rows: SumRows, total: MoneyRow): Proof | null {
  const taxes = distinct(rows.tax.filter((row) => row.scaled !== 0));
  const [tax] = taxes;
  if (tax === undefined || taxes.length > 1 || tax.rate === null) return null;
  const net = total.scaled - tax.scaled;
  const fits = Math.abs((net * tax.rate) / 100 - tax.scaled) <= ROUNDING;
  if (!fits || Math.abs(tax.scaled) < LEAST_TAX) return null;
  return { total, net, tax: { text: tax.text, rows: [tax] } };
}

const DISCOUNT = new Set(LANGUAGES.flatMap((file) => file.discount.map(phraseKey)));

function isDiscount(document: TextDocument, lineIndex: number): boolean {
  const cells = document.lines[lineIndex]?.cells ?? [];
  return cells.some((cell) => wordsOf(cell.text).some((word) => DISCOUNT.has(word.folded)));
}

function sumOf(rows: readonly MoneyRow[]): number {
  return rows.reduce((sum, row) => sum + row.scaled, 0);
}

function distinct(rows: readonly MoneyRow[]): readonly MoneyRow[] {
  return rows.filter((row, index) => rows.findIndex((each) => each.scaled === row.scaled) === index);
}
