import type { Application } from '#domain/applications/application.ts';
import type { SnapshotId, UsageImportId } from '#domain/brand.ts';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Person } from '#domain/people/person.ts';
import { countUsers } from '#domain/usage/count-users.ts';
import { packUsers, type UsageBlock } from '#domain/usage/usage-block.ts';
import type { LastActive, UsageOf, UsageSnapshot, UsageUser } from '#domain/usage/usage.ts';
import { SAMPLE_APPLICATIONS } from './catalogue.ts';
import { SAMPLE_PREFIX, sampleId } from './ids.ts';
import { createDice, type Dice } from './random.ts';
import { USAGE_STORIES, type UsageStory } from './usage-stories.ts';

const MONTHS = 12;
const DAYS_A_MONTH = 30;

/** A year of snapshots, with their people. */
export interface SampleUsage {
  readonly snapshots: readonly UsageSnapshot[];
  readonly blocks: readonly UsageBlock[];
}

interface Holder {
  readonly person: Person;
  readonly seatType: string;
  /** 0 to 99: who is below the month's share is active in it. */
  readonly rank: number;
  readonly functionRanks: readonly number[];
}

/** One of several by shares that make up hundred. */
function byShare(shares: Readonly<Record<string, number>>, throwOfHundred: number): string {
  let left = throwOfHundred;
  for (const [name, share] of Object.entries(shares)) {
    left -= share;
    if (left < 0) return name;
  }
  return Object.keys(shares)[0] ?? '';
}

/** Who holds a seat: people of the owning department first. Who left long ago has lost it, who left lately often not. */
function holdersOf(
  application: Application,
  story: UsageStory,
  people: readonly Person[],
  dice: Dice,
): Holder[] {
  const own = people.filter(({ department }) => department === application.department);
  const others = people.filter(({ department }) => department !== application.department);
  const number = Math.round(((application.seats ?? 0) * story.assigned) / 100);
  return [...own, ...others].slice(0, number).map((person) => ({
    person,
    seatType: story.seatTypes === undefined ? '' : byShare(story.seatTypes, dice.whole(0, 99)),
    rank: dice.whole(0, 99),
    functionRanks: Object.keys(story.functions ?? {}).map(() => dice.whole(0, 99)),
  }));
}

interface Month {
  readonly asOf: IsoDate;
  readonly share: number;
  readonly story: UsageStory;
  readonly dice: Dice;
}

/** Ranks from here on never signed in; those just below are not known, where the file does not tell of all. */
function neverFrom({ never }: UsageStory): number {
  return 100 - never;
}

function lastOf({ person, rank }: Holder, { asOf, share, story, dice }: Month): LastActive {
  if (story.withoutActivity === true) return { kind: 'unknown' };
  if (rank >= neverFrom(story)) return { kind: 'never' };
  if (rank >= neverFrom(story) - (story.unknown ?? 0)) return { kind: 'unknown' };
  const active = rank < share;
  const date = addDays(asOf, active ? -dice.whole(0, 20) : -dice.whole(34, 180));
  const { leftOn } = person;
  return { kind: 'on', date: leftOn !== null && date > leftOn ? leftOn : date };
}

function usesOf(holder: Holder, month: Month): UsageOf[] {
  const last = lastOf(holder, month);
  const { seatType, rank, functionRanks } = holder;
  const shares = Object.entries(month.story.functions ?? {});
  if (shares.length === 0) return [{ function: '', seatType, last, activeDays: null }];
  return shares.map(([name, share], place) => {
    const uses = (functionRanks[place] ?? 0) < share || (place === 0 && rank < month.share);
    return { function: name, seatType, last: uses ? last : { kind: 'never' }, activeDays: null };
  });
}

/** Long after somebody left, their seat is given back; some are forgotten. */
function keepsSeat({ person, rank }: Holder, asOf: IsoDate): boolean {
  const { leftOn } = person;
  if (leftOn === null || leftOn > asOf) return true;
  return daysBetween(leftOn, asOf) < 45 ? rank % 5 !== 0 : rank % 4 === 0;
}

function usersOn(holders: readonly Holder[], month: Month): UsageUser[] {
  return holders
    .filter((holder) => keepsSeat(holder, month.asOf))
    .map((holder) => ({
      account: holder.person.email,
      email: holder.person.email,
      name: holder.person.name,
      department: holder.person.department,
      holdsSeat: true,
      closed: false,
      uses: usesOf(holder, month),
    }));
}

/** Files of a year for the applications that have them (`USAGE_STORIES`), the latest a few days old. */
export function sampleUsage(
  applications: readonly Application[],
  people: readonly Person[],
  today: IsoDate,
  at: IsoInstant,
): SampleUsage {
  const snapshots: UsageSnapshot[] = [];
  const blocks: UsageBlock[] = [];
  SAMPLE_APPLICATIONS.forEach(({ name }, number) => {
    const application = applications[number];
    const story = USAGE_STORIES[name];
    if (application === undefined || story === undefined) return;
    const dice = createDice(1000 + number);
    const holders = holdersOf(application, story, people, dice);
    for (let back = story.months - 1; back >= 0; back -= 1) {
      const asOf = addDays(today, -story.daysOld - back * DAYS_A_MONTH);
      const [then, now] = story.active;
      const share = now + ((then - now) * back) / (MONTHS - 1);
      const users = usersOn(holders, { asOf, share, story, dice });
      const id = sampleId<SnapshotId>('snapshot', number * MONTHS + back);
      snapshots.push({
        id,
        importId: sampleId<UsageImportId>('usage-import', number * MONTHS + back),
        applicationId: application.id,
        fileName: story.file,
        product: story.product,
        asOf,
        asOfSource: 'file',
        importedAt: at,
        activity: story.withoutActivity === true ? 'none' : 'last-active',
        periodDays: null,
        fingerprint: `${SAMPLE_PREFIX}${story.file}`,
        contentKey: id,
        people: users.length,
        counts: countUsers(users, asOf, null),
        rejected: 0,
      });
      blocks.push(packUsers(id, users));
    }
  });
  return { snapshots, blocks };
}
