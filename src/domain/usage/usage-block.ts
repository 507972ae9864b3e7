import type { SnapshotId } from '#domain/brand.ts';
import { dateOfDay, dayNumber } from '#domain/calendar/day-number.ts';
import type { LastActive, UsageOf, UsageUser } from './usage.ts';

/** A text per row through a list of the different ones. */
export interface UsageTexts {
  readonly values: readonly string[];
  readonly index: Uint16Array | Uint32Array;
}

/** The rows of one snapshot as columns: fifty thousand people are read in a few milliseconds. */
export interface UsageBlock {
  readonly snapshotId: SnapshotId;
  /** One entry per person, in the order of the file. */
  readonly account: readonly string[];
  readonly email: readonly string[];
  readonly name: readonly string[];
  readonly department: UsageTexts;
  /** `FLAGS` per person. */
  readonly seat: Uint8Array;
  readonly closed: Uint8Array;
  /** Where the uses of each person begin, and the number of all uses at the end. */
  readonly first: Uint32Array;
  /** One entry per use. */
  readonly function: UsageTexts;
  readonly seatType: UsageTexts;
  readonly lastKind: Uint8Array;
  /** Days since 1970-01-01; 0 where the kind has no day. */
  readonly lastDay: Int32Array;
  /** -1 where they are not counted. */
  readonly activeDays: Int32Array;
}

const KINDS = ['unknown', 'never', 'on', 'not-since'] as const satisfies readonly LastActive['kind'][];
/** A day is surer than none before a day, that than nothing known; never is what only holds where nothing else is told. */
const SURENESS = [1, 0, 3, 2];
const FLAGS = [null, false, true] as const;
const NOT_COUNTED = -1;

export function packUsers(snapshotId: SnapshotId, users: readonly UsageUser[]): UsageBlock {
  const uses = users.flatMap((user) => user.uses);
  const first = new Uint32Array(users.length + 1);
  let at = 0;
  users.forEach((user, index) => {
    first[index] = at;
    at += user.uses.length;
  });
  first[users.length] = at;
  return {
    snapshotId,
    account: users.map(({ account }) => account),
    email: users.map(({ email }) => email),
    name: users.map(({ name }) => name),
    department: packTexts(users.map(({ department }) => department)),
    seat: Uint8Array.from(users, ({ holdsSeat }) => FLAGS.indexOf(holdsSeat)),
    closed: Uint8Array.from(users, ({ closed }) => FLAGS.indexOf(closed)),
    first,
    function: packTexts(uses.map((use) => use.function)),
    seatType: packTexts(uses.map(({ seatType }) => seatType)),
    lastKind: Uint8Array.from(uses, ({ last }) => KINDS.indexOf(last.kind)),
    lastDay: Int32Array.from(uses, ({ last }) => dayOf(last)),
    activeDays: Int32Array.from(uses, ({ activeDays }) => activeDays ?? NOT_COUNTED),
  };
}

export function unpackUsers(block: UsageBlock): UsageUser[] {
  return block.account.map((account, index) => ({
    account,
    email: block.email[index] ?? '',
    name: block.name[index] ?? '',
    department: textAt(block.department, index),
    holdsSeat: FLAGS[block.seat[index] ?? 0] ?? null,
    closed: FLAGS[block.closed[index] ?? 0] ?? null,
    uses: usesOf(block, index),
  }));
}

/** What one person of a block does, without unpacking the others. */
export function usesOf(block: UsageBlock, person: number): UsageOf[] {
  const uses: UsageOf[] = [];
  const end = block.first[person + 1] ?? 0;
  for (let at = block.first[person] ?? 0; at < end; at += 1) {
    const days = block.activeDays[at] ?? NOT_COUNTED;
    uses.push({
      function: textAt(block.function, at),
      seatType: textAt(block.seatType, at),
      last: lastAt(block, at),
      activeDays: days === NOT_COUNTED ? null : days,
    });
  }
  return uses;
}

function dayOf(last: LastActive): number {
  if (last.kind === 'on') return dayNumber(last.date);
  return last.kind === 'not-since' ? dayNumber(last.since) : 0;
}

/** The place of the use with the latest activity known of a person, as `latestActivity` has it. */
export function latestUse({ first, lastKind, lastDay }: UsageBlock, person: number): number {
  let best = first[person] ?? 0;
  const end = first[person + 1] ?? 0;
  for (let at = best + 1; at < end; at += 1) {
    const [one, other] = [SURENESS[lastKind[at] ?? 0] ?? 0, SURENESS[lastKind[best] ?? 0] ?? 0];
    if (one > other || (one === other && (lastDay[at] ?? 0) > (lastDay[best] ?? 0))) best = at;
  }
  return best;
}

/** When the last activity of one use was. */
export function lastAt({ lastKind, lastDay }: UsageBlock, at: number): LastActive {
  const kind = KINDS[lastKind[at] ?? 0] ?? 'unknown';
  if (kind === 'on') return { kind, date: dateOfDay(lastDay[at] ?? 0) };
  return kind === 'not-since' ? { kind, since: dateOfDay(lastDay[at] ?? 0) } : { kind };
}

function packTexts(texts: readonly string[]): UsageTexts {
  const places = new Map<string, number>();
  const places32 = Uint32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  const index = places.size <= 0xff_ff ? Uint16Array.from(places32) : places32;
  return { values: [...places.keys()], index };
}

function textAt({ values, index }: UsageTexts, at: number): string {
  return values[index[at] ?? 0] ?? '';
}
