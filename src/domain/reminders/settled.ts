import { addDays } from '#domain/calendar/day-number.ts';
import type { ContractId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import { endsContract } from '#domain/decisions/decision-state.ts';
import { settledBy, type ReminderDecision, type SettledDeadline } from './decision.ts';
import { deadlineOf } from './gather.ts';
import { noticeKey } from './occasions/contract-occasions.ts';
import { factsOf, type ReminderFacts, type ReminderSources } from './occasions/facts.ts';

/** A reminder is held back for no longer: nobody leaves the program off for more than a year. */
const LOOKED_BACK_DAYS = 400;

/**
 * Deadlines of which nothing is to come any more: those put off or dealt with in the list, and notices that a decision
 * to keep made needless or that were sent. The plan itself cannot say so of dates that it no longer reaches back to.
 */
export function settledDeadlines(
  sources: ReminderSources,
  terms: TermSettings,
  today: IsoDate,
  put: readonly ReminderDecision[],
): SettledDeadline[] {
  const facts = factsOf(sources);
  const since = addDays(today, -LOOKED_BACK_DAYS);
  const kept = sources.decisions.filter(
    ({ state }) => state.kind === 'decided' && !endsContract(state.choice),
  );
  const sent = sources.notices.filter((notice) => notice.sent !== null);
  const answered = [...kept, ...sent].flatMap(({ contractId, termStart }) => {
    const deadline = noticeDeadlineOf(contractId, termStart, facts, terms, since);
    return deadline === null ? [] : [{ deadline, snooze: null }];
  });
  return [...settledBy(put), ...answered];
}

function noticeDeadlineOf(
  contractId: ContractId,
  termStart: IsoDate,
  facts: ReminderFacts,
  terms: TermSettings,
  since: IsoDate,
): string | null {
  const contract = facts.contract(contractId);
  if (contract === undefined) return null;
  const rules = rulesOf(contract);
  const chance = chanceOf(rules, currentTerm(rules, termStart), terms);
  if (chance === null || chance.sendBy < since) return null;
  return deadlineOf({ key: noticeKey(contractId), date: chance.sendBy });
}
