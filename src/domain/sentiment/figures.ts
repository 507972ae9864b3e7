import type { ApplicationId } from '#domain/brand.ts';
import { daysBetween } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { unknownReading, type Reading } from '#domain/decisions/factors.ts';
import type { Survey } from './survey.ts';

/** With fewer answers one person's mood moves the score by more than twenty points: they are said to be few (ours). */
export const FEW_ANSWERS = 5;

/** What the surveys of one application say today (U5). */
export interface Sentiment {
  readonly latest: Survey;
  /** The one before, on an earlier day; `null` for the first. */
  readonly previous: Survey | null;
  /** Points of the latest less those of the one before, with one decimal; `null` for the first. */
  readonly change: number | null;
  /** Answers ÷ asked, 0 to 1; `null` (unknown) when either is not known. */
  readonly responseRate: number | null;
  /** Days since the latest was closed. */
  readonly ageDays: number;
  /** Known to have fewer than `FEW_ANSWERS` answers. */
  readonly few: boolean;
}

/** Surveys of one application up to and including `today`, oldest first; of one day the one entered last comes last. */
export function surveysOf(
  surveys: readonly Survey[],
  applicationId: ApplicationId,
  today: IsoDate,
): readonly Survey[] {
  const key = ({ on, createdAt, id }: Survey): string => `${on} ${createdAt} ${id}`;
  return surveys
    .filter((survey) => survey.applicationId === applicationId && survey.on <= today)
    .toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The survey of one application that was closed last; `null` when there is none. */
export function latestSurvey(
  surveys: readonly Survey[],
  applicationId: ApplicationId,
  today: IsoDate,
): Survey | null {
  return surveysOf(surveys, applicationId, today).at(-1) ?? null;
}

/** Answers ÷ asked, 0 to 1; `null` (unknown) when either is not known or nobody was asked. */
export function responseRate({ answers, asked }: Pick<Survey, 'answers' | 'asked'>): number | null {
  return answers === null || asked === null || asked === 0 ? null : answers / asked;
}

/** Whether a survey is known to have few answers. How many are not known is not few. */
export function hasFewAnswers({ answers }: Pick<Survey, 'answers'>): boolean {
  return answers !== null && answers < FEW_ANSWERS;
}

/** What the surveys of one application say; `null` (unknown) when there is none. */
export function sentimentOf(
  surveys: readonly Survey[],
  applicationId: ApplicationId,
  today: IsoDate,
): Sentiment | null {
  const own = surveysOf(surveys, applicationId, today);
  const latest = own.at(-1);
  if (latest === undefined) return null;
  const previous = own.findLast(({ on }) => on < latest.on) ?? null;
  return {
    latest,
    previous,
    change: previous === null ? null : Math.round((latest.score - previous.score) * 10) / 10,
    responseRate: responseRate(latest),
    ageDays: daysBetween(latest.on, today),
    few: hasFewAnswers(latest),
  };
}

/** The latest survey as a factor of a decision: score 0 to 100, its day, and answers ÷ asked as coverage. */
export function sentimentReading(
  surveys: readonly Survey[],
  applicationId: ApplicationId | null,
  today: IsoDate,
): Reading<number> {
  if (applicationId === null) return unknownReading('The contract belongs to no application.');
  const latest = latestSurvey(surveys, applicationId, today);
  if (latest === null) return unknownReading('There is no survey.');
  const { score, on } = latest;
  const source = `survey, ${answersWords(latest)}`;
  return { kind: 'known', value: score, source, date: on, coverage: responseRate(latest) };
}

/** How many answered, in words: "14 answers", "only 3 answers", "number of answers unknown". */
export function answersWords(survey: Pick<Survey, 'answers'>): string {
  const { answers } = survey;
  if (answers === null) return 'number of answers unknown';
  return `${hasFewAnswers(survey) ? 'only ' : ''}${answers} ${answers === 1 ? 'answer' : 'answers'}`;
}
