import { put, remove } from '#database/repositories.ts';
import type { RowWrite } from '#database/actions.ts';
import type { BoardId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomField } from '#domain/custom-fields/custom-field.ts';
import { BOARD_TABLE } from '#domain/journey/board-table.ts';
import {
  checkRows,
  customerKey,
  importedCustomers,
  sameNameRows,
  withSameName,
} from '#domain/journey/customer-import.ts';
import type { SameName } from '#domain/journey/customer-import.ts';
import { customerFinder, namesOfCustomers } from '#domain/journey/customer-finder.ts';
import { customerTable } from '#domain/journey/customer-table.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { Board, Customer, StageEvent } from '#domain/journey/journey.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import { withoutEarlyMoves } from '#domain/journey/early-moves.ts';
import { importedEvents } from '#domain/journey/stage-event-import.ts';
import { STAGE_EVENT_TABLE } from '#domain/journey/stage-event-table.ts';
import { valueChanges } from '#domain/journey/value-changes.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import type { Outcome } from '#domain/outcome.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { moreWords } from './more-words.ts';
import { createBoardBook } from './new-boards.ts';
import { stageMarks, stageTouchpoints } from './stage-history.ts';

/** Everything stored that an import is compared with. */
export interface StoredJourney {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
  readonly values: readonly CustomerValue[];
  readonly marks: readonly CustomerMark[];
  readonly touchpoints: readonly Touchpoint[];
  /** Fields that the manager added. */
  readonly fields?: readonly CustomField[];
}

export interface StageStamp {
  readonly today: IsoDate;
  readonly now: IsoInstant;
  readonly newId: () => string;
  readonly currency: CurrencyCode;
  /** Of the messages. */
  readonly locale: string;
  /** For rows that name no board; `null`: the first one. */
  readonly board: BoardId | null;
  readonly fileName: string;
}

/** A file of the journey, read and compared; nothing is stored yet. */
export interface StagedFile {
  readonly entity: { readonly one: string; readonly many: string };
  /** Rows whose customer is known by name alone: what happens to them is asked. */
  readonly sameName: number;
  readonly preview: (choice: SameName) => StagedPreviewModel;
  /** Boards that are made with the import. */
  readonly newBoards: (choice: SameName) => readonly Board[];
  readonly writes: (choice: SameName) => readonly RowWrite[];
}

export function stageCustomers(text: string, stored: StoredJourney, stamp: StageStamp): Outcome<StagedFile> {
  const book = createBoardBook(stored.boards, stamp.board, stamp);
  const byId = new Map<string, Customer>(stored.customers.map((customer) => [customer.id, customer]));
  const byName = Map.groupBy(stored.customers, (row) => customerKey(row.boardId, row.company));
  const fields = stored.fields ?? [];
  const table = customerTable(fields);
  const read = stageEntityFile(text, table, {
    today: stamp.today,
    currency: stamp.currency,
    findById: (id) => byId.get(id) ?? null,
    findByName: (company, boardId) => {
      const found = byName.get(customerKey(boardId, company)) ?? [];
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    boardById: book.byId,
    boardByName: book.byName,
    board: book.otherwise,
  });
  if (!read.ok) return read;
  const rows = checkRows(read.value.rows, stamp.today);
  const plan = planTableImport(rows, {
    keyOf: ({ fields }) => customerKey(fields.boardId, fields.company),
    mayRepeat: true,
  });
  const planFor = (choice: SameName): typeof plan => withSameName(plan, choice, stored.customers);
  const imported = (choice: SameName): ReturnType<typeof importedCustomers> =>
    importedCustomers(planFor(choice), stored, {
      ...stamp,
      mayKeepId: (id) => !byId.has(id),
      reason: `Imported from ${stamp.fileName}`,
      hasPositions: read.value.columns.includes('position'),
    });
  const boardsOf = (customers: Iterable<{ readonly boardId: BoardId }>): readonly Board[] =>
    book.newAmong(new Set(Array.from(customers, ({ boardId }) => boardId)));
  return {
    ok: true,
    value: {
      entity: { one: 'customer', many: 'customers' },
      sameName: sameNameRows(plan, stored.customers).lines.size,
      preview: (choice) =>
        previewOf(
          table,
          read.value,
          planFor(choice),
          { boardName: book.nameOf },
          {
            value: (field, value) =>
              field === 'boardId' ? book.nameOf(value as BoardId) : moreWords(field, value, fields),
          },
        ),
      newBoards: (choice) => {
        const { new: added, changed } = planFor(choice);
        return boardsOf([...added, ...changed].map(({ draft }) => draft.fields));
      },
      writes: (choice) => {
        const { customers, events, marks } = imported(choice);
        return [
          ...boardsOf(customers).map((row) => put('boards', row)),
          ...customers.map((row) => put('customers', row)),
          ...events.map((row) => put('stageEvents', row)),
          ...marks.map((row) => put('customerMarks', row)),
          ...valuesOf(customers, byId, stored, stamp).map((row) => put('customerValues', row)),
        ];
      },
    },
  };
}

/** What the import adds to the history of values of customers that were there. */
function valuesOf(
  customers: readonly Customer[],
  before: ReadonlyMap<string, Customer>,
  { values }: StoredJourney,
  { today, now, newId }: StageStamp,
): CustomerValue[] {
  const told = Map.groupBy(values, ({ customerId }) => customerId);
  return customers.flatMap((customer) => {
    const existing = before.get(customer.id);
    if (existing === undefined) return [];
    return valueChanges(existing, customer, told.get(customer.id) ?? [], { on: today, now, newId });
  });
}

export function stageEvents(text: string, stored: StoredJourney, stamp: StageStamp): Outcome<StagedFile> {
  const byId = new Map<string, StageEvent>(stored.events.map((event) => [event.id, event]));
  const same = new Map(stored.events.map((event) => [`${event.customerId} ${event.to} ${event.on}`, event]));
  const read = stageEntityFile(text, STAGE_EVENT_TABLE, {
    ...customerFinder(stored),
    today: stamp.today,
    now: stamp.now,
    findById: (id) => byId.get(id) ?? null,
    findSame: (customerId, to, on) => same.get(`${customerId} ${to} ${on}`) ?? null,
  });
  if (!read.ok) return read;
  const rows = planTableImport(read.value.rows, {
    keyOf: ({ fields: { customerId, to, on, at } }) => `${customerId} ${to} ${on} ${at}`,
    mayRepeat: false,
  });
  const plan = withoutEarlyMoves(rows, stored.events, stamp.locale);
  return {
    ok: true,
    value: {
      entity: { one: 'stage move', many: 'stage moves' },
      sameName: 0,
      newBoards: () => [],
      preview: () => previewOf(STAGE_EVENT_TABLE, read.value, plan, namesOfCustomers(stored)),
      writes: () => {
        const found = importedEvents(plan, stored, { ...stamp, mayKeepId: (id) => !byId.has(id) });
        return [
          ...found.removed.map(({ id }) => remove('stageEvents', id)),
          ...found.events.map((row) => put('stageEvents', row)),
          ...found.customers.map((row) => put('customers', row)),
        ];
      },
    },
  };
}

export function stageBoards(text: string, stored: StoredJourney, stamp: StageStamp): Outcome<StagedFile> {
  const byId = new Map<string, Board>(stored.boards.map((board) => [board.id, board]));
  const byName = new Map(stored.boards.map((board) => [nameKey(board.name), board]));
  const read = stageEntityFile(text, BOARD_TABLE, {
    findById: (id) => byId.get(id) ?? null,
    findByName: (name) => byName.get(nameKey(name)) ?? null,
  });
  if (!read.ok) return read;
  const plan = planTableImport(read.value.rows, { keyOf: ({ name }) => nameKey(name), mayRepeat: false });
  return {
    ok: true,
    value: {
      entity: { one: 'board', many: 'boards' },
      sameName: 0,
      newBoards: () => [],
      preview: () => previewOf(BOARD_TABLE, read.value, plan, undefined),
      writes: () =>
        [...plan.new, ...plan.changed].map(({ draft }) =>
          put('boards', entityOf(draft, { ...stamp, mayKeepId: (id) => !byId.has(id) })),
        ),
    },
  };
}

/** Which of the journey's files a text is, by its header row. */
export function stageJourneyFile(
  text: string,
  stored: StoredJourney,
  stamp: StageStamp,
): Outcome<StagedFile> {
  switch (journeyFileKind(text)) {
    case 'stage-events':
      return stageEvents(text, stored, stamp);
    case 'marks':
      return stageMarks(text, stored, stamp);
    case 'touchpoints':
      return stageTouchpoints(text, stored, stamp);
    case 'boards':
      return stageBoards(text, stored, stamp);
    // A file of customers says best itself what it lacks.
    case 'customers':
    case null:
      return stageCustomers(text, stored, stamp);
  }
}

export type JourneyFileKind = 'customers' | 'stage-events' | 'marks' | 'touchpoints' | 'boards';

/** What a CSV of our own format holds, by its header row; `null` when it is none of the journey's. */
export function journeyFileKind(text: string): JourneyFileKind | null {
  const [first = ''] = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, 1);
  const names = first.split(/[,;\t|]/).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase(),
  );
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));
  if (has('company') || has('customer id')) {
    if (has('to', 'on')) return 'stage-events';
    if (has('mark', 'on')) return 'marks';
    if (has('kind', 'date')) return 'touchpoints';
  }
  if (has('company')) return 'customers';
  return has('name', 'position', 'description') ? 'boards' : null;
}
