import type { IsoDate } from '#domain/calendar/iso.ts';
import type { ChargeFound } from './retirement.ts';

/** A row of the ledger after the term end; refunds have a negative amount. Minor units of `currency`. */
export interface WatchedRow extends ChargeFound {
  readonly importId: string;
  readonly line: number;
}

/** A charge that stands: what of it was not refunded. */
export interface StandingCharge {
  readonly row: WatchedRow;
  /** Minor units that are left after refunds; at least 1. */
  readonly left: number;
}

interface Open {
  readonly row: WatchedRow;
  readonly explained: boolean;
  left: number;
}

/** What a charge is known by, wherever it stands: two rows that say the same have the same key. */
export function chargeKey({ date, amount, currency, description }: ChargeFound): string {
  return JSON.stringify([date, amount, currency, description]);
}

/**
 * The charges that stand after `termEnd`, oldest first: neither explained nor refunded. A refund takes back a charge of its
 * currency on or before its day: one of its very amount first, else the oldest ones as far as it reaches. A refund
 * without such a charge (the rest of a year that was paid ahead) takes nothing back, so that it hides no later
 * charge. One explanation covers one row.
 */
export function standingCharges(
  rows: readonly WatchedRow[],
  explained: readonly ChargeFound[],
  termEnd: IsoDate,
): StandingCharge[] {
  const notes = new Map<string, number>();
  for (const charge of explained) notes.set(chargeKey(charge), (notes.get(chargeKey(charge)) ?? 0) + 1);
  const byDay = rows
    .filter(({ date }) => date > termEnd)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : b.amount - a.amount));
  const open: Open[] = [];
  for (const row of byDay) {
    if (row.amount > 0) open.push({ row, explained: takeOne(notes, chargeKey(row)), left: row.amount });
    else if (row.amount < 0) refund(open, row);
  }
  return open.flatMap(({ row, explained: known, left }) => (known || left <= 0 ? [] : [{ row, left }]));
}

function takeOne(notes: Map<string, number>, key: string): boolean {
  const left = notes.get(key) ?? 0;
  if (left > 0) notes.set(key, left - 1);
  return left > 0;
}

function refund(open: readonly Open[], { amount, currency }: WatchedRow): void {
  const same = open.filter((charge) => charge.row.currency === currency && charge.left > 0);
  const exact = same.find(({ row, left }) => row.amount === -amount && left === row.amount);
  if (exact !== undefined) {
    exact.left = 0;
    return;
  }
  let rest = -amount;
  for (const charge of same) {
    if (charge.explained) continue;
    const part = Math.min(rest, charge.left);
    charge.left -= part;
    rest -= part;
  }
}
