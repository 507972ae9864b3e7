import type { IsoDate } from '#domain/calendar/iso.ts';
import { HERE, type CustomerState } from './journey.ts';
import type { CustomerMark } from './mark.ts';

/** Order of marks: by day, then by the moment they were recorded. */
export function compareMarks(left: CustomerMark, right: CustomerMark): number {
  if (left.on !== right.on) return left.on < right.on ? -1 : 1;
  return left.at < right.at ? -1 : left.at > right.at ? 1 : 0;
}

/**
 * Where a customer stands after its marks, in any order given. What is lost stays lost until it is won back: a pause in
 * between changes nothing.
 */
export function replayMarks(marks: readonly CustomerMark[]): CustomerState {
  let state: CustomerState = HERE;
  for (const { kind, on, until, reason } of marks.toSorted(compareMarks)) {
    if (kind === 'lost') state = { kind, on, reason };
    else if (kind === 'won-back') state = HERE;
    else if (state.kind === 'lost') continue;
    else state = kind === 'paused' ? { kind, on, until, reason } : HERE;
  }
  return state;
}

/** The state as of a day: a pause whose last day is over has ended by itself. */
export function stateOn(state: CustomerState, today: IsoDate): CustomerState {
  return state.kind === 'paused' && state.until !== null && state.until < today ? HERE : state;
}

/** Days of pauses, both included; `to` is `null` while a pause is open. Days after a loss are not paused. */
export interface Pause {
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}
