import { describe, expect, it } from 'vitest';
import { importedSurveys, stageSurveys } from '#features/sentiment/csv/stage-surveys.ts';
import { readTyped, typedStart } from '#features/sentiment/form/typed-survey.ts';
import { APPLICATION, AT, MIRO } from '../../domain/right-sizing/samples.ts';
import { day, surveyOf } from '../../domain/sentiment/samples.ts';

const TODAY = day('2026-04-01');
const stored = surveyOf({ applicationId: MIRO });

describe('importing surveys', () => {
  it('sorts rows into new, changed and rejected, and writes only the first two', () => {
    const text = [
      'application,date,score,scale,answers,asked',
      'Miro,2026-03-12,4,1 to 5,14,30',
      'Miro,2026-01-12,3,1 to 5,9,30',
      'Mural,2026-01-12,3,1 to 5,9,30',
      'Miro,2026-01-12,2,1 to 5,9,30',
    ].join('\n');
    const staged = stageSurveys(text, { surveys: [stored], applications: [APPLICATION] }, TODAY, 'en');
    if (!staged.ok) throw new Error(staged.message);
    const { plan, preview } = staged.value;
    expect(preview.changed).toMatchObject([
      { line: 2, differences: [{ field: 'score', before: '72', after: '75' }] },
    ]);
    expect(preview.rejected).toEqual([
      { line: 4, reason: expect.stringContaining('“Mural” is not in the inventory') },
      { line: 5, reason: '“Miro, 2026-01-12” is already in line 3 of this file.' },
    ]);
    const written = importedSurveys(plan, [stored], { newId: () => 'new', now: AT });
    expect(written.map(({ id, on, score }) => [id, on, score])).toEqual([
      ['new', '2026-01-12', 50],
      ['s1', '2026-03-12', 75],
    ]);
  });
});

describe('the form of a survey', () => {
  it('refuses a second survey of one day, but not the one that is corrected', () => {
    const edited = typedStart({ kind: 'edit', survey: stored }, TODAY, 'en');
    expect(readTyped(edited, [], TODAY, 'en').problems).toEqual([]);
    expect(readTyped(edited, [stored], TODAY, 'en').problems).toMatchObject([{ code: 'survey-twice' }]);
  });

  it('says what is wrong with a date that cannot be read', () => {
    const typed = { ...typedStart({ kind: 'new', applicationId: MIRO }, TODAY, 'en'), on: 'soon', score: 4 };
    expect(readTyped(typed, [], TODAY, 'en').problems[0]).toMatchObject({ field: 'on', code: 'date' });
  });
});
