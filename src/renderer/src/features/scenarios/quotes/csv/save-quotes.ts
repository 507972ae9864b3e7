import { saveText } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import { linkNamesOf } from '#domain/quotes/link-cells.ts';
import { QUOTE_TABLE } from '#domain/quotes/quote-table.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

async function save(name: string, text: string): Promise<void> {
  try {
    const saved = await saveText(name, text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of the quotes in our own format: importing it again gives the same quotes. */
export function saveQuotes(
  name: string,
  quotes: readonly Quote[],
  linked: { readonly contracts: readonly Contract[]; readonly applications: readonly Application[] },
): Promise<void> {
  return save(name, writeEntityFile(QUOTE_TABLE, quotes, linkNamesOf(linked.contracts, linked.applications)));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function saveRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const stem = fileName.replace(/\.[^.]*$/, '');
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return save(`${stem} – rejected rows.csv`, writeCsv(['line', 'reason'], rows));
}
