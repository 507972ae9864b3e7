import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { surveyProblems, type SurveyDraft } from '#domain/sentiment/check.ts';
import { SURVEY_TABLE, surveyKey, type SurveyTableContext } from '#domain/sentiment/survey-table.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf } from '#domain/tables/entity-import.ts';
import { day, SLACK, surveyOf } from './samples.ts';

const TODAY = day('2026-04-01');

function contextOf(stored: readonly Survey[] = []): SurveyTableContext {
  return {
    today: TODAY,
    locale: 'en-GB',
    application: {
      byId: (id) => (id === SLACK ? SLACK : null),
      byName: (name) => (name === 'Slack' ? SLACK : null),
    },
    applicationName: () => 'Slack',
    findById: (id) => stored.find((survey) => survey.id === id) ?? null,
    findByKey: (key) => stored.find((survey) => surveyKey(survey) === key) ?? null,
  };
}

const NAMES = { applicationName: () => 'Slack' };
const HEADER = 'application,date,score,scale,answers,asked,comment';

function outcomes(rows: readonly string[], context = contextOf()) {
  const staged = stageEntityFile([HEADER, ...rows].join('\n'), SURVEY_TABLE, context);
  if (!staged.ok) throw new Error(staged.message);
  return staged.value.rows.map(({ outcome }) => outcome);
}

describe('surveys.csv', () => {
  it('brings every field back', () => {
    const count = fc.option(fc.integer({ min: 1, max: 5000 }));
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        count,
        fc.nat(5000),
        fc.string().map((text) => text.trim()),
        (tenths, answers, silent, comment) => {
          const asked = answers === null ? null : answers + silent;
          const survey = surveyOf({ score: tenths / 10, answers, asked, comment });
          const text = writeEntityFile(SURVEY_TABLE, [survey], NAMES);
          const staged = stageEntityFile(text, SURVEY_TABLE, contextOf());
          const outcome = staged.ok ? staged.value.rows[0]?.outcome : staged;
          if (!outcome?.ok) throw new Error(outcome?.message);
          const stamp = { newId: () => 'new', now: survey.createdAt, mayKeepId: () => true };
          expect(entityOf(outcome.value, stamp)).toEqual(survey);
        },
      ),
    );
  });

  it('turns scores of any scale into 0 to 100', () => {
    const scores = outcomes([
      'Slack,2026-03-12,4.2,1 to 5,14,30,',
      'Slack,2026-03-13,8,0-10,,,',
      'Slack,2026-03-14,64 %,percent,5,,',
    ]).map((outcome) => (outcome.ok ? outcome.value.fields.score : outcome.message));
    expect(scores).toEqual([80, 80, 64]);
  });

  it('says of each row that it rejects why', () => {
    const reasons = outcomes([
      'Slakc,2026-03-12,4,1 to 5,14,30,',
      'Slack,2026-03-12,6,1 to 5,14,30,',
      'Slack,2026-03-12,4,1 to 5,31,30,',
      'Slack,2026-04-02,4,1 to 5,14,30,',
      'Slack,2026-03-12,4,,14,30,',
      'Slack,2026-03-12,4,1 to 7,14,30,',
      'Slack,2026-03-12,,1 to 5,14,30,',
      'Slack,,4,1 to 5,14,30,',
      'Slack,2026-03-12,good,1 to 5,14,30,',
      'Slack,2026-03-12,4,1 to 5,0,30,',
      ',2026-03-12,4,1 to 5,1,30,',
    ]).map((outcome) => (outcome.ok ? 'kept' : outcome.message));
    expect(reasons).toEqual([
      'application: “Slakc” is not in the inventory, or more than once. Add it first, or correct its name.',
      '6 lies outside the scale 1 to 5. Correct the score or choose the scale that was asked on.',
      '31 answers are more than the 30 who were asked.',
      '2 Apr 2026 lies in the future. Enter the day on which the survey was closed.',
      'scale: say what was asked on: 1 to 5, 0 to 10, 0 to 100, percent.',
      'scale: “1 to 7” is not a scale that is known. Write one of 1 to 5, 0 to 10, 0 to 100, percent.',
      'Enter the score: the average of all answers.',
      'date: enter when the survey was closed.',
      'score: “good” is not a number.',
      'Without an answer there is no score. Leave it empty if nobody counted.',
      'application: name the application that was asked about.',
    ]);
  });

  it('knows a survey again by its application and day', () => {
    const stored = surveyOf();
    expect(outcomes(['Slack,2026-03-12,4,1 to 5,14,30,'], contextOf([stored]))).toMatchObject([
      { ok: true, value: { match: stored, matchedBy: 'name', fields: { score: 75 } } },
    ]);
  });
});

describe('a survey entered by hand', () => {
  const draft: SurveyDraft = {
    applicationId: SLACK,
    on: day('2026-03-12'),
    score: 4,
    scale: '1-5',
    answers: 14,
    asked: 30,
    sameDay: false,
  };
  const codes = (part: Partial<SurveyDraft>): string[] =>
    surveyProblems({ ...draft, ...part }, TODAY, 'en').map(({ code }) => code);

  it('is kept when nothing is wrong, also when nobody counted', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ answers: null, asked: null })).toEqual([]);
  });

  it('names each field that is wrong', () => {
    expect(codes({ applicationId: null, on: null, score: null })).toEqual([
      'survey-application',
      'survey-date',
      'survey-no-score',
    ]);
    expect(codes({ on: day('2026-04-02') })).toEqual(['survey-future']);
    expect(codes({ sameDay: true })).toEqual(['survey-twice']);
    expect(codes({ asked: 0 })).toEqual(['survey-none-asked']);
  });
});
