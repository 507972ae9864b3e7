import type { ApplicationId } from '#domain/brand.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { normalisedScore, type SurveyScale } from './scales.ts';

/** A survey that may still lack something. */
export interface SurveyDraft {
  readonly applicationId: ApplicationId | null;
  readonly on: IsoDate | null;
  /** On `scale`, as it was answered. */
  readonly score: number | null;
  readonly scale: SurveyScale;
  readonly answers: number | null;
  readonly asked: number | null;
  /** Another survey of the same application was closed on the same day. */
  readonly sameDay: boolean;
}

export type SurveyField = 'application' | 'on' | 'score' | 'answers' | 'asked';

type Say = (field: SurveyField, code: string, message: string) => void;

/** What is wrong with a survey, field by field; none when it can be kept. */
export function surveyProblems(
  draft: SurveyDraft,
  today: IsoDate,
  locale: string,
): FieldProblem<SurveyField>[] {
  const problems: FieldProblem<SurveyField>[] = [];
  const say: Say = (field, code, message) => void problems.push({ field, code, message });
  const { applicationId, on, score, scale } = draft;
  if (applicationId === null) {
    say('application', 'survey-application', 'Choose the application that was asked about.');
  }
  if (on === null) say('on', 'survey-date', 'Enter the day on which the survey was closed.');
  else if (on > today) {
    const day = formatDate(on, locale);
    say('on', 'survey-future', `${day} lies in the future. Enter the day on which the survey was closed.`);
  } else if (draft.sameDay) {
    const day = formatDate(on, locale);
    say('on', 'survey-twice', `There is a survey of this application of ${day} already. Change that one.`);
  }
  if (score === null) say('score', 'survey-no-score', 'Enter the score: the average of all answers.');
  else {
    const normalised = normalisedScore(score, scale);
    if (!normalised.ok) say('score', normalised.code, normalised.message);
  }
  countProblems(draft, say);
  return problems;
}

function countProblems({ answers, asked }: SurveyDraft, say: Say): void {
  if (answers === 0) {
    say(
      'answers',
      'survey-no-answers',
      'Without an answer there is no score. Leave it empty if nobody counted.',
    );
  } else if (asked === 0) {
    say('asked', 'survey-none-asked', 'Nobody was asked? Leave it empty if nobody counted.');
  } else if (answers !== null && asked !== null && answers > asked) {
    say('answers', 'survey-answers', `${answers} answers are more than the ${asked} who were asked.`);
  }
}
