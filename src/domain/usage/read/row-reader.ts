import type { DateOrder } from '#domain/calendar/date-text.ts';
import { accountState, yesOrNo, type AccountState } from './cell-words.ts';
import { readActivityCell, type ActivityCell } from './activity-cell.ts';
import { EMAIL } from './column-look.ts';
import { bareWords, countsDaysAgo } from './header-roles.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn, UsageRole } from './recognition.ts';

/** Who a row is about, as far as its cells tell. */
export interface RowPerson {
  readonly account: string;
  readonly email: string;
  readonly name: string;
  readonly department: string;
  readonly bot: boolean;
  readonly closed: boolean | null;
  readonly holdsSeat: boolean | null;
  readonly seatType: string;
}

export interface ColumnCell {
  readonly column: UsageColumn;
  readonly cell: ActivityCell;
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
      const account =
        accounts.map((at) => textOf((cells[at] ?? '').trim())).find((found) => found !== '') ?? '';
      const stated = text(cells, 'email');
      const email = emailOf(stated, account);
      const name = nameOf(text(cells, 'name'), text(cells, 'first-name'), text(cells, 'last-name'));
      const state = inactiveIn(accountState(text(cells, 'status')), product);
      const seatType = text(cells, 'seat-type');
      const bot =
        state === 'bot' ||
        accountState(seatType) === 'bot' ||
        yesOrNo(text(cells, 'bot-flag')) === true ||
        isBotAccount(account, name);
      return {
        account: account || stated || name,
        email,
        name,
        department: text(cells, 'department'),
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

type SeatFacts = Pick<RowPerson, 'closed' | 'holdsSeat' | 'seatType'>;
type SeatJudge = (cells: readonly string[], state: AccountState, seatType: string) => SeatFacts;

/** Our own usage.csv says both plainly. */
function ownJudge(byRole: ReadonlyMap<UsageRole, readonly UsageColumn[]>): SeatJudge {
  const seat = byRole.get('seat-flag')?.[0]?.index ?? -1;
  const closed = byRole.get('closed-flag')?.[0]?.index ?? -1;
  return (cells, _state, seatType) => ({
    closed: yesOrNo((cells[closed] ?? '').trim()),
    holdsSeat: yesOrNo((cells[seat] ?? '').trim()),
    seatType,
  });
}

const NO_LICENCE =
  /^(none|no licen[cs]e|unlicensed|not licensed|no seat|unassigned|no|not assigned|keine?|ohne lizenz|nicht lizenziert|sin licencia|sans licence|senza licenza|sem licenca|geen licentie|-+|n\/a)$/i;

/**
 * What becomes of the seat: freed by being closed where the product frees it, else as a column says, else as the kind of
 * seat says; untold otherwise.
 */
function createSeatJudge(
  byRole: ReadonlyMap<UsageRole, readonly UsageColumn[]>,
  product: UsageProduct | null,
  seatTypeDecides: boolean,
): SeatJudge {
  const flags = (byRole.get('seat-flag') ?? []).filter((column) => column.function === '');
  const closings = (byRole.get('closed-flag') ?? []).map(({ index, header }) => ({
    index,
    state: stateOfHeader(header),
  }));
  const open = byRole.get('open-flag')?.[0]?.index ?? -1;
  const closedOn = byRole.get('closed-on')?.[0]?.index ?? -1;
  return (cells, state, seatType) => {
    let closing: AccountState = state;
    let told = state !== 'unclear';
    if (open >= 0) {
      const active = yesOrNo((cells[open] ?? '').trim()) ?? flagOf(accountState((cells[open] ?? '').trim()));
      if (active === false) closing = 'deactivated';
      told ||= active !== null;
    }
    for (const { index, state: means } of closings) {
      const flag = yesOrNo((cells[index] ?? '').trim());
      if (flag === true) closing = means;
      told ||= flag !== null;
    }
    if (closedOn >= 0) {
      const { kind } = readActivityCell(cells[closedOn] ?? '', 'YMD');
      if (kind !== 'blank' && kind !== 'never') closing = closing === 'deleted' ? closing : 'deactivated';
      told = true;
    }
    const closed = isClosed(closing) ? true : told ? false : null;
    const unlicensed = NO_LICENCE.test(seatType);
    const seat = { closed, seatType: unlicensed ? '' : seatType };
    const freed = closed === true ? freedBy(closing, product) : null;
    if (freed === true) return { ...seat, holdsSeat: false };
    const said = flags.map(({ index }) => yesOrNo((cells[index] ?? '').trim())).find((flag) => flag !== null);
    if (said !== undefined && said !== null) return { ...seat, holdsSeat: said };
    if (unlicensed || (seatTypeDecides && seatType === '')) return { ...seat, holdsSeat: false };
    return { ...seat, holdsSeat: freed === false ? true : seatTypeDecides ? true : null };
  };
}

function flagOf(state: AccountState): boolean | null {
  if (state === 'inactive') return false;
  if (state === 'unclear' || state === 'bot') return null;
  return !isClosed(state);
}

function isClosed(state: AccountState): boolean {
  return state === 'suspended' || state === 'deactivated' || state === 'deleted';
}

/** Whether closing frees the seat: as the product does, else deleted and deactivated accounts hold none; null: untold. */
function freedBy(state: AccountState, product: UsageProduct | null): boolean | null {
  if (product === null) return state === 'suspended' ? null : true;
  if (product.closedSeat === 'kept') return state === 'deleted';
  return product.closedSeat === 'freed' ? true : null;
}

function stateOfHeader(header: string): AccountState {
  const words = bareWords(header).replace(/^is /, '');
  const state = accountState(words);
  return isClosed(state) ? state : 'deactivated';
}
