import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useDecisionsOf, useNoticesOf, useQuotes } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Contract } from '#domain/contracts/contract.ts';
import { decisionFor } from '#domain/decisions/edit.ts';
import { noticeOfTerm, timingOf } from '#domain/notices/notice-state.ts';
import type { Notice } from '#domain/notices/notice.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import { termOfRenewal } from '#domain/renewals/renewal-term.ts';
import type { ScenarioSubject } from '#domain/scenarios/following.ts';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';
import { Lab } from './lab.tsx';
import { QuotesPart } from './quotes/quotes-part.tsx';
import classes from './scenarios.module.css';

/** Notice that went out before the deadline ends the contract, whatever day it is now. */
function isGiven(notice: Notice | undefined, renewal: Renewal | null): boolean {
  if (!notice?.sent) return false;
  const timing = timingOf(notice.sent.on, renewal);
  return timing === 'in-time' || timing === 'after-send-by';
}

/** What is compared: the term, its rules, and whether its end is certain already. */
function useSubject(
  contract: Contract,
  termStart: string,
  renewal: Renewal | null,
  notices: readonly Notice[] | undefined,
): ScenarioSubject {
  const { today, settings } = useSession();
  const noticeGiven = isGiven(noticeOfTerm(notices ?? [], termStart as Notice['termStart']), renewal);
  return useMemo(() => {
    const { term } = termOfRenewal(contract, termStart, today, settings.deadlines);
    return { contract, term, today, settings: settings.deadlines, noticeGiven };
  }, [contract, termStart, today, settings.deadlines, noticeGiven]);
}

/** The four decisions about a term side by side (R5), and the quotes that they are measured by. */
export function ScenariosTab({ contract, application, termStart, renewal }: RenewalTabProps): ReactNode {
  const decisions = useDecisionsOf(contract.id);
  const notices = useNoticesOf(contract.id);
  const quotes = useQuotes();
  const subject = useSubject(contract, termStart, renewal, notices);
  if (decisions === undefined || notices === undefined || quotes === undefined) return null;
  const decision = decisionFor(
    decisions.find((one) => one.termStart === termStart),
    contract,
    termStart,
  );
  return (
    <div className={classes['page']}>
      <Lab subject={subject} application={application} decision={decision} quotes={quotes} />
      <QuotesPart contract={contract} quotes={quotes} />
    </div>
  );
}
