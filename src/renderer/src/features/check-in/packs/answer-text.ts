import { answerWords } from '#domain/owner-packs/answer-words.ts';
import type { PackAnswer } from '#domain/owner-packs/judgement.ts';
import type { PackItem } from '#domain/owner-packs/owner-pack.ts';
import { verdictWords } from '#domain/check-ins/verdict-words.ts';

/** An answer in the words in which the question offers it. */
export function answerText({ verdict }: PackAnswer, { choices }: PackItem, locale: string): string {
  return verdict.kind === 'decided' ? answerWords(verdict, choices) : verdictWords(verdict, locale);
}

/** An answer with its comment: “Keep” (until June). */
export function saidText(answer: PackAnswer, item: PackItem, locale: string): string {
  const words = answerText(answer, item, locale);
  return answer.comment === '' ? `“${words}”` : `“${words}” (${answer.comment})`;
}
