import { saveText } from '#desktop/files.ts';
import { RESPONSE_TABLE } from '#domain/nps/response-table.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import type { AnswerRow } from '../use-answers.ts';

async function save(name: string, text: string): Promise<void> {
  try {
    const saved = await saveText(name, text);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every answer in our own format: importing it again gives the same answers. Who was followed up by a task has its day. */
export function saveAnswers(rows: readonly AnswerRow[]): Promise<void> {
  const names = new Map(rows.map(({ customer }) => [customer.id, customer.company]));
  const responses = rows.map(({ response, followUp }): NpsResponse => ({
    ...response,
    followedUpOn: followUp.kind === 'done' ? followUp.on : null,
  }));
  const text = writeEntityFile(RESPONSE_TABLE, responses, { customerName: (id) => names.get(id) ?? null });
  return save('nps.csv', text);
}

/** The table as it is shown: its rows, columns and order. */
export function saveShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('answers.csv', writeCsv(columns, rows));
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
