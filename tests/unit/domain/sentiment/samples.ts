import type { ApplicationId, SurveyId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Survey } from '#domain/sentiment/survey.ts';

export const SLACK = 'slack' as ApplicationId;
export const day = (text: string): IsoDate => text as IsoDate;

/** A survey of Slack with 14 of 30 answers, 72 points, on 12 March 2026. */
export function surveyOf(part: Partial<Survey> = {}): Survey {
  return {
    id: 's1' as SurveyId,
    applicationId: SLACK,
    on: day('2026-03-12'),
    score: 72,
    answers: 14,
    asked: 30,
    comment: '',
    createdAt: '2026-03-13T08:00:00.000Z' as IsoInstant,
    updatedAt: '2026-03-13T08:00:00.000Z' as IsoInstant,
    ...part,
  };
}
