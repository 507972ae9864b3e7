import type { ReactNode } from 'react';
import { verdictWords } from '#domain/check-ins/verdict-words.ts';
import type { PackAnswer } from '#domain/owner-packs/judgement.ts';

/** An answer with its comment, as plain text. */
export function AnswerText({
  answer: { verdict, comment },
  locale,
}: {
  readonly answer: PackAnswer;
  readonly locale: string;
}): ReactNode {
  return (
    <>
      {verdictWords(verdict, locale)}
      {comment !== '' && <span className="desk-dim">{`: ${comment}`}</span>}
    </>
  );
}
