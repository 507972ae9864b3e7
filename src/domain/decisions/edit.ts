import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Money } from '#domain/money/money.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { NO_NEGOTIATION, decisionIdOf } from './decision.ts';
import type { DecisionChoice, DecisionState, KeptScenario, RenewalDecision } from './decision.ts';
import { CHOICE_WORDS } from './words.ts';

/** Who changes a decision, and when. */
export interface Editor {
  readonly by: string;
  readonly at: IsoInstant;
}

/** What is decided, and what the factors said about it then. */
export interface Verdict extends Editor {
  readonly choice: DecisionChoice;
  readonly rationale: string;
  readonly today: IsoDate;
  /** `lastDayToDecide` of the renewal; `null` for an open-ended contract, where no decision is late. */
  readonly deadline: IsoDate | null;
  /** What the factor sheet recommends; `null` when it says nothing. */
  readonly recommended: DecisionChoice | null;
}

/** The decision about a term: the one that is kept, or a new open one. */
export function decisionFor(
  existing: RenewalDecision | undefined,
  contract: Pick<Contract, 'id'>,
  termStart: IsoDate,
): RenewalDecision {
  if (existing !== undefined) return existing;
  return {
    id: decisionIdOf(contract.id, termStart),
    contractId: contract.id,
    termStart,
    owner: '',
    due: null,
    state: { kind: 'open' },
    rationale: '',
    alternatives: [],
    weights: {},
    scenario: null,
    negotiation: NO_NEGOTIATION,
    history: [],
  };
}

/**
 * Decides, or decides anew. After the deadline it is allowed and marked late. Refused with `rationale` when it goes
 * against the recommendation without saying why, and with `renewed` when the term has renewed by default already.
 */
export function decide(decision: RenewalDecision, verdict: Verdict): Outcome<RenewalDecision> {
  const { choice, today, deadline, recommended, by, at } = verdict;
  const rationale = verdict.rationale.trim();
  if (decision.state.kind === 'renewed-by-default') {
    return refused(
      'renewed',
      'Nothing can be decided about this term any more: it renewed without a decision. Acknowledge it, and decide about the term that runs now.',
    );
  }
  if (recommended !== null && recommended !== choice && rationale === '') {
    return refused(
      'rationale',
      `The factors recommend “${CHOICE_WORDS[recommended]}”. Say in the rationale why you decide “${CHOICE_WORDS[choice]}” instead.`,
    );
  }
  const late = deadline !== null && today > deadline;
  const state: DecisionState = { kind: 'decided', choice, decidedAt: at, decidedBy: by, late, recommended };
  return accepted(changed({ ...decision, rationale }, state, verdict));
}

/** Open again: a decision that was taken back, or a renewal that was recorded while the clock was wrong. */
export function reopen(decision: RenewalDecision, editor: Editor): RenewalDecision {
  return decision.state.kind === 'open' ? decision : changed(decision, { kind: 'open' }, editor);
}

/** The same decision with the scenario that was chosen in the lab; `null` takes it away. */
export function withScenario(decision: RenewalDecision, scenario: KeptScenario | null): RenewalDecision {
  return { ...decision, scenario };
}

/**
 * Records that the term rolled without a decision, at the price of the term it rolled into. A decision that was
 * made, or recorded before, stays as it is.
 */
export function renewByDefault(
  decision: RenewalDecision,
  cost: Money | null,
  editor: Editor,
): RenewalDecision {
  if (decision.state.kind !== 'open') return decision;
  const state: DecisionState = {
    kind: 'renewed-by-default',
    recordedAt: editor.at,
    cost,
    acknowledgedAt: null,
  };
  return changed(decision, state, editor);
}

/** The manager has seen that the term renewed by default. Others stay as they are. */
export function acknowledge(decision: RenewalDecision, editor: Editor): RenewalDecision {
  const { state } = decision;
  if (state.kind !== 'renewed-by-default' || state.acknowledgedAt !== null) return decision;
  return changed(decision, { ...state, acknowledgedAt: editor.at }, editor);
}

function changed(decision: RenewalDecision, state: DecisionState, { at, by }: Editor): RenewalDecision {
  const { rationale, history } = decision;
  return { ...decision, state, history: [...history, { at, by, state, rationale }] };
}
