import { readActivityCell } from './activity-cell.ts';
import { accountState, yesOrNo, type AccountState } from './cell-words.ts';
import { bareWords } from './header-roles.ts';
import type { UsageProduct } from './products/product.ts';
import type { UsageColumn, UsageRole } from './recognition.ts';

/** What a row says of somebody's seat. */
export interface SeatFacts {
  readonly closed: boolean | null;
  readonly holdsSeat: boolean | null;
  readonly seatType: string;
}

export type SeatJudge = (cells: readonly string[], state: AccountState, seatType: string) => SeatFacts;

/** Our own usage.csv says both plainly. */
export function ownJudge(byRole: ReadonlyMap<UsageRole, readonly UsageColumn[]>): SeatJudge {
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
export function createSeatJudge(
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
