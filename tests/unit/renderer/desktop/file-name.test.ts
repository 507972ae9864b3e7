import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName } from '#desktop/print.ts';

describe('a name for a file', () => {
  it('has nothing that a system refuses', () => {
    expect(fileName('Notice Slack: EU/UK "2026"?', 'pdf')).toBe('Notice Slack EU UK 2026.pdf');
    expect(fileName(' ..\\..\\x ', 'txt')).toBe('.. .. x.txt');
    expect(fileName('///', 'pdf')).toBe('Untitled.pdf');
    expect(fileName('Dots...', 'pdf')).toBe('Dots.pdf');
  });

  it('is one part of a path and short, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (words) => {
        const name = fileName(words, 'pdf');
        expect(name).not.toMatch(/[\\/:*?"<>|]|\p{Cc}/u);
        expect(Array.from(name).length).toBeLessThanOrEqual(124);
        expect(name.length).toBeGreaterThan(4);
      }),
    );
  });
});
