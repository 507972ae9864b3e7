import type { DateOrder } from '#domain/calendar/date-text.ts';
import { accountState, yesOrNo, type AccountState } from './cell-words.ts';
import { readActivityCell, type ActivityCell } from './activity-cell.ts';
import { EMAIL } from './column-look.ts';
import { countsDaysAgo } from './header-roles.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn, UsageRole } from './recognition.ts';
import { createSeatJudge, ownJudge, type SeatFacts } from './seat-judge.ts';

/** Who a row is about, as far as its cells tell. */
export interface RowPerson extends SeatFacts {
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly department: string;
  readonly bot: boolean;
}

/** The columns of a file by role, with readers that look at equal cells once. */
export interface RowReader {
  readonly columns: ReadonlyMap<UsageRole, readonly UsageColumn[]>;
  text(cells: readonly string[], role: UsageRole): string;
  person(cells: readonly string[]): RowPerson;
  activity(cells: readonly string[], column: UsageColumn): ActivityCell;
}

export function createRowReader(
  columns: readonly UsageColumn[],
  product: UsageProduct | null,
  order: DateOrder | null,
  textOf: (cell: string) => string,
  seatTypeDecides: boolean,
  own: boolean,
): RowReader {
  const byRole = Map.groupBy(columns, ({ role }) => role);
  const at = (role: UsageRole): number => byRole.get(role)?.[0]?.index ?? -1;
  const places = new Map<UsageRole, number>(columns.map(({ role }) => [role, at(role)]));
  const text = (cells: readonly string[], role: UsageRole): string =>
    textOf((cells[places.get(role) ?? -1] ?? '').trim());
  const indexed = (role: UsageRole): ((cells: readonly string[]) => string) => {
    const index = at(role);
    return index < 0 ? () => '' : (cells) => textOf((cells[index] ?? '').trim());
  };
  const [emailIn, nameIn, firstIn, lastIn] = [
    indexed('email'),
    indexed('name'),
    indexed('first-name'),
    indexed('last-name'),
  ];
  const [statusIn, seatTypeIn, botIn, departmentIn] = [
    indexed('status'),
    indexed('seat-type'),
    indexed('bot-flag'),
    indexed('department'),
  ];
  const accounts = (byRole.get('account') ?? []).map(({ index }) => index);
  const agoColumns = new Set(
    columns
      .filter(({ role, header }) => role === 'last-active' && countsDaysAgo(header))
      .map(({ index }) => index),
  );
  const known = new Map<string, ActivityCell>();
  const judge = own ? ownJudge(byRole) : createSeatJudge(byRole, product, seatTypeDecides);
  return {
    columns: byRole,
    text,
    person(cells) {
      let account = '';
      for (const index of accounts) account ||= textOf((cells[index] ?? '').trim());
      const stated = emailIn(cells);
      const email = emailOf(stated, account);
      const name = nameOf(nameIn(cells), firstIn(cells), lastIn(cells));
      const state = inactiveIn(accountState(statusIn(cells)), product);
      const seatType = seatTypeIn(cells);
      const bot =
        state === 'bot' ||
        accountState(seatType) === 'bot' ||
        yesOrNo(botIn(cells)) === true ||
        isBotAccount(account, name);
      return {
        account: account || stated || name,
        email,
        name,
        department: departmentIn(cells),
        bot,
        ...judge(cells, state, seatType),
      };
    },
    activity(cells, { index }) {
      const raw = agoColumns.has(index) ? daysAgoText(cells[index] ?? '') : textOf(cells[index] ?? '');
      const seen = known.get(raw);
      if (seen !== undefined) return seen;
      const cell = readActivityCell(raw, order);
      if (known.size < MOST_CACHED) known.set(raw, cell);
      return cell;
    },
  };
}

/** An inactive account is a closed one where the product frees the seats of closed accounts; elsewhere it may be unused. */
function inactiveIn(state: AccountState, product: UsageProduct | null): AccountState {
  if (state !== 'inactive') return state;
  return product?.closedSeat === 'freed' ? 'deactivated' : 'unclear';
}

/** “Nome” beside “Cognome” is a first name, whatever it is called elsewhere. */
function nameOf(whole: string, first: string, last: string): string {
  if (whole === '') return `${first} ${last}`.trim();
  return first === '' && last !== '' && !whole.toLowerCase().includes(last.toLowerCase())
    ? `${whole} ${last}`
    : whole;
}

/** A number of days as words that the cell reader knows. */
function daysAgoText(cell: string): string {
  return /^\s*\d{1,4}([.,]0+)?\s*$/.test(cell) ? `${Number.parseInt(cell, 10)} days ago` : cell;
}

const MOST_CACHED = 200_000;

function isBotAccount(account: string, name: string): boolean {
  return account.endsWith('[bot]') || account === 'USLACKBOT' || name.toLowerCase() === 'slackbot';
}

/** Guests of Microsoft's directories: the last underscore before `#EXT#` was the @ of their own address. */
const GUEST = /^(.+)_([^_@]+\.[^_@]+)#EXT#@/i;

function emailOf(stated: string, account: string): string {
  const guest = GUEST.exec(stated || account);
  if (guest !== null) return `${guest[1] ?? ''}@${guest[2] ?? ''}`.toLowerCase();
  if (EMAIL.test(stated)) return stated.toLowerCase();
  return EMAIL.test(account) ? account.toLowerCase() : '';
}
