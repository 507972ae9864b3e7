import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutList, cutText, moreText } from '#domain/dossier/cut.ts';

describe('what is too long for the page', () => {
  it('is a list of the first, and how many more there are', () => {
    expect(cutList([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], more: 0 });
    expect(cutList([1, 2, 3, 4, 5], 3)).toEqual({ shown: [1, 2], more: 3 });
    expect(moreText(3)).toBe('… and 3 more');
    expect(moreText(0)).toBe('');
  });

  it('never loses count, and never takes more lines than there are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 2, max: 9 }), (items, most) => {
        const { shown, more } = cutList(items, most);
        expect(shown.length + more).toBe(items.length);
        expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(most);
        expect(more).not.toBe(1);
      }),
    );
  });

  it('is a text cut between words', () => {
    expect(cutText('  Ten per cent\nless, and a cap ', 100)).toBe('Ten per cent less, and a cap');
    expect(cutText('Ten per cent less, and a cap', 20)).toBe('Ten per cent less,…');
    expect(cutText('x'.repeat(40), 10)).toBe(`${'x'.repeat(9)}…`);
  });

  it('is never longer than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.integer({ min: 2, max: 200 }),
        (text, most) => {
          expect(Array.from(cutText(text, most)).length).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
