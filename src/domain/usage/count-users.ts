import { dayNumber } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import { USAGE_WINDOWS } from './usage.ts';
import type { LastActive, UsageCounts, UsageOf, UsageUser, UsageWindow, WindowCounts } from './usage.ts';

export type ActivityState = 'active' | 'inactive' | 'never' | 'unknown';

/**
 * Whether somebody was active in the last `window` days up to and including `asOf` (window 30 on 30 June: 1 to 30 June).
 * What the file does not tell is unknown, never inactive (U3): "not in the last 30 days" says nothing about 60. Days counted
 * over a period tell of activity when the period lies within the window, and of none when it covers it.
 * @param periodDays days that `activeDays` are counted over, `null` when not told
 */
export function activityWithin(
  { last, activeDays }: Pick<UsageOf, 'last' | 'activeDays'>,
  asOf: IsoDate,
  window: UsageWindow,
  periodDays: number | null,
): ActivityState {
  const firstDay = dayNumber(asOf) - window + 1;
  switch (last.kind) {
    case 'on':
      return dayNumber(last.date) >= firstDay ? 'active' : 'inactive';
    case 'never':
      return 'never';
    case 'not-since':
      if (dayNumber(last.since) <= firstDay) return 'inactive';
      return byDays(activeDays, window, periodDays);
    case 'unknown':
      return byDays(activeDays, window, periodDays);
    default:
      return assertNever(last);
  }
}

function byDays(activeDays: number | null, window: UsageWindow, periodDays: number | null): ActivityState {
  if (activeDays === null || periodDays === null) return 'unknown';
  if (activeDays > 0) return periodDays <= window ? 'active' : 'unknown';
  return periodDays >= window ? 'inactive' : 'unknown';
}

const BETTER: Readonly<Record<ActivityState, number>> = { active: 3, unknown: 2, inactive: 1, never: 0 };

/**
 * One person over several functions: active in any is active; if one is not known, the person may have been active, so it is
 * unknown; never only where it is never everywhere.
 */
export function stateOfPerson(
  uses: readonly UsageOf[],
  asOf: IsoDate,
  window: UsageWindow,
  periodDays: number | null,
): ActivityState {
  let best: ActivityState = 'never';
  for (const use of uses) best = betterState(best, activityWithin(use, asOf, window, periodDays));
  return best;
}

/** Of two states of one person over two functions, the one that holds for both together. */
export function betterState(left: ActivityState, right: ActivityState): ActivityState {
  return BETTER[right] > BETTER[left] ? right : left;
}

const EVERY = '';

/** All groups a snapshot is counted in: the whole, each function, each kind of seat, each kind of seat of each function. */
export function countUsers(
  users: readonly UsageUser[],
  asOf: IsoDate,
  periodDays: number | null,
): UsageCounts[] {
  const groups = new Map<string, { function: string | null; seatType: string | null; uses: UsageOf[][] }>();
  const add = (name: string | null, seatType: string | null, uses: UsageOf[]): void => {
    const key = JSON.stringify([name, seatType]);
    const group = groups.get(key) ?? { function: name, seatType, uses: [] };
    group.uses.push(uses);
    groups.set(key, group);
  };
  groups.set(JSON.stringify([null, null]), { function: null, seatType: null, uses: [] });
  for (const { holdsSeat, uses } of users) {
    if (holdsSeat === false) continue;
    add(null, null, [...uses]);
    for (const [name, own] of Map.groupBy(uses, (use) => use.function)) {
      if (name !== EVERY) add(name, null, own);
      for (const [seatType, both] of Map.groupBy(own, (use) => use.seatType)) {
        if (name !== EVERY && seatType !== EVERY) add(name, seatType, both);
      }
    }
    for (const [seatType, own] of Map.groupBy(uses, (use) => use.seatType)) {
      if (seatType !== EVERY) add(null, seatType, own);
    }
  }
  return [...groups.values()].map(({ function: name, seatType, uses }) => ({
    function: name,
    seatType,
    ...countStates(uses, asOf, periodDays),
  }));
}

function countStates(
  people: readonly (readonly UsageOf[])[],
  asOf: IsoDate,
  periodDays: number | null,
): Pick<UsageCounts, 'assigned' | 'never' | 'windows'> {
  const count = (window: UsageWindow): WindowCounts & { never: number } => {
    const found = { active: 0, inactive: 0, never: 0, unknown: 0 };
    for (const uses of people) found[stateOfPerson(uses, asOf, window, periodDays)] += 1;
    return found;
  };
  const [month, two, three] = USAGE_WINDOWS.map(count) as [
    ReturnType<typeof count>,
    ReturnType<typeof count>,
    ReturnType<typeof count>,
  ];
  const bare = ({ active, inactive, unknown }: WindowCounts): WindowCounts => ({ active, inactive, unknown });
  return {
    assigned: people.length,
    never: month.never,
    windows: { 30: bare(month), 60: bare(two), 90: bare(three) },
  };
}

/** The latest activity known of several; `unknown` beside a known date is the date, since it can only be later. */
export function latestActivity(all: readonly LastActive[]): LastActive {
  let latest: LastActive | null = null;
  for (const one of all) if (latest === null || rank(one) > rank(latest)) latest = one;
  return latest ?? { kind: 'unknown' };
}

function rank(last: LastActive): number {
  switch (last.kind) {
    case 'on':
      return dayNumber(last.date);
    case 'not-since':
      return -10_000_000 + dayNumber(last.since);
    case 'unknown':
      return -20_000_000;
    case 'never':
      return -30_000_000;
    default:
      return assertNever(last);
  }
}
