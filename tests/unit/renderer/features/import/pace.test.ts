import { describe, expect, it } from 'vitest';
import { paceWords } from '#features/import/pace.ts';

const HALF = { rows: 500_000, bytes: 55_000_000, totalBytes: 110_000_000, step: 'reading' } as const;

describe('the pace of an import', () => {
  it.each([
    [1600, '310,000 rows a second, about 2 seconds left'],
    [800, '630,000 rows a second, less than a second left'],
    [1000, '500,000 rows a second, about 1 second left'],
    [240_000, '2,100 rows a second, about 4 minutes left'],
    [300, ''],
  ])('after %d ms and half of the file is “%s”', (milliseconds, words) => {
    expect(paceWords({ ...HALF, milliseconds }, 'en-GB')).toBe(words);
  });

  it('says nothing before the first row', () => {
    expect(paceWords({ ...HALF, rows: 0, bytes: 0, milliseconds: 5000 }, 'en-GB')).toBe('');
  });
});
