import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import { currentTerm, nextTerm, renewalOf, termAt, type Term } from '#domain/contracts/terms.ts';
import type { DecisionState } from '#domain/decisions/decision.ts';
import { CHOICE_WORDS } from '#domain/decisions/words.ts';
import { formatMoney } from '#domain/money/format.ts';
import { decisionTarget } from '../reminder.ts';
import type { ReminderFacts } from './facts.ts';
import { LAST_MONTH, previousEnd, USUAL, type Occasion, type OccasionContext } from './occasion.ts';

/**
 * Decisions that are open: by the manager's own day, or where the term has no notice deadline, by the end less the
 * decision lead time. Where it has one and no day of its own was set, the notice is reminded of for the same date
 * and nothing comes twice. A term that renewed by default is told once.
 */
export function decisionOccasions(
  contract: Contract,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion[] {
  const found: Occasion[] = [];
  for (const term of termsToDecide(contract, context)) {
    const occasion = openOccasion(contract, term, facts, context);
    if (occasion !== null && occasion.date <= context.until) found.push(occasion);
  }
  return [...found, ...renewedByDefault(contract, facts, context)];
}

/** The terms that still run or come, and whose decision may be due within the context. */
function termsToDecide(contract: Contract, context: OccasionContext): Term[] {
  const rules = rulesOf(contract);
  const first = currentTerm(rules, context.today);
  if (first.state === 'ended') return [];
  const terms: Term[] = [first];
  let term = nextTerm(rules, first);
  while (term !== null && term.start <= context.until) {
    terms.push(term);
    term = nextTerm(rules, term);
  }
  return terms;
}

function openOccasion(
  contract: Contract,
  term: Term,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion | null {
  const decision = facts.decision(contract.id, term.start);
  if (decision?.state.kind === 'renewed-by-default') return null;
  const rules = rulesOf(contract);
  const sendBy = chanceOf(rules, term, context.terms)?.sendBy ?? null;
  const lead = context.terms.decisionLeadDays;
  const usual = sendBy === null && term.end !== null ? addDays(term.end, -lead) : null;
  const date = decision?.due ?? usual;
  if (date === null || date === sendBy) return null;
  const before = previousEnd(rules, term);
  const state = decision?.state;
  return {
    ...USUAL,
    kind: 'decision',
    key: `contract:${contract.id}:decision`,
    date,
    after: before === null || date !== usual ? null : addDays(before, -lead),
    longestLead: LAST_MONTH,
    standing: true,
    lapses: term.end,
    silence: state?.kind === 'decided' ? () => decidedWords(state, facts, context.locale) : null,
    target: decisionTarget(contract.id, term.start),
    words: () => ({
      title: `${contract.name}: decide by ${formatDate(date, context.locale)}`,
      body: decideBody(contract, term, sendBy, context.locale),
    }),
  };
}

function decideBody(contract: Contract, term: Term, sendBy: IsoDate | null, locale: string): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  if (sendBy !== null) return `Notice must be sent by ${on(sendBy)}, or it renews.`;
  if (term.end === null) return 'It runs until notice is given.';
  return renewalOf(rulesOf(contract)) === null
    ? `It ends by itself on ${on(term.end)}: replace it, agree a new term or let it end.`
    : `It renews after ${on(term.end)} and no notice period is recorded. Enter it from the contract.`;
}

/** No renewal in silence: the term before this one rolled without a decision, and nobody has said that they know. */
function renewedByDefault(contract: Contract, facts: ReminderFacts, context: OccasionContext): Occasion[] {
  const { id, name } = contract;
  const rules = rulesOf(contract);
  const present = currentTerm(rules, context.today);
  if (present.number === 1 || present.state !== 'running') return [];
  const rolled = termAt(rules, present.number - 1);
  const state = facts.decision(id, rolled.start)?.state;
  if (state?.kind !== 'renewed-by-default' || state.acknowledgedAt !== null) return [];
  const cost = state.cost === null ? '' : ` for ${formatMoney(state.cost, context.locale)}`;
  return [
    {
      ...USUAL,
      kind: 'decision',
      key: `contract:${id}:renewed`,
      date: present.start,
      onTheDay: true,
      standing: true,
      lapses: present.end,
      target: decisionTarget(id, rolled.start),
      words: () => ({
        title: `${name} renewed without a decision`,
        body: `It renewed on ${formatDate(present.start, context.locale)}${cost}. Acknowledge it, and decide about the term that runs now.`,
      }),
    },
  ];
}

/** "Decided on 3 Mar 2026 by Ann: keep as it is." */
export function decidedWords(
  state: DecisionState & { readonly kind: 'decided' },
  facts: Pick<ReminderFacts, 'dayOf'>,
  locale: string,
): string {
  const on = formatDate(facts.dayOf(state.decidedAt), locale);
  const by = state.decidedBy === '' ? '' : ` by ${state.decidedBy}`;
  return `Decided on ${on}${by}: ${CHOICE_WORDS[state.choice].toLowerCase()}.`;
}
