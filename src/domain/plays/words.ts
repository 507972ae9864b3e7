import type { Stage } from '#domain/journey/journey.ts';
import { STAGE_NAMES } from '#domain/journey/stages.ts';
import { assertNever } from '#domain/outcome.ts';
import type { FiredPlay } from './fire.ts';
import type { PlayOutcomeKind, PlayTrigger, TriggerKind } from './play.ts';

export const TRIGGER_NAMES: Readonly<Record<TriggerKind, string>> = {
  entered: 'Entering the stage',
  'days-in-stage': 'Days in the stage',
  'health-below': 'Low health',
  'before-renewal': 'A renewal that comes near',
  'nps-answer': 'An answer to the NPS question',
  'no-touchpoint': 'No contact',
};

export const OUTCOME_NAMES: Readonly<Record<PlayOutcomeKind, string>> = {
  worked: 'Worked',
  'did-not-work': 'Did not work',
  'called-off': 'Called off',
};

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

/** What sets a play off, in a sentence without its end: "After 42 days in Conversion". */
export function triggerWords(trigger: PlayTrigger, stage: Stage): string {
  const name = STAGE_NAMES[stage];
  switch (trigger.kind) {
    case 'entered':
      return `When a customer enters ${name}`;
    case 'days-in-stage':
      return `After ${days(trigger.days)} in ${name}`;
    case 'health-below':
      return `In ${name}, when health is below ${trigger.score}`;
    case 'before-renewal':
      return `In ${name}, ${days(trigger.days)} before the contract renews or ends`;
    case 'nps-answer':
      return trigger.from === trigger.to
        ? `In ${name}, when somebody answers ${trigger.from}`
        : `In ${name}, when somebody answers ${trigger.from} to ${trigger.to}`;
    case 'no-touchpoint':
      return `In ${name}, after ${days(trigger.days)} without contact`;
    default:
      return assertNever(trigger);
  }
}

/** When a step is due: "on the day", "after 3 days". */
export function dueWords(dueAfterDays: number): string {
  return dueAfterDays === 0 ? 'on the day' : `after ${days(dueAfterDays)}`;
}

/**
 * The line of the log about plays that were set off together: "Plays set off: Onboarding for Acme".
 * @param companyOf the company of a customer
 */
export function firedLabel(fired: readonly FiredPlay[], companyOf: (id: string) => string): string {
  const [only] = fired;
  if (fired.length === 1 && only !== undefined) {
    return `Plays set off: ${only.run.name} for ${companyOf(only.run.customerId)}`;
  }
  const customers = new Set(fired.map(({ run }) => run.customerId)).size;
  return `Plays set off: ${fired.length} for ${customers === 1 ? '1 customer' : `${customers} customers`}`;
}
