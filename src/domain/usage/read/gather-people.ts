import { dayNumber } from '#domain/calendar/day-number.ts';
import { latestActivity } from '../count-users.ts';
import type { LastActive, UsageOf, UsageUser } from '../usage.ts';
import type { RowPerson } from './row-reader.ts';

/** What a row says about one function, placed in time. */
export interface PlacedUse {
  readonly function: string;
  readonly seatType: string;
  readonly placed: readonly { readonly last: LastActive; readonly event: boolean }[];
  readonly activeDays: number | null;
}

/** Puts rows together to people: whoever has several rows becomes one person with several functions. */
export interface People {
  /** @param holdsSeat what the row says of the seat, its functions considered */
  add(
    person: RowPerson,
    holdsSeat: boolean | null,
    uses: readonly PlacedUse[],
    periodDays: number | null,
  ): void;
  users(): UsageUser[];
  rows(): number;
  /** Days that active days are counted over, as the rows say or, for events, from the first day to the last. */
  periodDays(): number | null;
}

interface OpenUse {
  readonly function: string;
  readonly seatType: string;
  last: LastActive | null;
  activeDays: number | null;
  events: Set<string> | null;
}

interface OpenPerson {
  readonly account: string;
  email: string;
  name: string;
  department: string;
  holdsSeat: boolean | null;
  closed: boolean | null;
  readonly uses: OpenUse[];
  /** Places in `uses` by what they are of; only for people with many. */
  index: Map<string, OpenUse> | null;
}

export function createPeople(): People {
  const people = new Map<string, OpenPerson>();
  let rows = 0;
  let period: number | null = null;
  let [firstEvent, lastEvent] = [Infinity, -Infinity];
  return {
    add(person, holdsSeat, uses, periodDays) {
      rows += 1;
      period = periodDays ?? period;
      const key = person.account.toLowerCase();
      const known = people.get(key);
      if (known === undefined) people.set(key, opened(person, holdsSeat));
      else merge(known, person, holdsSeat);
      const target = known ?? people.get(key);
      if (target === undefined) return;
      for (const use of uses) {
        addUse(target, use);
        for (const { last, event } of use.placed) {
          if (!event || last.kind !== 'on') continue;
          const day = dayNumber(last.date);
          firstEvent = Math.min(firstEvent, day);
          lastEvent = Math.max(lastEvent, day);
        }
      }
    },
    users: () => [...people.values()].map(closedPerson),
    rows: () => rows,
    periodDays: () => period ?? (lastEvent >= firstEvent ? lastEvent - firstEvent + 1 : null),
  };
}

function opened(
  { account, email, name, department, closed }: RowPerson,
  holdsSeat: boolean | null,
): OpenPerson {
  return { account, email, name, department, holdsSeat, closed, uses: [], index: null };
}

/** A seat in one row is a seat; closed only where no row says the account is open. */
function merge(known: OpenPerson, row: RowPerson, holdsSeat: boolean | null): void {
  known.email ||= row.email;
  known.name ||= row.name;
  known.department ||= row.department;
  known.holdsSeat =
    known.holdsSeat === true || holdsSeat === true
      ? true
      : known.holdsSeat === holdsSeat
        ? known.holdsSeat
        : null;
  known.closed = known.closed === false || row.closed === false ? false : (known.closed ?? row.closed);
}

/** Most people have a few uses, which are looked through quicker than a map is made. */
const FEW = 8;

function openedUse(person: OpenPerson, { function: name, seatType }: PlacedUse): OpenUse {
  const { uses } = person;
  const key = uses.length > FEW ? `${name}\u0000${seatType}` : '';
  if (uses.length > FEW) {
    person.index ??= new Map(uses.map((use) => [`${use.function}\u0000${use.seatType}`, use]));
  }
  const known =
    person.index === null
      ? uses.find((use) => use.function === name && use.seatType === seatType)
      : person.index.get(key);
  if (known !== undefined) return known;
  const use: OpenUse = { function: name, seatType, last: null, activeDays: null, events: null };
  uses.push(use);
  person.index?.set(key, use);
  return use;
}

function addUse(person: OpenPerson, use: PlacedUse): void {
  const open = openedUse(person, use);
  for (const { last, event } of use.placed) {
    open.last = open.last === null ? last : latestActivity([open.last, last]);
    if (event && last.kind === 'on') open.events = (open.events ?? new Set()).add(last.date);
  }
  if (use.activeDays !== null) open.activeDays = Math.max(open.activeDays ?? 0, use.activeDays);
}

function closedPerson(person: OpenPerson): UsageUser {
  const { account, email, name, department, holdsSeat, closed } = person;
  return {
    account,
    email,
    name,
    department,
    holdsSeat,
    closed,
    uses: person.uses.map(({ function: name, seatType, last, activeDays, events }): UsageOf => ({
      function: name,
      seatType,
      last: last ?? { kind: 'unknown' },
      activeDays: activeDays ?? events?.size ?? null,
    })),
  };
}
