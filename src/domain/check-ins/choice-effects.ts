import { changeStatus } from '#domain/applications/status.ts';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { later } from '#domain/calendar/day-number.ts';
import { acknowledge, decide, decisionFor } from '#domain/decisions/edit.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { lastDayToDecide } from '#domain/decisions/decision-state.ts';
import { accepted, assertNever, refused, type Outcome } from '#domain/outcome.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import type { VendorDecision } from '#domain/spend/ledger.ts';
import { adoptedApplication } from '#domain/spend/vendors/adopt.ts';
import type { AnswerContext, AnswerSources } from './answer-context.ts';
import { choiceOfAnswer } from './answers.ts';
import type { CheckInItem } from './item.ts';

/** Rows that follow from a choice, besides the answer itself. */
export interface ChoiceEffects {
  readonly applications: readonly Application[];
  readonly decisions: readonly RenewalDecision[];
  readonly vendors: readonly VendorDecision[];
}

export const NO_EFFECTS: ChoiceEffects = { applications: [], decisions: [], vendors: [] };

/** What a choice changes in the product. A choice that says what is the case already changes nothing. */
export function decisionEffects(
  { subject, title }: CheckInItem,
  choice: string,
  comment: string,
  sources: AnswerSources,
  context: AnswerContext,
): Outcome<ChoiceEffects> {
  switch (subject.kind) {
    case 'application':
      return statusEffects(subject.id, choice, comment, sources, context);
    case 'vendor':
      return vendorEffects(subject.id, title, choice, sources, context);
    case 'renewal':
      return renewalEffects(subject, choice, comment, sources, context);
    case 'spend':
      return accepted(NO_EFFECTS);
    default:
      return assertNever(subject);
  }
}

const STATUS_OF = { review: 'under-review', retire: 'retiring' } as const;

function statusEffects(
  id: string,
  choice: string,
  comment: string,
  { applications }: AnswerSources,
  { today, by, at }: AnswerContext,
): Outcome<ChoiceEffects> {
  if (choice !== 'review' && choice !== 'retire') return accepted(NO_EFFECTS);
  const application = applications.find((one) => one.id === id);
  if (application === undefined) return gone('application');
  const status = STATUS_OF[choice];
  if (application.status === status) return accepted(NO_EFFECTS);
  const last = application.statusHistory.at(-1)?.on;
  const on = last === undefined ? today : later(last, today);
  const reason = comment === '' ? 'Decided in the check-in' : `Check-in: ${comment}`;
  const outcome = changeStatus(application, status, on, by, reason);
  if (!outcome.ok) return outcome;
  return accepted({ ...NO_EFFECTS, applications: [{ ...outcome.value, updatedAt: at }] });
}

function vendorEffects(
  key: string,
  title: string,
  choice: string,
  { vendors }: AnswerSources,
  { today, by, at, newId }: AnswerContext,
): Outcome<ChoiceEffects> {
  const decided = (decision: VendorDecision['decision']): VendorDecision => ({
    vendorKey: key,
    decision,
    decidedAt: at,
  });
  if (choice === 'dismiss') return accepted({ ...NO_EFFECTS, vendors: [decided({ kind: 'dismissed' })] });
  if (choice !== 'adopt') return accepted(NO_EFFECTS);
  const vendor = vendors.find((one) => one.key === key);
  if (vendor === undefined) {
    return refused(
      'vendor-gone',
      `${title} is not in discovery any more: it was adopted, linked or dismissed.`,
    );
  }
  const id = newId() as ApplicationId;
  return accepted({
    ...NO_EFFECTS,
    applications: [adoptedApplication(vendor, id, { now: at, today, by })],
    vendors: [decided({ kind: 'linked', applicationId: id })],
  });
}

function renewalEffects(
  { id, termStart }: Extract<CheckInItem['subject'], { kind: 'renewal' }>,
  code: string,
  comment: string,
  { contracts, decisions }: AnswerSources,
  { today, by, at, terms }: AnswerContext,
): Outcome<ChoiceEffects> {
  const contract = contracts.find((one) => one.id === id);
  if (contract === undefined) return gone('contract');
  const existing = decisions.find((one) => one.contractId === id && one.termStart === termStart);
  const present = decisionFor(existing, contract, termStart);
  if (code === 'acknowledge') {
    return accepted({ ...NO_EFFECTS, decisions: [acknowledge(present, { by, at })] });
  }
  const choice = choiceOfAnswer(code);
  if (choice === null) return accepted(NO_EFFECTS);
  if (present.state.kind === 'decided' && present.state.choice === choice) return accepted(NO_EFFECTS);
  const { renewal } = termOfRenewal(contract, termStart, today, terms);
  const deadline = renewal?.termStart === termStart ? lastDayToDecide(renewal) : null;
  const rationale = comment === '' ? present.rationale : comment;
  // The factors are weighed on the decision's own page; here nothing is recommended that could be gone against.
  const outcome = decide(present, { choice, rationale, today, deadline, recommended: null, by, at });
  return outcome.ok ? accepted({ ...NO_EFFECTS, decisions: [outcome.value] }) : outcome;
}

function gone(what: string): Outcome<ChoiceEffects> {
  return refused('gone', `The ${what} is not there any more, so nothing can be decided about it.`);
}
