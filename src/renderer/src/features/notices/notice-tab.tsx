import { useRef } from 'react';
import type { ReactNode, RefObject } from 'react';
import { useSession } from '#database/session.tsx';
import { templateFor } from '#domain/notices/default-templates.ts';
import { endUnderNotice } from '#domain/notices/letter-values.ts';
import type { LetterFacts } from '#domain/notices/letter-values.ts';
import { LETTER_LANGUAGES } from '#domain/notices/notice.ts';
import { LeaveGuard } from '#ui/form/leave-guard.tsx';
import type { RenewalTabProps } from '#ui/sections/entry-sections.tsx';
import { AcknowledgeForm } from './acknowledge-form.tsx';
import { LetterComposer } from './letter-composer.tsx';
import { letterPdf } from './letter-output.ts';
import type { ReadyLetter } from './letter-output.ts';
import { LetterPreview } from './letter-preview.tsx';
import { NoticeStatus } from './notice-status.tsx';
import classes from './notices.module.css';
import { SendForm } from './send-form.tsx';
import { useLetter } from './use-letter.ts';
import { useTermNotice } from './use-notice.ts';
import type { TermNotice } from './use-notice.ts';

interface DeskProps extends RenewalTabProps {
  readonly found: TermNotice;
}

function useFacts({ contract, application, termStart, renewal, found }: DeskProps): LetterFacts {
  const { today, locale, settings } = useSession();
  return {
    contract,
    application,
    rules: found.rules,
    termStart,
    renewal,
    manager: settings.managerName,
    today,
    settings: settings.deadlines,
    locale,
  };
}

async function printed(paper: RefObject<HTMLElement | null>, letter: ReadyLetter): Promise<Blob> {
  if (paper.current === null) throw new Error('The letter is not shown, so that it cannot be printed.');
  return letterPdf(paper.current, letter);
}

/** What is recorded next: the sending of a draft, the acknowledgement of what was sent. */
function NextRecord(
  props: DeskProps & {
    readonly paper: RefObject<HTMLElement | null>;
    readonly letter: ReadyLetter;
    readonly blocked: boolean;
  },
): ReactNode {
  const { contract, found, paper, letter, blocked } = props;
  const { notice, state, sending } = found;
  if (notice === null || state.step === 'acknowledged') return null;
  const sent = state.step === 'sent';
  return (
    <section className={classes['part']} aria-labelledby="record-title">
      <h2 id="record-title" className={classes['title']}>
        {sent ? 'The vendor’s answer' : 'How it was sent'}
      </h2>
      {sent ? (
        <AcknowledgeForm notice={notice} name={contract.name} />
      ) : (
        <SendForm
          notice={{ ...notice, subject: letter.subject, body: letter.body, language: letter.language }}
          name={contract.name}
          sending={sending}
          blocked={blocked}
          method={contract.noticeMethod}
          print={() => printed(paper, letter)}
        />
      )}
    </section>
  );
}

function NoticeDesk(props: DeskProps): ReactNode {
  const { contract, termStart, renewal, found } = props;
  const { notice, state, templates } = found;
  const facts = useFacts(props);
  const letter = useLetter(notice, templates, facts);
  const paper = useRef<HTMLElement>(null);
  const ready: ReadyLetter = {
    ...letter.filled,
    language: letter.typed.language,
    name: `Notice ${contract.name}`,
    address: contract.noticeAddress,
  };
  const written = notice === null || notice.sent === null;
  return (
    <div className={classes['page']}>
      <LeaveGuard dirty={written && letter.changed} what="the letter" onDiscard={letter.startAgain} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <NoticeStatus
            notice={notice}
            state={state}
            renewal={renewal}
            earliestEnd={renewal === null ? endUnderNotice(facts) : null}
          />
          <NextRecord {...props} paper={paper} letter={ready} blocked={letter.problems.length > 0} />
          {written && (
            <LetterComposer contract={contract} termStart={termStart} notice={notice} letter={letter} />
          )}
        </div>
        <LetterPreview letter={ready} paper={paper} blocked={letter.problems.length > 0} />
      </div>
    </div>
  );
}

/** The letter that ends a contract: written, sent, acknowledged. */
export function NoticeTab(props: RenewalTabProps): ReactNode {
  const { contract, termStart, renewal } = props;
  const found = useTermNotice(contract, termStart, renewal);
  if (found === undefined) return null;
  const { notice, templates } = found;
  const begins =
    notice === null ? LETTER_LANGUAGES.map((one) => templateFor(templates, contract.vendor, one)) : [notice];
  const kept = begins.map(({ subject, body }) => `${subject} ${body}`);
  // What is kept has changed, here or by an undo: the letter begins anew from it.
  return <NoticeDesk key={`${notice?.id ?? ''} ${kept.join(' ')}`} {...props} found={found} />;
}
