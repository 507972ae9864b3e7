import type { ColumnLook } from './column-look.ts';
import { bareWords } from './header-roles.ts';
import type { FileRow } from './load-table.ts';
import type { UsageColumn, UsageRole } from './recognition.ts';

const ROWS_LOOKED_AT = 5000;

/**
 * Second thoughts about columns whose name alone promised too much, from what the rows hold together: numbers of rows that
 * are no accounts, names that are no accounts, a date that is one per file or one per person, groups of which there is one.
 * Columns chosen by hand stay as they are.
 */
export function settleColumns(
  columns: readonly UsageColumn[],
  rows: readonly FileRow[],
  looks: readonly ColumnLook[],
  isFixed: (column: UsageColumn) => boolean,
): readonly UsageColumn[] {
  const sample = rows.slice(0, ROWS_LOOKED_AT);
  return columns.flatMap((column): UsageColumn[] => {
    if (isFixed(column)) return [column];
    const look = looks[column.index];
    if (look === undefined) return [column];
    switch (column.role) {
      case 'account':
        return settleAccount(column, columns, sample, look);
      case 'event':
        return settleEvent(column, columns, sample, look);
      case 'function':
        // Where columns tell functions apart, a cell that names a group does not.
        return isFunction(column, look) && !columns.some(hasFunction) ? [column] : [];
      default:
        return [column];
    }
  });
}

/** Headers that number rows of any table as often as they name accounts. */
export const ROW_NUMBERS = /^(id|uid|uuid|guid|identifier|object id)$/;

function settleAccount(
  column: UsageColumn,
  columns: readonly UsageColumn[],
  rows: readonly FileRow[],
  look: ColumnLook,
): UsageColumn[] {
  const email = columns.find(({ role }) => role === 'email');
  if (email === undefined) return [column];
  const asName = (): UsageColumn[] =>
    columns.some(({ role }) => role === 'name' || role === 'last-name')
      ? []
      : [{ ...column, role: 'name', why: `“${column.header}” holds names; “${email.header}” tells who.` }];
  const spaced = look.samples.filter((cell) => /\S\s+\S/.test(cell)).length;
  if (spaced > look.samples.length / 2) return asName();
  const { accounts, emails, pairs } = pairsOf(rows, column.index, email.index);
  if (pairs > accounts) return asName();
  return pairs > emails && ROW_NUMBERS.test(bareWords(column.header)) ? [] : [column];
}

/** How many different accounts and addresses there are, and how many of both together. */
function pairsOf(
  rows: readonly FileRow[],
  account: number,
  email: number,
): { readonly accounts: number; readonly emails: number; readonly pairs: number } {
  const [accounts, emails, pairs] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { cells } of rows) {
    const [one, other] = [
      (cells[account] ?? '').trim().toLowerCase(),
      (cells[email] ?? '').trim().toLowerCase(),
    ];
    if (one === '' || !other.includes('@')) continue;
    accounts.add(one);
    emails.add(other);
    pairs.add(`${one}\u0000${other}`);
  }
  return { accounts: accounts.size, emails: emails.size, pairs: pairs.size };
}

const WHO: readonly UsageRole[] = ['account', 'email', 'name'];

/** A day is an event's where people have several rows; the same day in each row is the file's own. */
function settleEvent(
  column: UsageColumn,
  columns: readonly UsageColumn[],
  rows: readonly FileRow[],
  look: ColumnLook,
): UsageColumn[] {
  if (columns.some(({ role }) => role === 'last-active' || role === 'active-days')) {
    const only = look.distinct === 1 && rows.length > 1 && !columns.some(({ role }) => role === 'as-of');
    return only
      ? [{ ...column, role: 'as-of', why: `“${column.header}” is the same day in every row.` }]
      : [];
  }
  const who = columns.find(({ role }) => WHO.includes(role));
  if (who === undefined) return [];
  const people = new Set(rows.map(({ cells }) => (cells[who.index] ?? '').trim().toLowerCase()));
  return people.size < rows.length ? [column] : [];
}

function hasFunction({ role, function: name }: UsageColumn): boolean {
  return role === 'last-active' && name !== '';
}

const GROUPS =
  /^(site|site name|workspace|workspace name|group|group name|groups|organi[sz]ation|organi[sz]ation name|org|instance|tenant|project|gruppe|gruppenname|grupo|nombre del grupo|groupe|nom du groupe|gruppo|groep|groepsnaam|grupa|grupp|skupina|organisationen|organizacion|organizzazione|organizacao|user group)$/;
const MOST_FUNCTIONS = 50;

/** One group for everybody tells nothing apart; a different text in most rows is no function. */
function isFunction({ header }: UsageColumn, { distinct, filled }: ColumnLook): boolean {
  if (distinct <= 1 && GROUPS.test(bareWords(header))) return false;
  return distinct <= MOST_FUNCTIONS || distinct < filled / 3;
}
