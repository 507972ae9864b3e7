import type { ActivityState } from '../count-users.ts';
import { activityWithin, betterState } from '../count-users.ts';
import { usesOf, type UsageBlock, type UsageTexts } from '../usage-block.ts';
import type { UsageOf, UsageSnapshot, UsageWindow } from '../usage.ts';
import type { UseGroup } from './figures.ts';

/** Places of people in a block, by what is known of them. Only those who hold a seat are listed. */
export type PeopleByState = Readonly<Record<ActivityState, readonly number[]>>;

const NO_SEAT = 1;
/** More than the days that any export counts activity over. */
const MOST_DAYS = 4096;
const KINDS = 4;

/**
 * The people behind the counts of a group of a snapshot. Active ones are listed with the latest first, inactive ones with
 * those first who have been longest; the others in the order of the file. Fifty thousand take some milliseconds: what one
 * use on a day says is worked out once, and no person is unpacked.
 */
export function peopleByState(
  block: UsageBlock,
  snapshot: Pick<UsageSnapshot, 'asOf' | 'periodDays'>,
  group: UseGroup,
  window: UsageWindow,
): PeopleByState {
  const found: Record<ActivityState, number[]> = { active: [], inactive: [], never: [], unknown: [] };
  const isMeant = usesIn(block, group);
  const stateOf = statesOfUses(block, snapshot, window);
  const latest = new Int32Array(block.account.length);
  for (let person = 0; person < block.account.length; person += 1) {
    if (block.seat[person] === NO_SEAT) continue;
    let state: ActivityState | null = null;
    const end = block.first[person + 1] ?? 0;
    for (let use = block.first[person] ?? 0; use < end; use += 1) {
      if (!isMeant(use)) continue;
      const own = stateOf(person, use);
      state = state === null ? own : betterState(state, own);
      latest[person] = Math.max(latest[person] ?? 0, block.lastDay[use] ?? 0);
    }
    if (state !== null) found[state].push(person);
  }
  const day = (person: number): number => latest[person] ?? 0;
  found.active.sort((a, b) => day(b) - day(a));
  found.inactive.sort((a, b) => day(a) - day(b));
  return found;
}

/** Whether a use is of the group. */
export function isOfGroup(use: Pick<UsageOf, 'function' | 'seatType'>, group: UseGroup): boolean {
  return (
    (group.function === null || use.function === group.function) &&
    (group.seatType === null || use.seatType === group.seatType)
  );
}

/** Whether a use is of the group, by its place in the block. */
function usesIn(block: UsageBlock, group: UseGroup): (use: number) => boolean {
  const name = placeOf(block.function, group.function);
  const seatType = placeOf(block.seatType, group.seatType);
  return (use) =>
    (name === null || block.function.index[use] === name) &&
    (seatType === null || block.seatType.index[use] === seatType);
}

/** Where a text is among the different ones, -1 when it is not; `null` for any. */
function placeOf({ values }: UsageTexts, text: string | null): number | null {
  return text === null ? null : values.indexOf(text);
}

/** What one use says; many say the same, so that each kind, day and number of days is judged once. */
function statesOfUses(
  block: UsageBlock,
  { asOf, periodDays }: Pick<UsageSnapshot, 'asOf' | 'periodDays'>,
  window: UsageWindow,
): (person: number, use: number) => ActivityState {
  const known = new Map<number, ActivityState>();
  return (person, use) => {
    const day = (block.lastDay[use] ?? 0) * KINDS + (block.lastKind[use] ?? 0);
    const key = day * MOST_DAYS + (block.activeDays[use] ?? 0) + 1;
    let state = known.get(key);
    if (state === undefined) {
      const unpacked = usesOf(block, person)[use - (block.first[person] ?? 0)];
      state = unpacked === undefined ? 'unknown' : activityWithin(unpacked, asOf, window, periodDays);
      known.set(key, state);
    }
    return state;
  };
}
