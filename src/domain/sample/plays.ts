import type { PlayId, TaskId } from '#domain/brand.ts';
import { addDays, daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { factsByCustomer } from '#domain/health/customer-health.ts';
import { DEFAULT_HEALTH } from '#domain/health/health.ts';
import { compareMarks, replayMarks } from '#domain/journey/replay-marks.ts';
import { compareEvents } from '#domain/journey/replay.ts';
import { stageIndex } from '#domain/journey/stages.ts';
import { SHIPPED_PREFIX, defaultPlays } from '#domain/plays/default-plays.ts';
import { playFacts } from '#domain/plays/facts.ts';
import { firePlays, type FiredPlay, type PlayFacts } from '#domain/plays/fire.ts';
import type { Play, PlayOutcome, PlayRun } from '#domain/plays/play.ts';
import type { Task, TaskDone } from '#domain/tasks/task.ts';
import type { SampleCustomerRecords } from './customer-records.ts';
import type { SampleCustomer } from './customers.ts';
import { SAMPLE_PREFIX, sampleId } from './ids.ts';
import { createDice, type Dice } from './random.ts';

/** The shipped plays as the sample has them, what they set off, and the tasks they asked for. */
export interface SamplePlays {
  readonly plays: readonly Play[];
  readonly runs: readonly PlayRun[];
  readonly tasks: readonly Task[];
}

/** The playbooks are in use for so long. */
const DAYS = 99;
/** Somebody looks at the desk every few days. */
const EVERY = 3;
const SEED = 77;

function instant(day: IsoDate): IsoInstant {
  return `${day}T08:00:00.000Z` as IsoInstant;
}

/** Their ids are the sample's own, so that they go with it and never stand for shipped plays of the manager. */
function playsOf(today: IsoDate): Play[] {
  return defaultPlays(instant(addDays(today, -DAYS))).map((play) => ({
    ...play,
    id: `${SAMPLE_PREFIX}play-${play.id.slice(SHIPPED_PREFIX.length)}` as PlayId,
  }));
}

type FactsOn = (customer: SampleCustomer, day: IsoDate) => PlayFacts | null;

/** What was known of a customer on a day; `null` before it came. */
function factsFrom(records: SampleCustomerRecords): FactsOn {
  const factsOf = factsByCustomer(records);
  return ({ row, events, marks }, day) => {
    const stage = events.findLast(({ on }) => on <= day)?.to;
    if (stage === undefined) return null;
    const before = marks.filter(({ on }) => on <= day).toSorted(compareMarks);
    const customer = { ...row, stage, state: replayMarks(before) };
    const journey = { customer, moves: events.toSorted(compareEvents), marks: before };
    return playFacts(journey, factsOf(row.id), day, DEFAULT_HEALTH);
  };
}

/** The days on which plays were set off, up to today. */
function daysOf(today: IsoDate): IsoDate[] {
  const days: IsoDate[] = [];
  for (let back = DAYS; back >= 0; back -= EVERY) days.push(addDays(today, -back));
  return days;
}

function setOff(
  plays: readonly Play[],
  customer: SampleCustomer,
  factsOn: FactsOn,
  today: IsoDate,
  newTaskId: () => TaskId,
): FiredPlay[] {
  const { state } = customer.row;
  const first = addDays(today, -DAYS);
  if (state.kind === 'lost' && state.on < first) return [];
  const fired: FiredPlay[] = [];
  for (const day of daysOf(today)) {
    const facts = factsOn(customer, day);
    if (facts === null) continue;
    const runs = fired.map(({ run }) => run);
    const context = {
      today: day,
      now: instant(day),
      dayOf: (at: IsoInstant) => at.slice(0, 10) as IsoDate,
      newTaskId,
      locale: 'en-GB',
    };
    fired.push(...firePlays(plays, [facts], runs, context));
  }
  return fired;
}

const SETTLED_AFTER = 40;
const WORKED = ['They answered the same week', 'Goal reached', 'They thanked us for it', ''] as const;
const FAILED = ['No answer', 'They had no time for it', ''] as const;

/** Old plays have an outcome: it went on, or it was lost, or somebody said so. */
function outcomeOf(
  run: PlayRun,
  { row, walk, events }: SampleCustomer,
  today: IsoDate,
  dice: Dice,
): PlayOutcome | null {
  const lost = row.state.kind === 'lost' ? row.state.on : null;
  if (lost !== null && lost >= run.on) return { kind: 'did-not-work', on: lost, note: 'They left' };
  const age = daysBetween(run.on, today);
  const on = addDays(run.on, Math.min(age, dice.whole(20, SETTLED_AFTER)));
  const wentOn = events.find(({ to, on: day }) => day > run.on && stageIndex(to) > stageIndex(run.stage));
  if (wentOn !== undefined) return { kind: 'worked', on: wentOn.on, note: dice.pick(WORKED) };
  if (age < SETTLED_AFTER || dice.chance(15)) return null;
  if (dice.chance(6)) return { kind: 'called-off', on, note: 'Done with another play already' };
  return dice.chance(25 + walk.fit / 2)
    ? { kind: 'worked', on, note: dice.pick(WORKED) }
    : { kind: 'did-not-work', on, note: dice.pick(FAILED) };
}

/** Of a hundred, so many that were due are still open, and so many of a running play are done ahead of their day. */
const FORGOTTEN = 1;
const AHEAD = 50;

function doneOf(task: Task, outcome: PlayOutcome | null, today: IsoDate, dice: Dice): TaskDone | null {
  const due = task.due ?? today;
  const told = { by: task.owner, evidence: '', documentId: null, skipped: false };
  if (due < today && !dice.chance(FORGOTTEN)) {
    const day = outcome !== null && outcome.on < due ? outcome.on : due;
    return { ...told, at: instant(day) };
  }
  if (outcome === null)
    return task.createdAt < instant(today) && dice.chance(AHEAD) ? { ...told, at: task.createdAt } : null;
  return { ...told, at: instant(outcome.on), evidence: 'Not needed any more', skipped: true };
}

/** Three months of playbooks: each play as it would have been set off, with outcomes for the older ones. */
export function samplePlays(
  customers: readonly SampleCustomer[],
  records: SampleCustomerRecords,
  today: IsoDate,
): SamplePlays {
  const dice = createDice(SEED);
  const plays = playsOf(today);
  const factsOn = factsFrom(records);
  let number = 0;
  const newTaskId = (): TaskId => sampleId<TaskId>('play-task', number++);
  const runs: PlayRun[] = [];
  const tasks: Task[] = [];
  for (const customer of customers) {
    for (const fired of setOff(plays, customer, factsOn, today, newTaskId)) {
      const outcome = outcomeOf(fired.run, customer, today, dice);
      runs.push({ ...fired.run, outcome });
      for (const task of fired.tasks) {
        const done = doneOf(task, outcome, today, dice);
        tasks.push({ ...task, done, updatedAt: done?.at ?? task.updatedAt });
      }
    }
  }
  return { plays, runs, tasks };
}
