import { stateOfPerson, type ActivityState } from '../count-users.ts';
import type { UsageBlock } from '../usage-block.ts';
import { usesOf } from '../usage-block.ts';
import type { UsageOf, UsageSnapshot, UsageWindow } from '../usage.ts';
import type { UseGroup } from './figures.ts';

/** Places of people in a block, by what is known of them. Only those who hold a seat are listed. */
export type PeopleByState = Readonly<Record<ActivityState, readonly number[]>>;

const NO_SEAT = 1;
/** More than the days that any export counts activity over. */
const MOST_DAYS = 4096;

function inGroup(use: UsageOf, group: UseGroup): boolean {
  return (
    (group.function === null || use.function === group.function) &&
    (group.seatType === null || use.seatType === group.seatType)
  );
}

/**
 * The people behind the counts of a group of a snapshot. Active ones are listed with the latest first, inactive ones with
 * those first who have been longest; the others in the order of the file. Fifty thousand take some milliseconds: the state of
 * a day is worked out once.
 */
export function peopleByState(
  block: UsageBlock,
  snapshot: Pick<UsageSnapshot, 'asOf' | 'periodDays'>,
  group: UseGroup,
  window: UsageWindow,
): PeopleByState {
  const found: Record<ActivityState, number[]> = { active: [], inactive: [], never: [], unknown: [] };
  const latest = new Map<number, number>();
  const known = new Map<number, ActivityState>();
  const whole = group.function === null && group.seatType === null;
  for (let person = 0; person < block.account.length; person += 1) {
    if (block.seat[person] === NO_SEAT) continue;
    const first = block.first[person] ?? 0;
    const single = (block.first[person + 1] ?? 0) - first === 1;
    // One person is like many others: the same day, the same days counted.
    const key = single && whole ? keyOf(block, first) : null;
    let state = key === null ? undefined : known.get(key);
    if (state === undefined) {
      const uses = usesOf(block, person).filter((use) => inGroup(use, group));
      if (uses.length === 0) continue;
      state = stateOfPerson(uses, snapshot.asOf, window, snapshot.periodDays);
      if (key !== null) known.set(key, state);
    }
    found[state].push(person);
    latest.set(person, lastDayOf(block, person));
  }
  const day = (person: number): number => latest.get(person) ?? 0;
  found.active.sort((a, b) => day(b) - day(a));
  found.inactive.sort((a, b) => day(a) - day(b));
  return found;
}

function keyOf(block: UsageBlock, use: number): number {
  const day = (block.lastDay[use] ?? 0) * 4 + (block.lastKind[use] ?? 0);
  return day * MOST_DAYS + (block.activeDays[use] ?? 0) + 1;
}

function lastDayOf(block: UsageBlock, person: number): number {
  let latest = -Infinity;
  const end = block.first[person + 1] ?? 0;
  for (let at = block.first[person] ?? 0; at < end; at += 1)
    latest = Math.max(latest, block.lastDay[at] ?? 0);
  return latest;
}
