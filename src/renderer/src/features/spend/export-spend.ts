import { saveText } from '#desktop/files.ts';
import type { ImportId } from '#domain/brand.ts';
import type { LedgerClient } from '#ledger/client.ts';
import type { LedgerRow, RowOrder, SpendFilter } from '#ledger/questions.ts';
import { SPEND_CSV_HEADER, spendCsvLine } from './spend-csv.ts';

const PAGE = 5000;

/**
 * Saves the rows of a filter as spend.csv, as they are shown. Returns the saved name, or `null` when
 * cancelled.
 * @throws when the ledger refuses or the file can't be saved
 */
export async function exportSpend(
  client: LedgerClient,
  filter: SpendFilter,
  order: RowOrder,
  fileNames: ReadonlyMap<ImportId, string>,
): Promise<string | null> {
  const lines: string[] = [SPEND_CSV_HEADER];
  for (let offset = 0, total = Infinity; offset < total; offset += PAGE) {
    const outcome = await client.ask({ kind: 'rows', filter, order, offset, limit: PAGE });
    if (!outcome.ok) throw new Error(outcome.message);
    total = outcome.value.total;
    lines.push(
      ...outcome.value.rows.map((row: LedgerRow) => spendCsvLine(row, fileNames.get(row.importId) ?? '')),
    );
  }
  return saveText('spend.csv', `\uFEFF${lines.join('\r\n')}\r\n`);
}
