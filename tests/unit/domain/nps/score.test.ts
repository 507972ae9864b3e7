import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npsScore } from '#domain/nps/score.ts';

const answers = (...scores: number[]) => scores.map((score) => ({ score }));

describe('the net promoter score', () => {
  it('takes detractors from promoters, with the passives in the denominator', () => {
    // Ten answers: four of 9 or 10, three of 7 or 8, three below: 40 % − 30 % = 10.
    expect(npsScore(answers(10, 9, 9, 10, 7, 8, 8, 0, 6, 5))).toEqual({
      answers: 10,
      promoters: 4,
      passives: 3,
      detractors: 3,
      score: 10,
    });
  });

  it('is unknown without answers, and 0 where both are equal', () => {
    expect(npsScore([]).score).toBeNull();
    expect(npsScore(answers(10, 0)).score).toBe(0);
  });

  it('rounds alike above and below nought', () => {
    // 1 of 8 is 12.5 %.
    expect(npsScore(answers(9, 7, 7, 7, 7, 7, 7, 7)).score).toBe(13);
    expect(npsScore(answers(6, 7, 7, 7, 7, 7, 7, 7)).score).toBe(-13);
  });

  it('lies between −100 and 100, and turns its sign when promoters and detractors change places', () => {
    const any = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1 });
    fc.assert(
      fc.property(any, (scores) => {
        const { score } = npsScore(answers(...scores));
        const swapped = scores.map((one) => (one >= 9 ? 0 : one <= 6 ? 10 : one));
        expect(score).toBeGreaterThanOrEqual(-100);
        expect(score).toBeLessThanOrEqual(100);
        expect(npsScore(answers(...swapped)).score).toBe(0 - (score ?? 0));
      }),
    );
  });
});
