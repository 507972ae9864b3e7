import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import { chooseLogos, logosFile } from '#tools/vendors/choose-logos.ts';

const file = new URL('../../../../resources/vendors/logos.json', import.meta.url);
const logos = chooseLogos(catalogue);
const ids = new Set(logos.map(([id]) => id));

describe('the logos of the catalogue', () => {
  it('are those of the installed simple-icons: run `node tools/vendors/write-logos.ts` when this fails', () => {
    expect(readFileSync(file, 'utf8') === logosFile(logos)).toBe(true);
  });

  it('are many, and are none of a namesake', () => {
    expect(logos.length).toBeGreaterThan(450);
    expect(ids.has('github')).toBe(true);
    expect(ids.has('front')).toBe(false);
    expect(ids.has('slack')).toBe(false);
  });

  it('are plain paths in a box of 24', () => {
    for (const [, , , hex, path] of logos) {
      expect(hex).toMatch(/^[0-9A-F]{6}$/);
      expect(path).toMatch(/^[Mm][\d\s.,a-zA-Z-]+$/);
    }
  });
});
