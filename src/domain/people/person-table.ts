import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { cellsOf, listCell, nameKey } from '#domain/tables/entity-cells.ts';
import type { CellRecord, Cells } from '#domain/tables/entity-cells.ts';
import type { Draft, NameRule, TableSpec } from '#domain/tables/entity-import.ts';
import { personProblems, readMail } from './check-person.ts';
import type { PersonDraft } from './check-person.ts';
import type { Person } from './person.ts';

/** What reading people.csv needs to know of the workspace. */
export interface PersonTableContext {
  readonly today: IsoDate;
  readonly findById: (id: string) => Person | null;
  /** By any of their addresses. */
  readonly findByMail: (mail: string) => Person | null;
  /** By `nameKey`, among people without a mail; `null` when none or several have the name. */
  readonly findByName: (name: string) => Person | null;
}

/** Other words for the column `email`. */
const MAIL_COLUMNS = ['email', 'e-mail', 'mail', 'email address'];

/** people.csv: every field of a person; only `name` must be there. */
export const PERSON_TABLE: TableSpec<Person, void, PersonTableContext> = {
  table: 'people',
  columns: [
    'name',
    'email',
    'department',
    'active',
    'other emails',
    'left on',
    'notes',
    'id',
    'created',
    'updated',
  ],
  required: ['name'],
  alsoRead: MAIL_COLUMNS.slice(1),
  toCells: (person) => [
    person.name,
    person.email,
    person.department,
    person.status === 'active' ? 'yes' : 'no',
    listCell(person.otherEmails),
    person.leftOn,
    person.notes,
    person.id,
    person.createdAt,
    person.updatedAt,
  ],
  parse: parsePersonRow,
};

/** Two rows with one mail are about one person; without a mail, those with one name. */
export const PERSON_NAMES: NameRule<Person> = {
  keyOf: ({ fields, name }) => (fields.email === '' ? `name ${nameKey(name)}` : `mail ${fields.email}`),
  mayRepeat: false,
};

/** Whether a file names people but no mails: then nobody can be joined with their accounts by it. */
export function isWithoutMails(columns: readonly string[]): boolean {
  return !columns.some((column) => MAIL_COLUMNS.includes(column) || column === 'other emails');
}

function parsePersonRow(record: CellRecord, context: PersonTableContext): Outcome<Draft<Person>> {
  const cells = cellsOf(record);
  const id = cells.id('id');
  const name = cells.bare('name');
  const mails = readMails(cells);
  const match = findMatch(cells, id, name, mails, context);
  const stored = match?.person ?? null;
  const [createdAt, updatedAt] = [cells.instant('created', null), cells.instant('updated', null)];
  const fields = readFields(cells, name, mails, stored);
  if (cells.problems.length === 0) {
    const takenBy = (mail: string): string | null => {
      const other = context.findByMail(mail);
      return other === null || other.id === stored?.id ? null : other.name;
    };
    for (const { field, message } of personProblems(fields, takenBy, context.today)) {
      cells.refuse(`${COLUMN_OF[field]}: ${message}`);
    }
  }
  if (cells.problems.length > 0) return refused('row', cells.problems.join(' '));
  return accepted({
    name,
    match: stored,
    matchedBy: match?.by ?? null,
    id,
    createdAt,
    updatedAt,
    fields,
    warnings: cells.warnings,
  });
}

const COLUMN_OF = { name: 'name', email: 'email', otherEmails: 'other emails', leftOn: 'left on' } as const;

interface Mails {
  /** `null`: the file has no such column. */
  readonly email: string | null;
  readonly others: readonly string[] | null;
}

function readMails(cells: Cells): Mails {
  const column = MAIL_COLUMNS.find((one) => cells.has(one));
  const read = (where: string, text: string): string => {
    const mail = readMail(text);
    if (!mail.ok) cells.refuse(`${where}: ${mail.message}`);
    return mail.ok ? mail.value : '';
  };
  const email = column === undefined ? null : read(column, cells.bare(column));
  const others = cells.has('other emails')
    ? cells.list('other emails', []).map((mail) => read('other emails', mail))
    : null;
  return { email, others };
}

function findMatch(
  cells: Cells,
  id: string | null,
  name: string,
  { email, others }: Mails,
  context: PersonTableContext,
): { readonly person: Person; readonly by: 'id' | 'name' } | null {
  const byId = id === null ? null : context.findById(id);
  if (byId !== null) return { person: byId, by: 'id' };
  const mails = [email ?? '', ...(others ?? [])].filter((mail) => mail !== '');
  const found = new Set(mails.map(context.findByMail).filter((person) => person !== null));
  const [first, second] = found;
  if (first !== undefined && second !== undefined) {
    cells.refuse(
      `email: these addresses belong to two people here, ${first.name} and ${second.name}. Join them first, or split the row.`,
    );
  }
  if (first !== undefined) return { person: first, by: 'name' };
  const byName = mails.length === 0 && id === null ? context.findByName(nameKey(name)) : null;
  return byName === null ? null : { person: byName, by: 'name' };
}

function readFields(cells: Cells, name: string, mails: Mails, stored: Person | null): PersonDraft {
  const email = mails.email ?? stored?.email ?? '';
  // A row that was found by another address leaves the main one where it has none.
  const others = (mails.others ?? stored?.otherEmails ?? []).filter((mail) => mail !== '' && mail !== email);
  const leftOn = cells.date('left on', stored?.leftOn ?? null);
  const status = readStatus(cells, stored?.status ?? (leftOn === null ? 'active' : 'left'));
  return {
    name,
    email,
    otherEmails: [...new Set(others)],
    department: cells.text('department', stored?.department ?? ''),
    status,
    leftOn: status === 'active' && !cells.has('left on') ? null : leftOn,
    notes: cells.exactText('notes', stored?.notes ?? ''),
  };
}

const ACTIVE = ['yes', 'y', 'true', '1', 'active'];
const LEFT = ['no', 'n', 'false', '0', 'left', 'inactive'];

/** An empty cell says nothing: what was known stays. */
function readStatus(cells: Cells, otherwise: Person['status']): Person['status'] {
  const text = cells.bare('active').toLowerCase();
  if (text === '') return otherwise;
  if (ACTIVE.includes(text)) return 'active';
  if (LEFT.includes(text)) return 'left';
  cells.refuse(
    `active: “${cells.bare('active')}” is neither yes nor no. Write yes for who works here, no for who left.`,
  );
  return otherwise;
}
