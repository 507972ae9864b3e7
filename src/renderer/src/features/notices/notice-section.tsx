import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { earliestEnd } from '#domain/contracts/deadlines.ts';
import { rulesOf } from '#domain/contracts/amended-terms.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Renewal } from '#domain/renewals/renewals.ts';
import type { ContractSectionProps } from '#ui/sections/entry-sections.tsx';
import { DatesLine, NoticeChips, NoticeEvents } from './notice-status.tsx';
import { nextStepText } from './notice-words.ts';
import classes from './notices.module.css';
import { useNoticeTerm, useTermNotice } from './use-notice.ts';

interface TermProps {
  readonly contract: Contract;
  readonly termStart: IsoDate;
  readonly renewal: Renewal | null;
}

function NoticeOfTerm({ contract, termStart, renewal }: TermProps): ReactNode {
  const { today, settings } = useSession();
  const found = useTermNotice(contract, termStart, renewal);
  if (found === undefined) return null;
  const { notice, state } = found;
  if (state.step === 'none' && renewal?.kind === 'decision') return null;
  const next = nextStepText(state);
  const end =
    renewal === null ? (earliestEnd(rulesOf(contract), today, settings.deadlines)?.end ?? null) : null;
  return (
    <section aria-labelledby={`notice-${contract.id}`} className={classes['section']}>
      <h3 id={`notice-${contract.id}`} className={classes['title']}>
        Notice
      </h3>
      <div className={classes['chips']}>
        <NoticeChips state={state} />
      </div>
      <p className={classes['line']}>
        <DatesLine state={state} renewal={renewal} earliestEnd={end} />
      </p>
      <NoticeEvents notice={notice} state={state} />
      {next !== '' && <p className={classes['line']}>{next}</p>}
      <Link href={`/contracts/${contract.id}/renewal/notice?term=${termStart}`} className={classes['link']}>
        {notice === null ? 'Write the notice' : 'The notice'}
      </Link>
    </section>
  );
}

/** Where the notice for a contract stands. */
export function NoticeSection({ contract }: ContractSectionProps): ReactNode {
  const term = useNoticeTerm(contract);
  if (term === undefined || contract.archived) return null;
  return <NoticeOfTerm contract={contract} {...term} />;
}
