import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { UsageCounts, UsageSnapshot, UsageWindow } from '../usage.ts';
import type { UseCounts, UseGroup, UseOptions, UseSource } from './figures.ts';

/** The files that tell of the present use of one application. */
export interface Speaking {
  /** Files that tell who was active: one, or several of which each tells of other functions; the latest first. */
  readonly active: readonly UsageSnapshot[];
  /** Members lists that are later than those, or that tell of functions of which nothing else tells; the latest first. */
  readonly members: readonly UsageSnapshot[];
}

/** What the files tell of one group. */
export interface Told {
  readonly counts: UseCounts;
  /** Up to so many of `active` may have left since, by a later members list. */
  readonly activeGone: number;
  /** Further people who may have been active, in files whose people cannot be told apart from those counted. */
  readonly activeElsewhere: number;
  readonly activity: UsageSnapshot | null;
  readonly members: UsageSnapshot | null;
}

/** Below 0 when `a` is the later one: by the day it speaks of, then by when it was imported. */
function laterFirst(a: UsageSnapshot, b: UsageSnapshot): number {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  if (a.importedAt !== b.importedAt) return a.importedAt < b.importedAt ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** Latest first, by the day they speak of and then by when they were imported. */
export function latestFirst(snapshots: readonly UsageSnapshot[]): UsageSnapshot[] {
  return snapshots.toSorted(laterFirst);
}

const NO_FUNCTIONS: ReadonlySet<string> = new Set();

const known = new WeakMap<UsageSnapshot, ReadonlySet<string>>();

function functionsOf(snapshot: UsageSnapshot): ReadonlySet<string> {
  // Most files know an application as a whole, and a snapshot never changes: thousands are compared.
  const before = known.get(snapshot);
  if (before !== undefined) return before;
  const names = snapshot.counts.flatMap(({ function: name }) => (name === null ? [] : [name]));
  const found = names.length === 0 ? NO_FUNCTIONS : new Set(names);
  known.set(snapshot, found);
  return found;
}

/** Whether two files tell of different functions, so that neither replaces the other. */
export function tellOfOthers(left: UsageSnapshot, right: UsageSnapshot): boolean {
  const a = functionsOf(left);
  if (a.size === 0) return false;
  const b = functionsOf(right);
  return b.size > 0 && a.isDisjointFrom(b);
}

/** Whether a members list covers everybody of whom `activity` tells, so that it says how many hold a seat now. */
function coversAll(members: UsageSnapshot, activity: UsageSnapshot): boolean {
  const [a, b] = [functionsOf(members), functionsOf(activity)];
  return a.size === 0 || b.size === 0 || a.isSupersetOf(b);
}

/**
 * Which files speak on a day: the latest one that tells who was active, and the latest of those that tell of other
 * functions than the later ones. A members list is heard where it is later, or tells of something else; it never silences
 * a file that knows more. Files of a day after `today` (the clock was set back) are not heard.
 */
export function speakingOn(snapshots: readonly UsageSnapshot[], today: IsoDate): Speaking {
  const heard = latestFirst(snapshots.filter(({ asOf }) => asOf <= today));
  const active: UsageSnapshot[] = [];
  const members: UsageSnapshot[] = [];
  for (const snapshot of heard) {
    const list = snapshot.activity === 'none' ? members : active;
    const before = snapshot.activity === 'none' ? [...active, ...members] : active;
    if (before.every((other) => tellOfOthers(other, snapshot))) list.push(snapshot);
  }
  return { active, members };
}

export function sourceOf(
  snapshot: UsageSnapshot,
  options: Pick<UseOptions, 'today' | 'staleAfterDays'>,
): UseSource {
  const ageDays = daysBetween(snapshot.asOf, options.today);
  return {
    snapshotId: snapshot.id,
    importId: snapshot.importId,
    product: snapshot.product,
    fileName: snapshot.fileName,
    asOf: snapshot.asOf,
    ageDays,
    stale: ageDays > options.staleAfterDays,
    activity: snapshot.activity,
  };
}

/** The counts of a group in a file; `null` when the file does not tell of it. */
export function groupOf(snapshot: UsageSnapshot, group: UseGroup): UsageCounts | null {
  return (
    snapshot.counts.find(
      ({ function: name, seatType }) => name === group.function && seatType === group.seatType,
    ) ?? null
  );
}

/**
 * Counts over a window; the activity of nobody is known when the file tells of none, or of all only that it is unknown.
 * @param countsOf a group of a snapshot
 */
export function countsIn(countsOf: UsageCounts, window: UsageWindow): UseCounts {
  const { assigned, never, windows } = countsOf;
  const { active, inactive, unknown } = windows[window];
  if (assigned > 0 && unknown >= assigned) return nobodyKnown(assigned);
  return { assigned, active, inactive, never, unknown };
}

function nobodyKnown(assigned: number): UseCounts {
  return { assigned, active: null, inactive: null, never: null, unknown: assigned };
}

/**
 * Counts after a later members list. More people than before: their activity is unknown. Fewer: nobody can say from the
 * counts who left, so that those who were never active go first, then the inactive, the unknown and the active ones: no
 * seat is called unused that may be used.
 */
export function afterMembers(before: UseCounts, assigned: number): { counts: UseCounts; activeGone: number } {
  if (before.active === null || before.inactive === null || before.never === null) {
    return { counts: nobodyKnown(assigned), activeGone: 0 };
  }
  if (assigned >= before.assigned) {
    const unknown = before.unknown + assigned - before.assigned;
    return { counts: { ...before, assigned, unknown }, activeGone: 0 };
  }
  const left = before.assigned - assigned;
  let gone = left;
  const take = (from: number): number => {
    const taken = Math.min(from, gone);
    gone -= taken;
    return from - taken;
  };
  const never = take(before.never);
  const inactive = take(before.inactive);
  const unknown = take(before.unknown);
  const active = take(before.active);
  const activeGone = active - Math.max(0, before.active - left);
  return { counts: { assigned, active, inactive, never, unknown }, activeGone };
}

/**
 * The files that tell who was active of the application as a whole: the latest, and those of other functions that complete it.
 * One that is much older does not: its functions may have been renamed since, and its people may be gone.
 */
export function wholeOf({ active }: Speaking, staleAfterDays: number): readonly UsageSnapshot[] {
  const [latest] = active;
  if (latest === undefined) return [];
  return active.filter(({ asOf }) => daysBetween(asOf, latest.asOf) <= staleAfterDays);
}

/**
 * What the speaking files tell of a group: the largest file that knows it, then the members list that covers it. `null` when
 * none tells of it. Of several files that tell of different functions, the people of the whole cannot be told apart by
 * counts: the largest is counted, and the others may add to the active.
 */
export function toldOf(
  speaking: Speaking,
  group: UseGroup,
  { window, staleAfterDays }: Pick<UseOptions, 'window' | 'staleAfterDays'>,
): Told | null {
  const heard = group.function === null ? wholeOf(speaking, staleAfterDays) : speaking.active;
  const telling = heard.flatMap((snapshot) => {
    const found = groupOf(snapshot, group);
    return found === null ? [] : [{ snapshot, counts: countsIn(found, window) }];
  });
  const [largest, ...others] = telling.toSorted((a, b) => b.counts.assigned - a.counts.assigned);
  const list = speaking.members.find(
    (members) =>
      groupOf(members, group) !== null &&
      (largest === undefined ||
        (group.function !== null ? isLater(members, largest.snapshot) : covers(members, telling))),
  );
  const listed = list === undefined ? null : groupOf(list, group);
  if (largest === undefined) {
    if (list === undefined || listed === null) return null;
    return {
      counts: nobodyKnown(listed.assigned),
      activeGone: 0,
      activeElsewhere: 0,
      activity: null,
      members: list,
    };
  }
  const activeElsewhere = others.reduce((sum, { counts }) => sum + (counts.active ?? 0) + counts.unknown, 0);
  const { counts, activeGone } =
    listed === null
      ? { counts: largest.counts, activeGone: 0 }
      : afterMembers(largest.counts, listed.assigned);
  return { counts, activeGone, activeElsewhere, activity: largest.snapshot, members: list ?? null };
}

function isLater(one: UsageSnapshot, than: UsageSnapshot): boolean {
  return laterFirst(one, than) < 0;
}

function covers(members: UsageSnapshot, telling: readonly { readonly snapshot: UsageSnapshot }[]): boolean {
  return telling.every(({ snapshot }) => isLater(members, snapshot) && coversAll(members, snapshot));
}

/** The groups of which the speaking files tell, without the whole. */
export function groupsOf({ active, members }: Speaking): UseGroup[] {
  const found = new Map<string, UseGroup>();
  for (const { counts } of [...active, ...members]) {
    for (const { function: name, seatType } of counts) {
      if (name !== null || seatType !== null) {
        found.set(JSON.stringify([name, seatType]), { function: name, seatType });
      }
    }
  }
  return [...found.values()];
}
