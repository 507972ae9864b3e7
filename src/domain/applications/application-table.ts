import { parseIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { cellsOf, listCell, type CellRecord, type Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, FieldsOf, TableSpec } from '#domain/tables/entity-import.ts';
import {
  APPLICATION_STATUSES,
  CRITICALITIES,
  DATA_SENSITIVITIES,
  type Application,
  type StatusChange,
} from './application.ts';

/** What reading applications.csv needs to know of the workspace. */
export interface ApplicationTableContext {
  readonly today: IsoDate;
  /** Who goes into the status history. */
  readonly by: string;
  readonly findById: (id: string) => Application | null;
  /** By `nameKey`; `null` when none or several have the name. */
  readonly findByName: (name: string) => Application | null;
  /** How a business function is stored, given its id, its label or another name; see `FunctionBook`. */
  readonly functionId: (text: string) => string;
}

const COLUMNS = [
  'name',
  'vendor',
  'domain',
  'functions',
  'owner',
  'department',
  'status',
  'criticality',
  'data sensitivity',
  'sso',
  'seats',
  'notes',
  'tags',
  'archived',
  'status history',
  'id',
  'created',
  'updated',
];

/** applications.csv: every field of an application; only `name` must be there. */
export const APPLICATION_TABLE: TableSpec<Application, void, ApplicationTableContext> = {
  table: 'applications',
  columns: COLUMNS,
  required: ['name'],
  alsoRead: [],
  toCells: (application) => [
    application.name,
    application.vendor,
    application.domain,
    listCell(application.functions),
    application.owner,
    application.department,
    application.status,
    application.criticality,
    application.dataSensitivity,
    application.sso === null ? null : application.sso ? 'yes' : 'no',
    application.seats,
    application.notes,
    listCell(application.tags),
    application.archived ? 'yes' : 'no',
    JSON.stringify(application.statusHistory),
    application.id,
    application.createdAt,
    application.updatedAt,
  ],
  parse: parseApplicationRow,
};

function parseApplicationRow(
  record: CellRecord,
  context: ApplicationTableContext,
): Outcome<Draft<Application>> {
  const cells = cellsOf(record);
  const name = cells.bare('name');
  if (name === '') cells.refuse('name: give the application a name.');
  const id = cells.id('id');
  const byId = id === null ? null : context.findById(id);
  const match = byId ?? context.findByName(name);
  const fields = readFields(cells, name, match, context);
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  const matchedBy = byId !== null ? 'id' : match !== null ? 'name' : null;
  return accepted({ name, match, matchedBy, id, createdAt, updatedAt, fields, warnings: cells.warnings });
}

function readFields(
  cells: Cells,
  name: string,
  match: Application | null,
  context: ApplicationTableContext,
): FieldsOf<Application> {
  const before = match?.status ?? 'active';
  const status = cells.choice('status', APPLICATION_STATUSES, before, before);
  return {
    name,
    vendor: cells.text('vendor', match?.vendor ?? ''),
    domain: cells.text('domain', match?.domain ?? ''),
    functions: [...new Set(cells.list('functions', match?.functions ?? []).map(context.functionId))],
    owner: cells.text('owner', match?.owner ?? ''),
    department: cells.text('department', match?.department ?? ''),
    status,
    statusHistory: readHistory(cells, status, match, context),
    criticality: cells.choice('criticality', CRITICALITIES, match?.criticality ?? null, null),
    dataSensitivity: cells.choice(
      'data sensitivity',
      DATA_SENSITIVITIES,
      match?.dataSensitivity ?? null,
      null,
    ),
    sso: cells.flag('sso', match?.sso ?? null, null),
    seats: cells.count('seats', match?.seats ?? null),
    notes: cells.exactText('notes', match?.notes ?? ''),
    tags: cells.list('tags', match?.tags ?? []),
    archived: cells.flag('archived', match?.archived ?? false, false),
  };
}

/** The history of the file, else the stored one; a status that its last entry does not have is added as of today. */
function readHistory(
  cells: Cells,
  status: Application['status'],
  match: Application | null,
  { today, by }: ApplicationTableContext,
): readonly StatusChange[] {
  const stored = match?.statusHistory ?? [];
  const history = cells.json('status history', parseHistory, stored, stored);
  if (history.at(-1)?.status === status) return history;
  const last = history.at(-1)?.on;
  const on = last !== undefined && last > today ? last : today;
  return [...history, { status, on, by, reason: 'Imported from a file' }];
}

function parseHistory(value: unknown): Outcome<readonly StatusChange[]> {
  if (!Array.isArray(value)) return refused('history', 'the status history is damaged.');
  const history: StatusChange[] = [];
  for (const entry of value as readonly unknown[]) {
    const change = entry as Partial<Record<keyof StatusChange, unknown>> | null;
    const on = parseIsoDate(String(change?.on));
    const status = APPLICATION_STATUSES.find((known) => known === change?.status);
    if (
      !on.ok ||
      status === undefined ||
      typeof change?.by !== 'string' ||
      typeof change.reason !== 'string'
    ) {
      return refused('history', 'the status history is damaged.');
    }
    history.push({ status, on: on.value, by: change.by, reason: change.reason });
  }
  return accepted(history);
}
