import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { assertNever, type Problem } from '#domain/outcome.ts';
import { HERE, type CustomerState, type StageEvent } from './journey.ts';
import type { CustomerMark } from './mark.ts';
import { stateOn } from './replay-marks.ts';

/** Everything that moved one customer, in any order. */
export interface History {
  readonly moves: readonly StageEvent[];
  readonly marks: readonly CustomerMark[];
}

type Step =
  | { readonly kind: 'moved'; readonly on: IsoDate; readonly at: IsoInstant }
  | {
      readonly kind: CustomerMark['kind'];
      readonly on: IsoDate;
      readonly at: IsoInstant;
      readonly mark: CustomerMark;
    };

/** The day the customer entered the journey; `null` without a move. */
export function entryDay(moves: readonly StageEvent[]): IsoDate | null {
  return moves.reduce<IsoDate | null>((first, { on }) => (first === null || on < first ? on : first), null);
}

/**
 * Why moves and marks cannot all be true, in order of time; empty when they can. Of one day, what was recorded first comes
 * first; what wins a customer back comes before the move that did it.
 */
export function contradictionsOf({ moves, marks }: History, locale: string): Problem[] {
  const entry = entryDay(moves);
  const problems: Problem[] = [];
  let state: CustomerState = HERE;
  for (const step of stepsOf(moves, marks)) {
    const problem = problemOf(step, state, entry, locale);
    if (problem !== null) problems.push(problem);
    if (step.kind !== 'moved') state = stateAfter(step.mark, state);
  }
  return problems;
}

function stepsOf(moves: readonly StageEvent[], marks: readonly CustomerMark[]): Step[] {
  const steps: Step[] = [
    ...marks.map((mark): Step => ({ kind: mark.kind, on: mark.on, at: mark.at, mark })),
    ...moves.map(({ on, at }): Step => ({ kind: 'moved', on, at })),
  ];
  const key = ({ on, at }: Step): string => `${on} ${at}`;
  return steps.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

function stateAfter({ kind, on, until, reason }: CustomerMark, before: CustomerState): CustomerState {
  if (kind === 'lost') return { kind, on, reason };
  if (before.kind === 'lost' && kind !== 'won-back') return before;
  return kind === 'paused' ? { kind, on, until, reason } : HERE;
}

/** Says that a day lies before the customer entered the journey; `null` when it does not. */
export function beforeEntry(on: IsoDate, entry: IsoDate | null, locale: string): Problem | null {
  if (entry === null) {
    return {
      code: 'before-entry',
      message: 'No move says when it entered the journey. Enter its stage first.',
    };
  }
  if (on >= entry) return null;
  const [day, since] = [formatDate(on, locale), formatDate(entry, locale)];
  return {
    code: 'before-entry',
    message: `It entered the journey on ${since}, so nothing happened on ${day}. Correct its first move if it came earlier.`,
  };
}

/** What speaks against a step when the customer is in that state. */
function problemOf(step: Step, before: CustomerState, entry: IsoDate | null, locale: string): Problem | null {
  const { kind, on } = step;
  const day = (date: IsoDate): string => formatDate(date, locale);
  const state = stateOn(before, on);
  const early = kind === 'moved' ? null : beforeEntry(on, entry, locale);
  if (early !== null) return early;
  switch (kind) {
    case 'moved':
      return state.kind === 'lost'
        ? {
            code: 'moved-while-lost',
            message: `It was lost from ${day(state.on)} on and can’t have moved on ${day(on)}.`,
          }
        : null;
    case 'paused':
      if (step.mark.until !== null && step.mark.until < on) {
        return {
          code: 'until-before',
          message: `A pause that begins on ${day(on)} can’t end on ${day(step.mark.until)}.`,
        };
      }
      if (state.kind === 'lost') {
        return {
          code: 'paused-while-lost',
          message: `It is lost since ${day(state.on)}; win it back before you pause it.`,
        };
      }
      return state.kind === 'paused'
        ? {
            code: 'paused-already',
            message: `It is paused since ${day(state.on)} already; correct that pause in the timeline, or resume first.`,
          }
        : null;
    case 'resumed':
      return state.kind === 'paused'
        ? null
        : { code: 'not-paused', message: `It was not paused on ${day(on)}, so it can’t be resumed.` };
    case 'lost':
      return state.kind === 'lost'
        ? { code: 'lost-already', message: `It is lost since ${day(state.on)} already.` }
        : null;
    case 'won-back':
      return state.kind === 'lost'
        ? null
        : { code: 'not-lost', message: `It was not lost on ${day(on)}, so it can’t be won back.` };
    default:
      return assertNever(kind);
  }
}

/** The first contradiction that a change would bring, in words; what contradicted before does not stand against it. */
export function newContradiction(before: History, after: History, locale: string): Problem | null {
  const known = new Set(contradictionsOf(before, locale).map(({ message }) => message));
  return contradictionsOf(after, locale).find(({ message }) => !known.has(message)) ?? null;
}
