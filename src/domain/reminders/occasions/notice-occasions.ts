import { addDays, later } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { chanceOf } from '#domain/contracts/deadlines.ts';
import { currentTerm } from '#domain/contracts/terms.ts';
import type { Notice, NoticeSent } from '#domain/notices/notice.ts';
import { noticeTarget } from '../reminder.ts';
import type { ReminderFacts } from './facts.ts';
import { LAST_MONTH, USUAL, type Occasion, type OccasionContext } from './occasion.ts';

/** A vendor that received a notice has confirmed it by then, as a rule. */
export const CONFIRMED_WITHIN_DAYS = 14;
/** A letter that was begun and has no deadline is asked about after a week. */
const DRAFT_DAYS = 7;

/**
 * What is at risk about notices: one that is sent and not acknowledged is asked about two weeks after it was sent, then
 * before the last day on which notice counts, then before the term's end. A draft is reminded of by the contract's
 * send-by date; only where there is none, a week after it was begun.
 */
export function noticeFollowUps(notice: Notice, facts: ReminderFacts, context: OccasionContext): Occasion[] {
  const contract = facts.contract(notice.contractId);
  if (contract === undefined || contract.archived || notice.acknowledged !== null) return [];
  // After undone steps there may be several for one term: the latest counts.
  if (facts.notice(notice.contractId, notice.termStart)?.id !== notice.id) return [];
  if (notice.sent === null) return draftOccasions(notice, contract, facts, context);
  return sentOccasions(notice, notice.sent, contract, context);
}

function draftOccasions(
  notice: Notice,
  contract: Contract,
  facts: ReminderFacts,
  context: OccasionContext,
): Occasion[] {
  const rules = rulesOf(contract);
  const term = currentTerm(rules, notice.termStart);
  if (chanceOf(rules, term, context.terms) !== null) return [];
  const begun = facts.dayOf(notice.draftedAt);
  return [
    {
      ...USUAL,
      kind: 'acknowledgement',
      key: `notice:${notice.id}:draft`,
      date: addDays(begun, DRAFT_DAYS),
      onTheDay: true,
      standing: true,
      target: noticeTarget(contract.id, notice.termStart),
      words: () => ({
        title: `${contract.name}: the notice is not sent yet`,
        body: `It was written on ${formatDate(begun, context.locale)}. Each day it waits moves the end of the contract.`,
      }),
    },
  ];
}

function sentOccasions(
  notice: Notice,
  sent: NoticeSent,
  contract: Contract,
  context: OccasionContext,
): Occasion[] {
  const rules = rulesOf(contract);
  const term = currentTerm(rules, notice.termStart);
  const deadline = chanceOf(rules, term, context.terms)?.noticeDeadline ?? null;
  const asked = addDays(sent.on, CONFIRMED_WITHIN_DAYS);
  const common = {
    ...USUAL,
    kind: 'acknowledgement',
    target: noticeTarget(contract.id, notice.termStart),
    words: () => ({
      title: `${contract.name}: the notice is not acknowledged`,
      body: unconfirmed(sent, deadline, term.end, context.locale),
    }),
  } as const;
  const key = `notice:${notice.id}`;
  const first: Occasion = {
    ...common,
    key: `${key}:acknowledgement`,
    date: asked,
    onTheDay: true,
    standing: true,
  };
  const found = [first];
  if (deadline !== null && deadline > asked) {
    found.push({ ...common, key: `${key}:deadline`, date: deadline, after: asked });
  }
  const last = later(asked, deadline ?? asked);
  if (term.end !== null && term.end > last) {
    found.push({ ...common, key: `${key}:term-end`, date: term.end, after: last, longestLead: LAST_MONTH });
  }
  // Also those whose date is over: whatever was not shown of them yet is wanted until the vendor confirms.
  return found.filter(({ date }) => date <= context.until);
}

function unconfirmed(
  sent: NoticeSent,
  deadline: IsoDate | null,
  termEnd: IsoDate | null,
  locale: string,
): string {
  const on = (date: IsoDate): string => formatDate(date, locale);
  const parts = [`It was sent on ${on(sent.on)}. Until the vendor confirms it, the renewal is at risk.`];
  if (deadline !== null) parts.push(`Notice counts until ${on(deadline)}.`);
  else if (termEnd !== null) parts.push(`The term ends on ${on(termEnd)}.`);
  return parts.join(' ');
}
