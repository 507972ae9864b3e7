import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { explainDeadline } from '#domain/contracts/explain.ts';
import type { Explanation } from '#domain/contracts/explain.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { nextTerm } from '#domain/contracts/terms.ts';
import { moneyAtStake, termValue } from '#domain/contracts/value.ts';
import type { Money } from '#domain/money/money.ts';

/** How urgent a decision is; words and icon go with it, never colour alone. */
export type Urgency = 'late' | 'soon' | 'later';

/** One contract that needs a decision, and by when. */
export interface UpcomingDeadline {
  readonly contract: Contract;
  /** First day of the term whose end it is about. */
  readonly termStart: IsoDate;
  /**
   * `notice`: notice must be sent by `on`; `decision`: the contract ends by itself; `notice-unknown`: it
   * renews, but no notice period is recorded, so it must be found before `on`.
   */
  readonly kind: 'notice' | 'decision' | 'notice-unknown';
  /** The send-by date, or the day the decision is due. */
  readonly on: IsoDate;
  /** Whole days from today; negative when it has passed. */
  readonly daysLeft: number;
  readonly urgency: Urgency;
  /** Value of the term that would follow, or `null` when the price is not known. */
  readonly atStake: Money | null;
}

const SOON_DAYS = 30;

/** How far Home and the contract list look ahead: as far as the first reminder of a deadline. */
export const LOOK_AHEAD_DAYS = 90;

function kindOf(contract: Contract, { noticeDeadline, nextChance }: Explanation): UpcomingDeadline['kind'] {
  if (noticeDeadline !== null || nextChance !== null) return 'notice';
  return rulesOf(contract).atEnd === 'ends' ? 'decision' : 'notice-unknown';
}

function urgencyOf(daysLeft: number): Urgency {
  if (daysLeft < 0) return 'late';
  return daysLeft <= SOON_DAYS ? 'soon' : 'later';
}

/** What renews if nobody acts; where the present term is locked in, what would follow the one that can still be stopped. */
function stakeOf(contract: Contract, { nextChance }: Explanation, today: IsoDate): Money | null {
  if (nextChance === null) return moneyAtStake(contract, today);
  const following = nextTerm(rulesOf(contract), {
    number: nextChance.termNumber,
    start: nextChance.termStart,
    end: nextChance.termEnd,
  });
  return following === null ? null : termValue(contract, following);
}

/** Contracts with a decision ahead, soonest first. Archived, ended and open-ended ones have none. */
export function upcomingDeadlines(
  contracts: readonly Contract[],
  today: IsoDate,
  settings: TermSettings,
): UpcomingDeadline[] {
  const found = contracts.flatMap((contract): UpcomingDeadline[] => {
    if (contract.archived) return [];
    const explanation = explainDeadline(rulesOf(contract), today, settings);
    const { decisionDue } = explanation;
    if (decisionDue === null) return [];
    const daysLeft = daysBetween(today, decisionDue);
    return [
      {
        contract,
        termStart: (explanation.nextChance ?? explanation).termStart,
        kind: kindOf(contract, explanation),
        on: decisionDue,
        daysLeft,
        urgency: urgencyOf(daysLeft),
        atStake: stakeOf(contract, explanation, today),
      },
    ];
  });
  return found.toSorted((left, right) => left.daysLeft - right.daysLeft);
}

/** The deadlines within so many days from today, those already late included. */
export function withinDays(deadlines: readonly UpcomingDeadline[], days: number): UpcomingDeadline[] {
  return deadlines.filter((deadline) => deadline.daysLeft <= days);
}
