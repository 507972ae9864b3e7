/** How many questions are drawn at a time. */
export const DRAWN = 100;

/** The questions to draw: all in their order, or, where they are too many, open ones first, so that each comes up. */
export function drawnFirst<Question>(
  questions: readonly Question[],
  isOpen: (question: Question) => boolean,
): readonly Question[] {
  if (questions.length <= DRAWN) return questions;
  const open = questions.filter(isOpen);
  return [...open, ...questions.filter((question) => !isOpen(question))].slice(0, DRAWN);
}
