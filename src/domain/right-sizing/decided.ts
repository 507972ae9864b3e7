import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { DecidedChoices } from './right-size.ts';

/** The choices that were made, of all decisions. */
export function choicesOf(decisions: readonly RenewalDecision[]): DecidedChoices {
  return new Map(
    decisions.flatMap(({ id, state }) => (state.kind === 'decided' ? [[id, state.choice]] : [])),
  );
}
