import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { restoreText } from '#domain/tables/formula-guard.ts';
import type { AsOfSource } from '../usage.ts';
import type { ActivityCell } from './activity-cell.ts';
import { createPeople, type People, type PlacedUse } from './gather-people.ts';
import type { FileRow, UsageTable } from './load-table.ts';
import { placeActivity, type PlacedActivity } from './place-activity.ts';
import { USAGE_PRODUCTS } from './products.ts';
import type { UsageProduct } from './products/product.ts';
import { noticesOf } from './reading-notices.ts';
import type { LeftOut, UsagePart, UsageReading, UsageRecognition, UsageRowNote } from './recognition.ts';
import { createRowReader, type RowPerson, type RowReader } from './row-reader.ts';
import { createUsesReader, type RowUses } from './row-uses.ts';
import { skippedRow } from './skip-rows.ts';

export interface ReadAnswers {
  /** The day the file speaks of, where it does not say itself. */
  readonly asOf?: IsoDate;
}

/**
 * Reads the people of a recognised file. Rows that cannot be read are named one by one, the others stand. Refused with
 * `as-of-missing` when neither the file nor the answers say which day it is from, and `no-users` when nobody is left.
 */
export function readUsage(
  table: UsageTable,
  recognition: UsageRecognition,
  answers: ReadAnswers = {},
): Outcome<UsageReading> {
  const asOf =
    recognition.asOf ??
    (answers.asOf === undefined ? null : { date: answers.asOf, source: 'asked' as const });
  const perRow = recognition.productKey === 'own' && recognition.columns.some(({ role }) => role === 'as-of');
  if (asOf === null && !perRow) {
    return refused(
      'as-of-missing',
      'The file does not say which day it is from. Say on which day it was exported.',
    );
  }
  const gathered = gather(table, recognition, asOf);
  const parts = [...gathered.parts.values()].map(({ key, people, source }): UsagePart => ({
    application: key.application,
    asOf: key.asOf,
    asOfSource: source,
    periodDays: people.periodDays() ?? recognition.periodDays,
    users: people.users(),
    rows: people.rows(),
  }));
  if (parts.every(({ users }) => users.length === 0)) {
    const [first] = gathered.rejected;
    const why = first === undefined ? 'all rows were left out' : `line ${first.line}: ${first.reason}`;
    return refused(
      'no-users',
      `None of the ${recognition.rows} rows tells of a user (${why}). Check the columns, or export the list again.`,
    );
  }
  const { rejected, doubts } = gathered;
  const leftOut: LeftOut[] = [...gathered.leftOut.values()];
  return accepted({
    parts,
    activity: recognition.activity,
    rejected,
    doubts,
    leftOut,
    notices: noticesOf(recognition, productByKey(recognition.productKey), parts, leftOut),
  });
}

export function productByKey(key: string | null): UsageProduct | null {
  return USAGE_PRODUCTS.find((product) => product.key === key) ?? null;
}

interface PartKey {
  readonly application: string | null;
  readonly asOf: IsoDate;
}

interface Part {
  readonly key: PartKey;
  readonly people: People;
  readonly source: AsOfSource;
  readonly place: (cell: ActivityCell) => PlacedActivity;
}

interface Gathered {
  readonly parts: Map<string, Part>;
  /** Rows of one part follow each other. */
  readonly latest: { application: string | null; part: Part | null };
  readonly rejected: UsageRowNote[];
  readonly doubts: UsageRowNote[];
  readonly leftOut: Map<string, { reason: string; count: number; lines: number[] }>;
}

const MOST_LINES = 20;

function gather(
  table: UsageTable,
  recognition: UsageRecognition,
  asOf: { readonly date: IsoDate; readonly source: AsOfSource } | null,
): Gathered {
  const { columns, dialect, productKey } = recognition;
  const own = productKey === 'own';
  const product = productByKey(productKey);
  const rows = dataRows(table, dialect.headerLine);
  const order = dialect.dateOrderOpen ? null : dialect.dateOrder;
  const seatTypes = columns.find(({ role }) => role === 'seat-type')?.index ?? -1;
  const decides =
    product?.closedSeat === 'freed' &&
    product.key.startsWith('m365') &&
    rows.some(({ cells }) => (cells[seatTypes] ?? '').trim() !== '');
  const reader = createRowReader(columns, product, order, own ? restoreText : (cell) => cell, decides, own);
  const usesOf = createUsesReader(reader, product);
  const gathered: Gathered = {
    parts: new Map(),
    latest: { application: null, part: null },
    rejected: [],
    doubts: [],
    leftOut: new Map(),
  };
  for (const row of rows) {
    const person = reader.person(row.cells);
    const skip = skippedRow(row, person, recognition, reader);
    if (skip !== null) {
      if (skip.kind === 'rejected') gathered.rejected.push({ line: row.line, reason: skip.reason });
      else leaveOut(gathered, skip.reason, row.line);
      continue;
    }
    const key = partOf(row, reader, own, asOf);
    if (typeof key === 'string') {
      gathered.rejected.push({ line: row.line, reason: key });
      continue;
    }
    const part = partFor(gathered, key, own ? 'file' : (asOf?.source ?? 'asked'));
    addRow(gathered, part, row, person, usesOf(row.cells), Number(reader.text(row.cells, 'period')) || null);
  }
  return gathered;
}

function dataRows(table: UsageTable, headerLine: number | null): readonly FileRow[] {
  return headerLine === null ? table.rows : table.rows.filter(({ line }) => line > headerLine);
}

function leaveOut({ leftOut }: Gathered, reason: string, line: number): void {
  const entry = leftOut.get(reason) ?? { reason, count: 0, lines: [] };
  entry.count += 1;
  if (entry.lines.length < MOST_LINES) entry.lines.push(line);
  leftOut.set(reason, entry);
}

/** Which people a row belongs to, or why it belongs to none. */
function partOf(
  { cells }: FileRow,
  reader: RowReader,
  own: boolean,
  asOf: { readonly date: IsoDate } | null,
): PartKey | string {
  const named = reader.columns.has('application');
  const application = named ? reader.text(cells, 'application') : null;
  if (named && application === '') return 'The row names no application.';
  const column = own ? reader.columns.get('as-of')?.[0] : undefined;
  const said = column === undefined ? '' : (cells[column.index] ?? '').trim();
  if (column === undefined || said === '') {
    return asOf === null ? 'The row has no day in “as of”.' : { application, asOf: asOf.date };
  }
  const cell = reader.activity(cells, column);
  if (cell.kind === 'on') return { application, asOf: dateOfDay(cell.day) };
  return `“${column.header}” is “${said}”, which is no date that is certain. Write it as 2026-03-15.`;
}

function partFor({ parts, latest }: Gathered, key: PartKey, source: AsOfSource): Part {
  if (latest.part !== null && latest.application === key.application && latest.part.key.asOf === key.asOf) {
    return latest.part;
  }
  const id = JSON.stringify([key.application?.toLowerCase() ?? null, key.asOf]);
  const part = parts.get(id) ?? {
    key,
    source,
    people: createPeople(),
    place: createPlacing(dayNumber(key.asOf)),
  };
  parts.set(id, part);
  latest.part = part;
  latest.application = key.application;
  return part;
}

function addRow(
  gathered: Gathered,
  { people, place }: Part,
  { cells, line }: FileRow,
  person: RowPerson,
  { uses, held }: RowUses,
  periodDays: number | null,
): void {
  const placed = uses.map((use): PlacedUse => {
    const said = use.cells.map(({ cell, column }) => {
      const { last, doubt } = place(cell);
      if (doubt !== null && column !== null) {
        const text = (cells[column.index] ?? '').trim();
        gathered.doubts.push({ line, reason: doubtOf(doubt, text, column.header) });
      }
      return { last, event: column?.role === 'event' };
    });
    return { function: use.function, seatType: person.seatType, placed: said, activeDays: use.activeDays };
  });
  const seat = person.holdsSeat === false || held === null ? person.holdsSeat : held;
  people.add(person, seat, placed, periodDays);
}

/** Places each different cell once. */
function createPlacing(asOf: number): (cell: ActivityCell) => PlacedActivity {
  const known = new Map<ActivityCell, PlacedActivity>();
  return (cell) => {
    const seen = known.get(cell);
    if (seen !== undefined) return seen;
    const placed = placeActivity(cell, asOf);
    known.set(cell, placed);
    return placed;
  };
}

function doubtOf(doubt: 'future' | 'unreadable' | 'either', text: string, header: string): string {
  switch (doubt) {
    case 'future':
      return `“${header}” is “${text}”, later than the day of the file: the activity counts as unknown.`;
    case 'unreadable':
      return `“${header}” is “${text}”, which is no date and no word for “never” that is known: the activity counts as unknown.`;
    case 'either':
      return `“${header}” is “${text}”: day and month could be swapped, so the activity counts as unknown until that is answered.`;
  }
}
