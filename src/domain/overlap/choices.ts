import type { ApplicationId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { OverlapChoice } from './choice.ts';

export type ApplicationChoice = 'must-keep' | 'not-needed' | 'free';

/** Most applications that can be said to be needed for one function. */
export const MOST_NEEDED = 9;

export function applicationChoiceId(id: ApplicationId): string {
  return `application:${id}`;
}

export function functionChoiceId(key: string): string {
  return `function:${key}`;
}

/** What the manager said, looked up by application and by function. */
export interface ChoiceBook {
  readonly ofApplication: (id: ApplicationId) => ApplicationChoice;
  /** How many applications a function needs: 1 unless the manager said otherwise. */
  readonly neededOf: (key: string) => number;
}

export function choiceBook(choices: readonly OverlapChoice[]): ChoiceBook {
  const byId = new Map(choices.map((one) => [one.id, one.choice]));
  return {
    ofApplication: (id) => {
      const choice = byId.get(applicationChoiceId(id));
      return choice === undefined || choice.kind === 'needed' ? 'free' : choice.kind;
    },
    neededOf: (key) => {
      const choice = byId.get(functionChoiceId(key));
      if (choice?.kind === 'not-needed') return 0;
      return choice?.kind === 'needed' ? choice.applications : 1;
    },
  };
}

/** A change of what is said: a row to keep, or its id to take it away since nothing special is said any more. */
export type ChoiceEdit =
  { readonly kind: 'put'; readonly row: OverlapChoice } | { readonly kind: 'remove'; readonly id: string };

export function chooseApplication(id: ApplicationId, choice: ApplicationChoice, now: IsoInstant): ChoiceEdit {
  const rowId = applicationChoiceId(id);
  if (choice === 'free') return { kind: 'remove', id: rowId };
  return { kind: 'put', row: { id: rowId, choice: { kind: choice }, note: '', decidedAt: now } };
}

/** `needed`: whole number from 0 (nobody has to serve it) to `MOST_NEEDED`; 1 is the usual and needs no row. */
export function chooseFunction(key: string, needed: number, now: IsoInstant): ChoiceEdit {
  const id = functionChoiceId(key);
  if (needed === 1) return { kind: 'remove', id };
  const choice: OverlapChoice['choice'] =
    needed <= 0
      ? { kind: 'not-needed' }
      : { kind: 'needed', applications: Math.min(Math.trunc(needed), MOST_NEEDED) };
  return { kind: 'put', row: { id, choice, note: '', decidedAt: now } };
}
