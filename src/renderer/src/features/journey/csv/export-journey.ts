import { saveText } from '#desktop/files.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import { namesOfCustomers } from '#domain/journey/customer-finder.ts';
import { customerTable } from '#domain/journey/customer-table.ts';
import { MARK_TABLE, markRow } from '#domain/journey/mark-table.ts';
import { STAGE_EVENT_TABLE, stageEventRow } from '#domain/journey/stage-event-table.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import { TOUCHPOINT_TABLE } from '#domain/touchpoints/touchpoint-table.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';
import { boardNames } from './names.ts';
import type { StoredJourney } from './staged-file.ts';

async function save(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of every customer in our own format. */
export function exportCustomers({ customers, boards, fields = [] }: StoredJourney): Promise<void> {
  return save('customers.csv', writeEntityFile(customerTable(fields), customers, boardNames(boards)));
}

/** Every move of every customer, in our own format. */
export function exportStageEvents(stored: StoredJourney): Promise<void> {
  const rows = stored.events.map(stageEventRow);
  return save('stage-events.csv', writeEntityFile(STAGE_EVENT_TABLE, rows, namesOfCustomers(stored)));
}

/** Every pause, loss and the like of every customer, in our own format. */
export function exportMarks(stored: StoredJourney): Promise<void> {
  const rows = stored.marks.map(markRow);
  return save('marks.csv', writeEntityFile(MARK_TABLE, rows, namesOfCustomers(stored)));
}

/** Every contact with every customer, in our own format. */
export function exportTouchpoints(stored: StoredJourney): Promise<void> {
  return save(
    'touchpoints.csv',
    writeEntityFile(TOUCHPOINT_TABLE, stored.touchpoints, namesOfCustomers(stored)),
  );
}

export function exportBoards({ boards }: StoredJourney): Promise<void> {
  return save('boards.csv', writeEntityFile(BOARD_TABLE, boards, undefined));
}

/** The table as it is shown: its rows, columns and order. */
export function exportShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('customers as shown.csv', writeCsv(columns, rows));
}

/** Rejected rows of an import, to be repaired and imported again. */
export function exportRejected(
  fileName: string,
  rejected: readonly { readonly line: number; readonly reason: string }[],
): Promise<void> {
  const rows = rejected.map(({ line, reason }) => [line, reason]);
  return save(`${fileName.replace(/\.[^.]*$/, '')} – rejected rows.csv`, writeCsv(['line', 'reason'], rows));
}
