import { formatDate } from '#domain/calendar/format.ts';
import { answerWords } from '#domain/owner-packs/answer-words.ts';
import type { PackAnswer } from '#domain/owner-packs/judgement.ts';
import type { PackItem } from '#domain/owner-packs/owner-pack.ts';

/** An answer in the words in which the question offers it: “Keep”, “Give to Ana, due 3 Mar 2026”. */
export function answerText({ verdict }: PackAnswer, { choices }: PackItem, locale: string): string {
  const words = answerWords(verdict, choices);
  const due = verdict.kind === 'assigned' ? verdict.due : null;
  return due === null ? words : `${words}, due ${formatDate(due, locale)}`;
}

/** An answer with its comment: “Keep” (until June). */
export function saidText(answer: PackAnswer, item: PackItem, locale: string): string {
  const words = answerText(answer, item, locale);
  return answer.comment === '' ? `“${words}”` : `“${words}” (${answer.comment})`;
}
