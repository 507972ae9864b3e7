import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CustomerValue } from '#domain/journey/customer-value.ts';
import type { StageEvent } from '#domain/journey/journey.ts';
import { journeyStays, type Journey, type JourneyStay } from '#domain/journey/journeys.ts';
import type { CustomerMark } from '#domain/journey/mark.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import type { PlayOutcome, PlayRun } from '#domain/plays/play.ts';
import type { Task, TaskDone } from '#domain/tasks/task.ts';
import type { Touchpoint } from '#domain/touchpoints/touchpoint.ts';

/** What the timeline of a customer can be narrowed to. */
export const TIMELINE_GROUPS = [
  'moves',
  'marks',
  'touchpoints',
  'plays',
  'answers',
  'values',
  'tasks',
] as const;
export type TimelineGroup = (typeof TIMELINE_GROUPS)[number];

interface Dated {
  /** Unlike that of any other entry. */
  readonly key: string;
  readonly on: IsoDate;
  /** Orders entries of one day. */
  readonly at: IsoInstant;
}

/** One thing that happened with a customer (J3). */
export type TimelineEntry = Dated &
  (
    | { readonly kind: 'move'; readonly event: StageEvent; readonly stay: JourneyStay | null }
    | { readonly kind: 'mark'; readonly mark: CustomerMark }
    | { readonly kind: 'touchpoint'; readonly touchpoint: Touchpoint }
    | { readonly kind: 'play'; readonly run: PlayRun }
    | { readonly kind: 'play-outcome'; readonly run: PlayRun & { readonly outcome: PlayOutcome } }
    | { readonly kind: 'answer'; readonly response: NpsResponse }
    /** `before` is `null` for the first value that is known. */
    | { readonly kind: 'value'; readonly value: CustomerValue; readonly before: CustomerValue | null }
    | { readonly kind: 'task'; readonly task: Task & { readonly done: TaskDone } }
  );

/** Everything that is kept about one customer, in any order. */
export interface TimelineSources {
  readonly journey: Journey;
  readonly touchpoints: readonly Touchpoint[];
  readonly runs: readonly PlayRun[];
  readonly responses: readonly NpsResponse[];
  readonly values: readonly CustomerValue[];
  /** Its tasks; those that are open are no history and left out. */
  readonly tasks: readonly Task[];
}

/**
 * Everything that happened with a customer, newest first. What comes from one day is ordered by the moment it was recorded;
 * a play comes before what became of it.
 * @param dayOf the calendar day of an instant, where the manager is
 */
export function timelineOf(
  sources: TimelineSources,
  today: IsoDate,
  dayOf: (at: IsoInstant) => IsoDate,
): TimelineEntry[] {
  const { journey, touchpoints, runs, responses, values, tasks } = sources;
  const entries = [
    ...movesOf(journey, today),
    ...journey.marks.map((mark): TimelineEntry => ({
      kind: 'mark',
      ...dated(`mark ${mark.id}`, mark),
      mark,
    })),
    ...touchpoints.map((touchpoint): TimelineEntry => ({
      kind: 'touchpoint',
      ...dated(`touchpoint ${touchpoint.id}`, { on: touchpoint.on, at: touchpoint.createdAt }),
      touchpoint,
    })),
    ...runs.flatMap(playsOf),
    ...responses.map((response): TimelineEntry => ({
      kind: 'answer',
      ...dated(`answer ${response.id}`, { on: response.on, at: response.createdAt }),
      response,
    })),
    ...valuesOf(values),
    ...tasks.flatMap((task) => tasksOf(task, dayOf)),
  ];
  return entries.toSorted(
    (a, b) => compareTexts(b.on, a.on) || compareTexts(b.at, a.at) || compareTexts(a.key, b.key),
  );
}

/** The group that an entry belongs to. */
export function groupOf({ kind }: TimelineEntry): TimelineGroup {
  switch (kind) {
    case 'move':
      return 'moves';
    case 'mark':
      return 'marks';
    case 'touchpoint':
      return 'touchpoints';
    case 'play':
    case 'play-outcome':
      return 'plays';
    case 'answer':
      return 'answers';
    case 'value':
      return 'values';
    case 'task':
      return 'tasks';
  }
}

/** How many entries each group has. */
export function groupCounts(entries: readonly TimelineEntry[]): Readonly<Record<TimelineGroup, number>> {
  const counts = { moves: 0, marks: 0, touchpoints: 0, plays: 0, answers: 0, values: 0, tasks: 0 };
  for (const entry of entries) counts[groupOf(entry)] += 1;
  return counts;
}

function compareTexts(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function dated(key: string, { on, at }: { readonly on: IsoDate; readonly at: IsoInstant }): Dated {
  return { key, on, at };
}

/** Each move with the stay it began; a move that began none (it was there already) has none. */
function movesOf(journey: Journey, today: IsoDate): TimelineEntry[] {
  const open = [...journeyStays(journey, today)];
  return journey.moves.map((event) => {
    const at = open.findIndex(({ stage, from }) => stage === event.to && from === event.on);
    const stay = at < 0 ? null : (open.splice(at, 1)[0] ?? null);
    return { kind: 'move', ...dated(`move ${event.id}`, event), event, stay };
  });
}

function playsOf(run: PlayRun): TimelineEntry[] {
  const { outcome } = run;
  const day = (on: IsoDate, time: string): IsoInstant => `${on}T${time}.000Z` as IsoInstant;
  const set: TimelineEntry = {
    kind: 'play',
    ...dated(`play ${run.id}`, { on: run.on, at: day(run.on, '23:59:58') }),
    run,
  };
  if (outcome === null) return [set];
  const ended = dated(`play-outcome ${run.id}`, { on: outcome.on, at: day(outcome.on, '23:59:59') });
  return [set, { kind: 'play-outcome', ...ended, run: { ...run, outcome } }];
}

function valuesOf(values: readonly CustomerValue[]): TimelineEntry[] {
  const ordered = values.toSorted((a, b) => compareTexts(a.on, b.on) || compareTexts(a.at, b.at));
  return ordered.map((value, index) => ({
    kind: 'value',
    ...dated(`value ${value.id}`, value),
    value,
    before: ordered[index - 1] ?? null,
  }));
}

function tasksOf(task: Task, dayOf: (at: IsoInstant) => IsoDate): TimelineEntry[] {
  const { done } = task;
  if (done === null) return [];
  return [
    {
      kind: 'task',
      ...dated(`task ${task.id}`, { on: dayOf(done.at), at: done.at }),
      task: { ...task, done },
    },
  ];
}
