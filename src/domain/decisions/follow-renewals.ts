import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { noticeOfTerm } from '#domain/notices/notice-state.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import { renewalsTouching, type Renewal } from '#domain/renewals/renewals.ts';
import { decisionIdOf } from './decision.ts';
import type { RenewalDecision } from './decision.ts';
import { endsContract } from './decision-state.ts';
import { followRenewal, type FollowedRenewal } from './renewal-stage.ts';

/** What was decided and sent, ready to look up. */
export interface Followed {
  readonly decisions: ReadonlyMap<string, RenewalDecision>;
  readonly notices: ReadonlyMap<string, readonly Notice[]>;
  readonly today: IsoDate;
  readonly timeZone: string;
}

/** Indexes decisions by their id and notices by their contract. */
export function followed(
  decisions: readonly RenewalDecision[],
  notices: readonly Notice[],
  today: IsoDate,
  timeZone: string,
): Followed {
  return {
    decisions: new Map(decisions.map((decision) => [decision.id, decision])),
    notices: Map.groupBy(notices, ({ contractId }) => contractId),
    today,
    timeZone,
  };
}

/** The renewal with what was decided and sent about its term. */
export function follow(renewal: Renewal, { decisions, notices, today, timeZone }: Followed): FollowedRenewal {
  const { contract, termStart } = renewal;
  const decision = decisions.get(decisionIdOf(contract.id, termStart));
  const notice = noticeOfTerm(notices.get(contract.id) ?? [], termStart);
  return followRenewal(renewal, decision, notice, today, timeZone);
}

/** How far the board looks ahead, and how long what has renewed stays on it. */
export const BOARD_AHEAD_DAYS = 365;
export const BOARD_BACK_DAYS = 90;

/** The renewals of those decisions that `wanted` lets through, as long as contract and term are there. */
function renewalsOf(
  contracts: readonly Contract[],
  all: Followed,
  settings: TermSettings,
  wanted: (decision: RenewalDecision) => boolean,
): FollowedRenewal[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return [...all.decisions.values()].filter(wanted).flatMap(({ contractId, termStart }) => {
    const contract = byId.get(contractId);
    if (contract === undefined) return [];
    const { renewal } = termOfRenewal(contract, termStart, all.today, settings);
    return renewal?.termStart === termStart ? [follow(renewal, all)] : [];
  });
}

function isUnseen({ state }: RenewalDecision): boolean {
  return state.kind === 'renewed-by-default' && state.acknowledgedAt === null;
}

function isToEnd({ state }: RenewalDecision): boolean {
  return state.kind === 'decided' && endsContract(state.choice);
}

/** What renewed without a decision and waits to be acknowledged, however old, the latest term first. */
export function toAcknowledge(
  contracts: readonly Contract[],
  all: Followed,
  settings: TermSettings,
): FollowedRenewal[] {
  return renewalsOf(contracts, all, settings, isUnseen).toSorted((a, b) =>
    compareText(b.renewal.termEnd, a.renewal.termEnd),
  );
}

/** What was decided to end, and is not certain to: notice not sent or not acknowledged, however old. */
export function endsAtRisk(
  contracts: readonly Contract[],
  all: Followed,
  settings: TermSettings,
): FollowedRenewal[] {
  return renewalsOf(contracts, all, settings, isToEnd).filter(
    ({ notice, renewal }) => notice.atRisk && !renewal.contract.archived,
  );
}

/** What renewed before the contract was in the workspace, or ended by itself, is no work any more. */
function isWork({ stage, decision, renewal, notice }: FollowedRenewal, today: IsoDate): boolean {
  if (decision !== undefined || notice.step !== 'none') return true;
  return stage === 'open' && renewal.termEnd >= today;
}

/**
 * The cards of the board: everything to be acted on within a year, the terms that run although their day to act has
 * passed, what was decided of the last 90 days, and however old what is at risk or renewed by default unseen. Of a contract's
 * open terms only the first is shown: the next is no work until then.
 */
export function boardRenewals(
  contracts: readonly Contract[],
  all: Followed,
  settings: TermSettings,
): FollowedRenewal[] {
  const { today } = all;
  const range = { from: addDays(today, -BOARD_BACK_DAYS), to: addDays(today, BOARD_AHEAD_DAYS) };
  const found = new Map<string, FollowedRenewal>();
  for (const one of [
    ...toAcknowledge(contracts, all, settings),
    ...endsAtRisk(contracts, all, settings),
    ...renewalsTouching(contracts, range, settings).map((renewal) => follow(renewal, all)),
  ]) {
    found.set(decisionIdOf(one.renewal.contract.id, one.renewal.termStart), one);
  }
  const open = new Set<string>();
  return [...found.values()]
    .filter((one) => isWork(one, today))
    .toSorted((a, b) => compareText(a.renewal.actOn, b.renewal.actOn))
    .filter(({ stage, renewal }) => {
      if (stage !== 'open') return true;
      const first = !open.has(renewal.contract.id);
      open.add(renewal.contract.id);
      return first;
    });
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
