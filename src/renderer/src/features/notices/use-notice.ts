import { useDecisionsOf, useNoticeTemplates, useNoticesOf } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { localTimeZone } from '#database/use-followed.ts';
import type { Contract, TermRules } from '#domain/contracts/contract.ts';
import { actionableChance } from '#domain/contracts/explain.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { decidedToEndOn, noticeOfTerm, noticeStateOf } from '#domain/notices/notice-state.ts';
import type { NoticeState } from '#domain/notices/notice-state.ts';
import type { Notice, NoticeTemplate } from '#domain/notices/notice.ts';
import type { SendingTerm } from '#domain/notices/record-notice.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';

/** The notice for one term with all that it is judged by. */
export interface TermNotice {
  readonly notice: Notice | null;
  readonly state: NoticeState;
  readonly rules: TermRules;
  readonly sending: SendingTerm;
  readonly templates: readonly NoticeTemplate[];
}

/** `undefined` until it is read. */
export function useTermNotice(
  contract: Contract,
  termStart: IsoDate,
  renewal: Renewal | null,
): TermNotice | undefined {
  const { today } = useSession();
  const notices = useNoticesOf(contract.id);
  const decisions = useDecisionsOf(contract.id);
  const templates = useNoticeTemplates();
  if (notices === undefined || decisions === undefined || templates === undefined) return undefined;
  const notice = noticeOfTerm(notices, termStart) ?? null;
  const decision = decisions.find((one) => one.termStart === termStart);
  const rules = rulesOf(contract);
  const term = { number: renewal?.termNumber ?? 1, start: termStart, end: renewal?.termEnd ?? null };
  return {
    notice,
    state: noticeStateOf(notice, renewal, decidedToEndOn(decision, localTimeZone()), today),
    rules,
    sending: { rules, term, renewal },
    templates,
  };
}

/**
 * The term whose notice a contract's page speaks of: the last one from the present on that has a notice or is to be
 * ended, else the one whose deadline is next.
 */
export function useNoticeTerm(
  contract: Contract,
): { readonly termStart: IsoDate; readonly renewal: Renewal | null } | undefined {
  const { today, settings } = useSession();
  const notices = useNoticesOf(contract.id);
  const decisions = useDecisionsOf(contract.id);
  if (notices === undefined || decisions === undefined) return undefined;
  const present = termOfRenewal(contract, null, today, settings.deadlines).term.start;
  const ending = decisions.filter((decision) => decidedToEndOn(decision, localTimeZone()) !== null);
  const starts = [...notices, ...ending].map(({ termStart }) => termStart);
  const wanted = starts.filter((start) => start >= present).toSorted();
  const next = actionableChance(rulesOf(contract), today, settings.deadlines)?.termStart ?? present;
  const { term, renewal } = termOfRenewal(contract, wanted.at(-1) ?? next, today, settings.deadlines);
  return { termStart: term.start, renewal };
}
