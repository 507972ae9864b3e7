import type { ReactNode, Ref } from 'react';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { OwnerPack, PackQuestion } from '#domain/owner-packs/owner-pack.ts';
import { offeredChoices } from '#domain/owner-packs/answer-words.ts';
import { packCode } from '#domain/owner-packs/row-code.ts';
import '#ui/paper/paper.css';
import './pack-sheet.css';

interface PackSheetProps {
  readonly pack: OwnerPack;
  /** Day on which the check-in was started. */
  readonly startedOn: IsoDate;
  readonly locale: string;
  readonly ref: Ref<HTMLElement>;
}

function Question({ question }: { readonly question: PackQuestion }): ReactNode {
  const { row, title, question: words, facts, choices, answerThen } = question;
  return (
    <li className="pack-question">
      <h3>{title}</h3>
      <p>
        {words} <span className="pack-dim">{row}</span>
      </p>
      <p className="pack-facts">{facts.join('; ')}</p>
      <ul className="pack-answers">
        {offeredChoices(choices).map((choice) => (
          <li key={choice.words}>
            <span className={`pack-box${choice.words === answerThen ? ' pack-box-given' : ''}`} />
            {choice.words}
          </li>
        ))}
        <li>
          <span className="pack-box" />
          Give to <span className="pack-line" />
        </li>
      </ul>
      <p className="pack-comment">
        Comment <span />
      </p>
    </li>
  );
}

/** Each answer that is asked for, explained once. */
function Meanings({ pack }: { readonly pack: OwnerPack }): ReactNode {
  const meanings = new Map(
    pack.questions.flatMap(({ choices }) =>
      offeredChoices(choices).map(({ words, meaning }) => [words, meaning] as const),
    ),
  );
  return (
    <p className="pack-meanings">
      {[...meanings].map(([words, meaning]) => (
        <span key={words}>
          <strong>{words}</strong>: {meaning}{' '}
        </span>
      ))}
      <strong>Give to</strong>: Somebody looks into it, by the day that you write beside the name.
    </p>
  );
}

/** The questions of one owner on paper, to be answered with a pen. */
export function PackSheet({ pack, startedOn, locale, ref }: PackSheetProps): ReactNode {
  const { owner, questions } = pack;
  return (
    <article ref={ref} className="paper pack" lang="en" aria-label={`Pack of ${owner} as it is printed`}>
      <header className="pack-head">
        <p className="pack-eyebrow">
          <span>Check-in of {formatDate(startedOn, locale)}</span>
          <span>{packCode(pack.id)}</span>
        </p>
        <h2 className="pack-title">{owner}</h2>
        <p>
          {questions.length === 1 ? 'One question' : `${questions.length} questions`} about applications that
          you own. Tick one answer each; leave out what you can’t say.
        </p>
      </header>
      <ol className="pack-questions">
        {questions.map((question) => (
          <Question key={question.row} question={question} />
        ))}
      </ol>
      <Meanings pack={pack} />
    </article>
  );
}
