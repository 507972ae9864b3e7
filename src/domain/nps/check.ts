import type { CustomerId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { dayProblem } from '#domain/health/check.ts';

/** An answer that may still lack something. */
export interface AnswerDraft {
  readonly customerId: CustomerId | null;
  readonly on: IsoDate | null;
  readonly score: number | null;
  readonly respondent: string;
  readonly comment: string;
  readonly followedUpOn: IsoDate | null;
  /** The first day of the customer; `null` while it is not known. */
  readonly customerSince: IsoDate | null;
}

export type AnswerField = 'customer' | 'on' | 'score' | 'followedUpOn';

const MOST = 10;

/** What is wrong with an answer, field by field; none when it can be kept. */
export function answerProblems(
  draft: AnswerDraft,
  today: IsoDate,
  locale: string,
): FieldProblem<AnswerField>[] {
  const problems: FieldProblem<AnswerField>[] = [];
  const say = (field: AnswerField, code: string, message: string): void =>
    void problems.push({ field, code, message });
  const { customerId, on, score, followedUpOn, customerSince } = draft;
  if (customerId === null) say('customer', 'nps-customer', 'Choose the customer who answered.');
  if (on === null) say('on', 'nps-date', 'Enter the day of the answer.');
  else dayProblem(on, customerSince, today, locale, (code, message) => say('on', code, message));
  if (score === null) say('score', 'nps-no-score', 'Enter the answer: a whole number from 0 to 10.');
  else if (!Number.isInteger(score) || score < 0 || score > MOST) {
    say(
      'score',
      'nps-score',
      `NPS ${score}: the scale goes from 0 to 10, in whole numbers. Correct the answer.`,
    );
  }
  if (followedUpOn !== null) {
    if (followedUpOn > today) {
      say(
        'followedUpOn',
        'nps-follow-future',
        'The follow-up lies in the future. Enter the day on which it was done.',
      );
    } else if (on !== null && followedUpOn < on) {
      say(
        'followedUpOn',
        'nps-follow-before',
        'The follow-up is before the answer. Correct one of the days.',
      );
    }
  }
  return problems;
}
