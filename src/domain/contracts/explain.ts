import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { chanceOf, chancesFrom, deliveryDays, earliestEnd, noticeOn, type Chance } from './deadlines.ts';
import { noticeSteps, termSteps } from './explain-amendments.ts';
import type { Step } from './steps.ts';
import type { AmendedTerms } from './term-changes.ts';
import type { TermSettings } from './term-settings.ts';
import { currentTerm, initialTermEnd, renewalOf, type CurrentTerm } from './terms.ts';

/** Every date of a contract seen from one day, with the steps that led to it (R2). */
export interface Explanation {
  readonly termNumber: number;
  readonly termStart: IsoDate;
  /** Last day of the term, included; `null` for an open-ended contract. */
  readonly termEnd: IsoDate | null;
  /** `upcoming`: not begun; `ended`: ended by itself. */
  readonly state: CurrentTerm['state'];
  /** Last day on which notice for the present term counts; `null` when there is none or it is unknown. */
  readonly noticeDeadline: IsoDate | null;
  readonly sendBy: IsoDate | null;
  /**
   * The day by which the manager must have decided: the send-by date where there is one, else the end less
   * the decision lead time. Where the term is locked in, that of the next chance. `null` when open-ended or over.
   */
  readonly decisionDue: IsoDate | null;
  /** Open-ended only: the end if notice is given today; `null` otherwise and when unknown. */
  readonly earliestEnd: IsoDate | null;
  /** The deadline of the present term has passed: it renews whatever is done now. */
  readonly lockedIn: boolean;
  /** The send-by date has passed while the deadline has not. */
  readonly late: boolean;
  /** Where the term is locked in, the dates of the next term that can still be stopped. */
  readonly nextChance: Chance | null;
  readonly steps: readonly Step[];
}

/** All dates of a contract on `today`, explained; definitions: measures, calendar and terms. */
export function explainDeadline(rules: AmendedTerms, today: IsoDate, settings: TermSettings): Explanation {
  const term = currentTerm(rules, today);
  const blank = {
    termNumber: term.number,
    termStart: term.start,
    termEnd: term.end,
    state: term.state,
    noticeDeadline: null,
    sendBy: null,
    decisionDue: null,
    earliestEnd: null,
    lockedIn: false,
    late: false,
    nextChance: null,
  } satisfies Omit<Explanation, 'steps'>;
  if (term.end === null) return { ...blank, ...openEnded(rules, term, today, settings) };
  if (term.state === 'ended') {
    return { ...blank, steps: [...termSteps(rules, term, term.end), { kind: 'ended', end: term.end }] };
  }
  const chance = chanceOf(rules, term, settings);
  if (chance === null) return { ...blank, ...withoutNotice(rules, term, term.end, settings) };
  return { ...blank, ...withNotice(rules, term, chance, today, settings) };
}

/**
 * The dates on which the manager can act next: the present term's, or the next chance when it is locked
 * in; `null` without a notice deadline.
 */
export function actionableChance(rules: AmendedTerms, today: IsoDate, settings: TermSettings): Chance | null {
  const term = currentTerm(rules, today);
  if (term.state === 'ended') return null;
  const chance = chanceOf(rules, term, settings);
  return chance !== null && chance.noticeDeadline < today
    ? nextChanceAfter(rules, term.number, today, settings)
    : chance;
}

function nextChanceAfter(
  rules: AmendedTerms,
  termNumber: number,
  today: IsoDate,
  settings: TermSettings,
): Chance | null {
  return chancesFrom(rules, termNumber + 1, today, today, settings)[0] ?? null;
}

function withNotice(
  rules: AmendedTerms,
  term: CurrentTerm,
  chance: Chance,
  today: IsoDate,
  settings: TermSettings,
): Partial<Explanation> & { steps: Step[] } {
  const lockedIn = chance.noticeDeadline < today;
  const late = !lockedIn && chance.sendBy < today;
  const nextChance = lockedIn ? nextChanceAfter(rules, term.number, today, settings) : null;
  const steps = [...termSteps(rules, term, chance.termEnd), ...chanceSteps(rules, chance, settings)];
  if (late) steps.push({ kind: 'send-by-passed', sendBy: chance.sendBy, deadline: chance.noticeDeadline });
  if (lockedIn) steps.push({ kind: 'locked-in', deadline: chance.noticeDeadline, end: chance.termEnd });
  const renewalTerm = renewalOf(rules);
  if (renewalTerm !== null) {
    steps.push({ kind: 'renews-otherwise', on: addDays(chance.termEnd, 1), renewalTerm });
  }
  if (nextChance !== null) {
    const { termStart: start, termEnd: end, sendBy } = nextChance;
    steps.push({ kind: 'next-chance', start, end, sendBy });
  }
  const { noticeDeadline, sendBy } = chance;
  const decisionDue = (nextChance ?? chance).sendBy;
  return { noticeDeadline, sendBy, decisionDue, lockedIn, late, nextChance, steps };
}

function chanceSteps(rules: AmendedTerms, chance: Chance, settings: TermSettings): Step[] {
  const { noticeDeadline: deadline, sendBy } = chance;
  const steps = noticeSteps(rules, chance.termEnd, settings);
  const days = deliveryDays(rules, settings);
  const posted = addDays(deadline, -days);
  if (days > 0) {
    steps.push({ kind: 'delivery', counts: rules.noticeCounts, days, from: deadline, to: posted });
  }
  if (sendBy !== posted) steps.push({ kind: 'moved-earlier', from: posted, to: sendBy });
  return steps;
}

function withoutNotice(
  rules: AmendedTerms,
  term: CurrentTerm,
  end: IsoDate,
  settings: TermSettings,
): Partial<Explanation> & { steps: Step[] } {
  const steps = termSteps(rules, term, end);
  const renewalTerm = renewalOf(rules);
  if (rules.atEnd === 'ends') steps.push({ kind: 'ends-by-itself', end });
  else if (renewalTerm === null) steps.push({ kind: 'renewal-term-missing', end });
  else {
    steps.push({ kind: 'no-notice', end });
    steps.push({ kind: 'renews-otherwise', on: addDays(end, 1), renewalTerm });
  }
  const days = settings.decisionLeadDays;
  const decisionDue = addDays(end, -days);
  steps.push({ kind: 'decision-due', end, days, on: decisionDue });
  return { decisionDue, steps };
}

function openEnded(
  rules: AmendedTerms,
  term: CurrentTerm,
  today: IsoDate,
  settings: TermSettings,
): Partial<Explanation> & { steps: Step[] } {
  const steps: Step[] = [{ kind: 'open-ended', start: rules.start }];
  if (term.state === 'upcoming') steps.push({ kind: 'not-started', start: rules.start });
  const found = earliestEnd(rules, today, settings);
  const present = noticeOn(rules, today);
  if (found === null || present === null) {
    const minimum = initialTermEnd(rules);
    if (minimum !== null && minimum >= today) steps.push({ kind: 'minimum-term', end: minimum });
    steps.push({ kind: 'no-notice', end: null });
    return { steps };
  }
  const { notice, noticeDays, from } = present;
  if (from !== null) steps.push({ kind: 'notice-changed', effective: from, notice, noticeDays });
  steps.push({ kind: 'notice-from-today', today, notice, noticeDays, until: found.noticeRunsOut });
  const days = deliveryDays(rules, settings);
  if (days > 0) steps.push({ kind: 'must-arrive', days });
  if (found.minimumTermEnd !== null) steps.push({ kind: 'minimum-term', end: found.minimumTermEnd });
  if (found.billingPeriodEnd !== null) {
    steps.push({ kind: 'billing-period-end', end: found.billingPeriodEnd });
  }
  steps.push({ kind: 'earliest-end', end: found.end });
  return { earliestEnd: found.end, steps };
}
