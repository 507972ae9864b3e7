import { describe, expect, it } from 'vitest';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { SAMPLE_PREFIX } from '#domain/sample/ids.ts';
import { createSample } from '#domain/sample/sample.ts';
import { hasFewAnswers } from '#domain/sentiment/figures.ts';

const TODAY = '2026-03-02' as IsoDate;
const { surveys } = createSample(TODAY, '2026-03-02T08:00:00.000Z' as IsoInstant);

describe('surveys of the sample', () => {
  it('lie in the past, with ids of their own and scores of the scale', () => {
    expect(new Set(surveys.map(({ id }) => id)).size).toBe(surveys.length);
    for (const { id, on, score, answers, asked } of surveys) {
      expect(id.startsWith(SAMPLE_PREFIX)).toBe(true);
      expect(on < TODAY).toBe(true);
      expect(score >= 0 && score <= 100).toBe(true);
      expect((answers ?? 0) <= (asked ?? answers ?? 0)).toBe(true);
    }
  });

  it('show trends over the year, few answers, and numbers that nobody counted', () => {
    const byApplication = [...Map.groupBy(surveys, ({ applicationId }) => applicationId).values()];
    expect(byApplication.filter((own) => own.length > 2).length).toBeGreaterThan(5);
    expect(surveys.some(hasFewAnswers)).toBe(true);
    expect(surveys.some(({ answers }) => answers === null)).toBe(true);
  });
});
