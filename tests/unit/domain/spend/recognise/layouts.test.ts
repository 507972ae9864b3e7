import { describe, expect, it } from 'vitest';
import { AMERICA } from './layouts/america.ts';
import { EUROPE } from './layouts/europe.ts';
import type { Layout } from './layouts/layout.ts';
import { MORE_BANKS } from './layouts/more-banks.ts';
import { TOOLS_AND_LEDGERS } from './layouts/tools-and-ledgers.ts';
import { read } from './read.ts';

/** What comes of a file in the terms of its layout. */
function foundIn({ name, lines, fileName }: Layout): Layout {
  const file = read(`${lines.join('\n')}\n`, {
    today: '2026-01-31',
    ...(fileName === undefined ? {} : { fileName }),
  });
  const row = file.rows[0];
  return {
    name,
    lines,
    rows: file.rows.length,
    net: file.net,
    first: [row?.date ?? '', row?.description ?? '', row?.amount ?? NaN],
    currency: row?.currency ?? '',
    asks: file.plan.questions.map(({ id }) => id),
    rejected: file.rejected.length,
    ...(fileName === undefined ? {} : { fileName }),
  };
}

const QUIET = { currency: 'EUR', asks: [], rejected: 0 };

/** Made up in the layouts that these houses are known to write: nothing in them was ever real. */
describe('exports of American banks and cards', () => {
  it.each(AMERICA)('$name', (layout) => {
    expect(foundIn(layout)).toEqual({ ...QUIET, ...layout });
  });
});

describe('exports of banks in Europe, Asia and Australia', () => {
  it.each(EUROPE)('$name', (layout) => {
    expect(foundIn(layout)).toEqual({ ...QUIET, ...layout });
  });
});

describe('exports of more banks', () => {
  it.each(MORE_BANKS)('$name', (layout) => {
    expect(foundIn(layout)).toEqual({ ...QUIET, ...layout });
  });
});

describe('exports of expense tools, ledgers and public bodies', () => {
  it.each(TOOLS_AND_LEDGERS)('$name', (layout) => {
    expect(foundIn(layout)).toEqual({ ...QUIET, ...layout });
  });
});
