import type { RejectedRow } from '#domain/spend/ledger.ts';
import { guardText } from '#domain/tables/formula-guard.ts';

function cell(text: string): string {
  const guarded = guardText(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Lines and reasons as CSV (RFC 4180, UTF-8 with byte-order mark), safe to open in a spreadsheet. */
export function csvText(rows: readonly RejectedRow[]): string {
  const lines = rows.map(({ line, reason }) => `${line},${cell(reason)}`);
  return `\uFEFF${['line,reason', ...lines].join('\r\n')}\r\n`;
}
