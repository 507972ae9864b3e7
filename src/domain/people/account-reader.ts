import { latestActivity } from '#domain/usage/count-users.ts';
import { lastAt, latestUse } from '#domain/usage/usage-block.ts';
import type { UsageBlock, UsageTexts } from '#domain/usage/usage-block.ts';
import type { LastActive } from '#domain/usage/usage.ts';
import { ageKey, ownMailOf } from './account-mails.ts';
import type { DirectoryAccount, JoinedBy, SnapshotPeople } from './directory-types.ts';

const FLAGS = [null, false, true] as const;
const NONE: readonly string[] = [];
/** Kinds of `LastActive`: a day and a kind make one number. */
const KINDS_OF_LAST = 4;

/** Reads the account at a place of a block. */
export type AccountReader = (index: number, mail: string, joinedBy: JoinedBy) => DirectoryAccount;

/** A later list of everybody who has an account: who is not in it has none any more. */
interface Roster {
  readonly accounts: ReadonlySet<string>;
  readonly mails: ReadonlySet<string>;
}

/**
 * One reader for each source. Equal values are the same objects, since a hundred thousand accounts differ in little. An
 * account that a later members list of its application leaves out holds no seat any more.
 */
export function accountReaders(speaking: readonly SnapshotPeople[]): Map<SnapshotPeople, AccountReader> {
  const readers = new Map<SnapshotPeople, AccountReader>();
  for (const sources of Map.groupBy(speaking, ({ snapshot }) => snapshot.applicationId).values()) {
    const [newest, ...older] = sources.toSorted((a, b) => (ageKey(a.snapshot) < ageKey(b.snapshot) ? 1 : -1));
    if (newest === undefined) continue;
    const roster = older.length > 0 && newest.snapshot.activity === 'none' ? rosterOf(newest) : null;
    readers.set(newest, readerOf(newest, null));
    for (const source of older) readers.set(source, readerOf(source, roster));
  }
  return readers;
}

function rosterOf(source: SnapshotPeople): Roster {
  const mails = source.block.account.map((_, index) => ownMailOf(source, index));
  return { accounts: new Set(source.block.account), mails: new Set(mails.filter((mail) => mail !== '')) };
}

function readerOf(source: SnapshotPeople, roster: Roster | null): AccountReader {
  const { block, snapshot } = source;
  const lastOf = lastReader(block);
  const seatTypesOf = textsReader(block, block.seatType);
  const functionsOf = textsReader(block, block.function);
  const isGone = (account: string, mail: string): boolean =>
    roster !== null && !roster.accounts.has(account) && !roster.mails.has(mail);
  return (index, mail, joinedBy) => {
    const account = block.account[index] ?? '';
    return {
      applicationId: snapshot.applicationId,
      snapshotId: snapshot.id,
      asOf: snapshot.asOf,
      product: snapshot.product,
      account,
      mail,
      name: (block.name[index] ?? '').trim(),
      department: block.department.values[block.department.index[index] ?? 0] ?? '',
      joinedBy,
      holdsSeat: isGone(account, mail) ? false : (FLAGS[block.seat[index] ?? 0] ?? null),
      closed: FLAGS[block.closed[index] ?? 0] ?? null,
      last: lastOf(index),
      seatTypes: seatTypesOf(index),
      functions: functionsOf(index),
    };
  };
}

function lastReader(block: UsageBlock): (index: number) => LastActive {
  const known = new Map<number, LastActive>();
  return (index) => {
    const at = latestUse(block, index);
    const key = (block.lastDay[at] ?? 0) * KINDS_OF_LAST + (block.lastKind[at] ?? 0);
    const last = known.get(key) ?? lastAt(block, at);
    known.set(key, last);
    return last;
  };
}

function textsReader(
  block: UsageBlock,
  { values, index: places }: UsageTexts,
): (index: number) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  const singles = values.map((value) => (value === '' ? NONE : [value]));
  return (index) => {
    const [from, to] = [block.first[index] ?? 0, block.first[index + 1] ?? 0];
    if (to - from === 1) return singles[places[from] ?? 0] ?? NONE;
    const key = places.subarray(from, to).join(' ');
    const before = known.get(key);
    if (before !== undefined) return before;
    const texts = new Set([...places.subarray(from, to)].map((place) => values[place] ?? ''));
    const list = [...texts].filter((text) => text !== '').toSorted();
    known.set(key, list);
    return list;
  };
}

/**
 * Entries of several files about the same account as one: what the newer one tells counts, what it leaves open the older.
 * @param accounts by application, then account
 */
export function mergedAccounts(accounts: readonly DirectoryAccount[]): readonly DirectoryAccount[] {
  const isRepeated = accounts.some((account, at) => isSame(account, accounts[at - 1]));
  if (!isRepeated) return accounts;
  const merged: DirectoryAccount[] = [];
  for (const account of accounts) {
    const before = merged.at(-1);
    if (before === undefined || !isSame(account, before)) merged.push(account);
    else
      merged[merged.length - 1] =
        before.asOf >= account.asOf ? mergedTwo(before, account) : mergedTwo(account, before);
  }
  return merged;
}

function isSame({ applicationId, account }: DirectoryAccount, other: DirectoryAccount | undefined): boolean {
  return other !== undefined && other.applicationId === applicationId && other.account === account;
}

function mergedTwo(newer: DirectoryAccount, older: DirectoryAccount): DirectoryAccount {
  return {
    ...newer,
    name: newer.name || older.name,
    department: newer.department || older.department,
    mail: newer.mail || older.mail,
    joinedBy: newer.joinedBy === 'other-file' ? older.joinedBy : newer.joinedBy,
    holdsSeat: newer.holdsSeat ?? older.holdsSeat,
    closed: newer.closed ?? older.closed,
    last: latestActivity([newer.last, older.last]),
    seatTypes: both(newer.seatTypes, older.seatTypes),
    functions: both(newer.functions, older.functions),
  };
}

function both(newer: readonly string[], older: readonly string[]): readonly string[] {
  return [...new Set([...newer, ...older])].toSorted();
}
