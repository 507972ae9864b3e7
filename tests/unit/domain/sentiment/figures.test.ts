import { describe, expect, it } from 'vitest';
import type { ApplicationId, SurveyId } from '#domain/brand.ts';
import { answersWords, latestSurvey, sentimentOf, sentimentReading } from '#domain/sentiment/figures.ts';
import { day, SLACK, surveyOf } from './samples.ts';

const TODAY = day('2026-04-01');
const march = surveyOf();
const january = surveyOf({ id: 's0' as SurveyId, on: day('2026-01-10'), score: 66.5 });

describe('surveys of an application', () => {
  it('are unknown without any, never 0', () => {
    expect(sentimentOf([], SLACK, TODAY)).toBeNull();
    expect(sentimentReading([], SLACK, TODAY)).toEqual({ kind: 'unknown', why: 'There is no survey.' });
    expect(sentimentReading([march], null, TODAY)).toMatchObject({ kind: 'unknown' });
  });

  it('say the latest score, its change, age and response rate', () => {
    // 72 − 66.5 = 5.5; 14 of 30 answered; 12 March to 1 April are 20 days.
    expect(sentimentOf([march, january], SLACK, TODAY)).toEqual({
      latest: march,
      previous: january,
      change: 5.5,
      responseRate: 14 / 30,
      ageDays: 20,
      few: false,
    });
  });

  it('of other applications and of days to come do not count', () => {
    const other = surveyOf({ applicationId: 'zoom' as ApplicationId, on: day('2026-03-30') });
    const ahead = surveyOf({ id: 's2' as SurveyId, on: day('2026-04-02') });
    expect(latestSurvey([other, ahead, january], SLACK, TODAY)).toBe(january);
  });

  it('tell when so few answered that one mood moves the score', () => {
    expect(sentimentOf([surveyOf({ answers: 4 })], SLACK, TODAY)?.few).toBe(true);
    expect(sentimentOf([surveyOf({ answers: 5 })], SLACK, TODAY)?.few).toBe(false);
    // Not known is not few.
    expect(sentimentOf([surveyOf({ answers: null })], SLACK, TODAY)?.few).toBe(false);
    expect([3, 1, 5, null].map((answers) => answersWords({ answers }))).toEqual([
      'only 3 answers',
      'only 1 answer',
      '5 answers',
      'number of answers unknown',
    ]);
  });

  it('become a factor of a decision with source, day and coverage', () => {
    expect(sentimentReading([march], SLACK, TODAY)).toEqual({
      kind: 'known',
      value: 72,
      source: 'survey, 14 answers',
      date: '2026-03-12',
      coverage: 14 / 30,
    });
    expect(sentimentReading([surveyOf({ asked: null })], SLACK, TODAY)).toMatchObject({ coverage: null });
  });
});
