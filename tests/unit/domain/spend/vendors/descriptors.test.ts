import { describe, expect, it } from 'vitest';
import { readHalves, readLabelled, scoresOf } from './descriptor-scores.ts';

const { tuned, heldBack } = readHalves();
const lookAlikes = [...tuned, ...heldBack].filter(({ vendors }) => vendors.length === 0);

/**
 * Floors, not wishes: what was reached when they were written, less a descriptor or two. The held-back half is
 * compared by its figures alone, so that a failure does not print what nobody tuning should see.
 */
describe('our own labelled descriptors', () => {
  it('are two halves, with two fifths of look-alikes at least', () => {
    expect(tuned.length).toBeGreaterThan(250);
    expect(heldBack.length).toBeGreaterThan(250);
    expect(lookAlikes.length / (tuned.length + heldBack.length)).toBeGreaterThanOrEqual(0.4);
  });

  it('are matched with a precision of 0.99 and a recall of 0.98 on the half we tune on', () => {
    const { precision, recall, wrong, missed } = scoresOf(tuned);
    expect(precision < 0.99 ? wrong : []).toEqual([]);
    expect(recall < 0.98 ? missed : []).toEqual([]);
  });

  it('are matched with a precision of 0.98 and a recall of 0.88 on the half held back', () => {
    const { precision, recall } = scoresOf(heldBack);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });

  it('are matched with a precision of 0.97 and a recall of 0.94 in the second list', () => {
    const { precision, recall, wrong, missed } = scoresOf(readLabelled('second.csv'));
    expect(precision < 0.97 ? wrong : []).toEqual([]);
    expect(recall < 0.94 ? missed : []).toEqual([]);
  });

  it('are matched with a precision of 0.97 and a recall of 0.89 in the third list, which is only measured', () => {
    const { precision, recall } = scoresOf(readLabelled('third.csv'));
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.89);
  });
});
