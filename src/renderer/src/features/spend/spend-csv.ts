import { minorUnits } from '#domain/money/arithmetic.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { moneyText } from '#domain/money/format.ts';
import { guardText } from '#domain/tables/formula-guard.ts';
import type { LedgerRow } from '#ledger/questions.ts';

/** Columns of spend.csv in their order; the import needs the first four. */
export const SPEND_CSV_HEADER =
  'date,description,amount,currency,payer,department,category,reference,memo,application,vendor,import,source line';

function text(value: string): string {
  const guarded = guardText(value);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A number stays a number: minus signs of amounts are not texts that a spreadsheet could run. */
function amount({ amount, currency }: LedgerRow): string {
  return isKnownCurrency(currency) ? moneyText({ minor: minorUnits(amount), currency }) : String(amount);
}

/** One row of spend.csv (RFC 4180), without its line end. Texts are guarded against spreadsheets. */
export function spendCsvLine(row: LedgerRow, fileName: string): string {
  return [
    row.date,
    text(row.description),
    amount(row),
    text(row.currency),
    text(row.payer),
    text(row.department),
    text(row.category),
    text(row.reference),
    text(row.memo),
    text(row.applicationName),
    text(row.vendorName),
    text(fileName),
    String(row.line),
  ].join(',');
}
