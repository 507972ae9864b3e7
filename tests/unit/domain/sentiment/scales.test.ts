import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  normalisedScore,
  parseScale,
  scaleWords,
  scoreFormula,
  SURVEY_SCALES,
} from '#domain/sentiment/scales.ts';

describe('the scale of a survey', () => {
  it('is turned into 0 to 100 so that its middle is 50', () => {
    // (4.2 − 1) ÷ 4 × 100 = 80; (3 − 1) ÷ 4 × 100 = 50; 7.25 ÷ 10 × 100 = 72.5; (3.33 − 1) ÷ 4 × 100 = 58.25 → 58.3.
    expect(normalisedScore(4.2, '1-5')).toEqual({ ok: true, value: 80 });
    expect(normalisedScore(3, '1-5')).toEqual({ ok: true, value: 50 });
    expect(normalisedScore(7.25, '0-10')).toEqual({ ok: true, value: 72.5 });
    expect(normalisedScore(3.33, '1-5')).toEqual({ ok: true, value: 58.3 });
    expect(normalisedScore(64, 'percent')).toEqual({ ok: true, value: 64 });
  });

  it('refuses what lies outside', () => {
    expect(normalisedScore(0, '1-5')).toMatchObject({ ok: false, code: 'survey-score' });
    expect(normalisedScore(11, '0-10')).toMatchObject({
      message: '11 lies outside the scale 0 to 10. Correct the score or choose the scale that was asked on.',
    });
    expect(normalisedScore(Number.NaN, '0-100')).toMatchObject({ ok: false });
  });

  it('keeps the order of scores and stays within 0 to 100', () => {
    const scale = fc.constantFrom(...SURVEY_SCALES);
    const score = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(scale, score, score, (on, a, b) => {
        const [low, high] = [normalisedScore(Math.min(a, b), on), normalisedScore(Math.max(a, b), on)];
        if (!low.ok || !high.ok) return;
        expect(low.value).toBeGreaterThanOrEqual(0);
        expect(high.value).toBeLessThanOrEqual(100);
        expect(low.value).toBeLessThanOrEqual(high.value);
      }),
    );
  });

  it('shows the formula with its figures', () => {
    expect(scoreFormula(4.2, '1-5', 'en')).toBe('(4.2 − 1) ÷ (5 − 1) × 100 = 80');
    expect(scoreFormula(64, 'percent', 'en')).toBe('64 of 100, kept as it is');
    expect(scoreFormula(9, '1-5', 'en')).toBeNull();
  });

  it('is read however it was written, and comes back as written', () => {
    const texts = ['1-5', '1 – 5', '0 to 10', '0..10', '0-100', '%', 'Percent'];
    expect(texts.map((text) => parseScale(text))).toEqual(
      ['1-5', '1-5', '0-10', '0-10', '0-100', 'percent', 'percent'].map((value) => ({ ok: true, value })),
    );
    for (const scale of SURVEY_SCALES)
      expect(parseScale(scaleWords(scale))).toEqual({ ok: true, value: scale });
    expect(parseScale('1-7')).toMatchObject({ ok: false, code: 'survey-scale' });
  });
});
