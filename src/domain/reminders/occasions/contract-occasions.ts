import type { ContractId } from '#domain/brand.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate, formatPeriod } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf, chancesFrom, type Chance } from '#domain/contracts/deadlines.ts';
import { currentTerm, renewalOf, termAt } from '#domain/contracts/terms.ts';
import { termValue } from '#domain/contracts/value.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { decisionTarget, noticeTarget } from '../reminder.ts';
import { decisionOccasions, decidedWords } from './decision-occasions.ts';
import type { ReminderFacts } from './facts.ts';
import {
  LAST_MONTH,
  previousEnd,
  termsWithin,
  USUAL,
  type EndingTerm,
  type Occasion,
  type OccasionContext,
} from './occasion.ts';

/** A long notice period may ask for notice before a contract has begun. */
const EARLIEST = '0001-01-01' as IsoDate;

/**
 * Notice deadlines of a contract that renews, ends of terms of one that has no deadline, and its decisions. A decision
 * to keep silences the notice; a decision to end the contract keeps it until the notice is sent.
 */
export function contractOccasions(
  contract: Contract,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion[] {
  const rules = rulesOf(contract);
  const decisions = decisionOccasions(contract, facts, context);
  if (rules.notice !== null && renewalOf(rules) !== null) {
    return [...noticeOccasions(contract, facts, context), ...decisions];
  }
  const ends = termsWithin(rules, context).map((term) => endOccasion(contract, term, facts, context));
  return [...decisions, ...ends];
}

/** Chances whose date is not over yet, and of those of the present terms what was decided and is not done. */
function noticeOccasions(contract: Contract, facts: ReminderFacts, context: OccasionContext): Occasion[] {
  const { from, until, today, terms } = context;
  const rules = rulesOf(contract);
  const first = currentTerm(rules, from).number;
  return chancesFrom(rules, first, EARLIEST, until, terms)
    .map((chance) => noticeOccasion(contract, chance, facts, context))
    .filter(
      ({ date, standing, lapses }) => date >= from || (standing && (lapses === null || today <= lapses)),
    );
}

/** Key of the notice deadlines of a contract. */
export function noticeKey(id: ContractId): string {
  return `contract:${id}:notice`;
}

/** Whether it was decided to end the contract, and notice was not sent yet. */
function isOwed({ id }: Contract, { termStart }: Chance, facts: ReminderFacts): boolean {
  const state = facts.decision(id, termStart)?.state;
  if (state?.kind !== 'decided' || !endsContract(state.choice)) return false;
  return (facts.notice(id, termStart)?.sent ?? null) === null;
}

function noticeOccasion(
  contract: Contract,
  chance: Chance,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion {
  const { id } = contract;
  const rules = rulesOf(contract);
  const { termNumber, termStart, sendBy } = chance;
  const decision = facts.decision(id, termStart);
  const notice = facts.notice(id, termStart);
  const before = termNumber > 1 ? chanceOf(rules, termAt(rules, termNumber - 1), context.terms) : null;
  const owed = isOwed(contract, chance, facts);
  return {
    ...USUAL,
    kind: 'notice',
    key: noticeKey(id),
    date: sendBy,
    after: before?.sendBy ?? null,
    standing: owed,
    lapses: owed ? chance.termEnd : null,
    silence: silenceOf(decision, notice, facts, context.locale),
    target: owed || notice !== undefined ? noticeTarget(id, termStart) : decisionTarget(id, termStart),
    words: () => ({
      title: `${contract.name}: send notice by ${formatDate(sendBy, context.locale)}`,
      body: noticeBody(contract, chance, { decision, notice }, context),
    }),
  };
}

/** Why notice need not be thought of: it was sent, or the contract is to go on. */
function silenceOf(
  decision: RenewalDecision | undefined,
  notice: Notice | undefined,
  facts: ReminderFacts,
  locale: string,
): (() => string) | null {
  const sent = notice?.sent ?? null;
  if (sent !== null) return () => `Notice was sent on ${formatDate(sent.on, locale)}.`;
  const state = decision?.state;
  if (state?.kind !== 'decided' || endsContract(state.choice)) return null;
  return () => `${decidedWords(state, facts, locale)} No notice is needed.`;
}

function noticeBody(
  contract: Contract,
  chance: Chance,
  {
    decision,
    notice,
  }: { readonly decision: RenewalDecision | undefined; readonly notice: Notice | undefined },
  context: OccasionContext,
): string {
  const parts = [];
  if (decision?.state.kind === 'decided') {
    const written = notice === undefined ? 'no notice is written yet' : 'the notice is written, not sent';
    parts.push(`Decided: ${CHOICE_WORDS[decision.state.choice].toLowerCase()}; ${written}.`);
  } else if (notice !== undefined) parts.push('The notice is written, not sent.');
  parts.push(`Notice counts until ${formatDate(chance.noticeDeadline, context.locale)}.`);
  return [...parts, otherwise(contract, chance, context)].join(' ').trim();
}

function otherwise(contract: Contract, chance: Chance, { locale }: OccasionContext): string {
  const rules = rulesOf(contract);
  const renewal = renewalOf(rules);
  if (renewal === null) return '';
  const value = termValue(contract, termAt(rules, chance.termNumber + 1));
  const cost = value === null ? '' : `: ${formatMoney(value, locale)}`;
  const from = formatDate(addDays(chance.termEnd, 1), locale);
  return `Otherwise it renews on ${from} for ${formatPeriod(renewal, locale)}${cost}.`;
}

function endOccasion(
  contract: Contract,
  term: EndingTerm,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion {
  const on = (date: IsoDate): string => formatDate(date, context.locale);
  const rules = rulesOf(contract);
  const renews = renewalOf(rules) !== null;
  const state = facts.decision(contract.id, term.start)?.state;
  const goesOn = renews && state?.kind === 'decided' && !endsContract(state.choice);
  return {
    ...USUAL,
    kind: 'term-end',
    key: `contract:${contract.id}:term-end`,
    date: term.end,
    after: previousEnd(rules, term),
    longestLead: LAST_MONTH,
    silence: goesOn ? () => decidedWords(state, facts, context.locale) : null,
    target: decisionTarget(contract.id, term.start),
    words: () => ({
      title: renews
        ? `${contract.name} renews after ${on(term.end)}`
        : `${contract.name} ends on ${on(term.end)}`,
      body: `The last day of the present term is ${on(term.end)}.`,
    }),
  };
}
