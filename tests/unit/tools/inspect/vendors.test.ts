import { describe, expect, it } from 'vitest';
import { inspectVendors } from '#tools/inspect/vendors.ts';

describe('inspect vendors', () => {
  it('says of each line its vendor, how sure it is and why, in the order of the file', () => {
    const found = [...inspectVendors('\uFEFFGITHUB, INC.\r\nSLACK FLORIST\n\nWWW.ACMETOOL.IO\n')];
    expect(found).toEqual([
      {
        descriptor: 'GITHUB, INC.',
        vendor: 'GitHub',
        confidence: 0.96,
        why: 'the text ‘github’ is at the start',
      },
      { descriptor: 'SLACK FLORIST', vendor: null, confidence: 0, why: 'no vendor of the catalogue' },
      { descriptor: '', vendor: null, confidence: 0, why: 'the line is empty' },
      {
        descriptor: 'WWW.ACMETOOL.IO',
        vendor: null,
        confidence: 0,
        why: 'looks like software: its web address ends in .io',
      },
    ]);
    for (const line of found)
      expect(Object.keys(line)).toEqual(['descriptor', 'vendor', 'confidence', 'why']);
  });

  it('says nothing of an empty file', () => {
    expect([...inspectVendors('')]).toEqual([]);
  });

  it('reads whatever stands in a line', () => {
    const odd = ['"quoted, line"', '\u0000\u0007', '漢字カタカナ', '*'.repeat(500), 'x'.repeat(100_000)];
    expect([...inspectVendors(odd.join('\n'))].map(({ vendor }) => vendor)).toEqual(odd.map(() => null));
  });
});
