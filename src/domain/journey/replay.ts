import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Customer, Stage, StageEvent } from './journey.ts';

/** Where a customer stands after all its stage events. */
export interface ReplayedStage {
  readonly stage: Stage;
  /** The day it entered that stage. */
  readonly since: IsoDate;
}

/** Order of events: by day, then by the moment they were recorded. */
export function compareEvents(left: StageEvent, right: StageEvent): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return left.at < right.at ? -1 : left.at > right.at ? 1 : 0;
}

/**
 * Replays the stage events of one customer, in any order given. `null` without events. An event that
 * ends where the card already is changes nothing: it has been there since before.
 */
export function replayStages(events: readonly StageEvent[]): ReplayedStage | null {
  let now: ReplayedStage | null = null;
  for (const { to, on } of events.toSorted(compareEvents)) {
    if (now === null || now.stage !== to) now = { stage: to, since: on };
  }
  return now;
}

/** A customer whose stored stage is not what its events say. */
export interface StageContradiction {
  readonly customerId: CustomerId;
  readonly stored: ReplayedStage;
  /** `null`: there are no events at all. */
  readonly replayed: ReplayedStage | null;
}

/** Every customer whose stored stage or day differs from the replay of its events; none when all agree. */
export function stageContradictions(
  customers: readonly Customer[],
  events: readonly StageEvent[],
): StageContradiction[] {
  const byCustomer = Map.groupBy(events, (event) => event.customerId);
  return customers.flatMap(({ id, stage, stageSince }) => {
    const replayed = replayStages(byCustomer.get(id) ?? []);
    if (replayed !== null && replayed.stage === stage && replayed.since === stageSince) return [];
    return [{ customerId: id, stored: { stage, since: stageSince }, replayed }];
  });
}
