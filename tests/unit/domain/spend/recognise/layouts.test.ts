import { describe, expect, it } from 'vitest';
import { AMERICA } from './layouts/america.ts';
import { EUROPE } from './layouts/europe.ts';
import type { Layout } from './layouts/layout.ts';
import { TOOLS_AND_LEDGERS } from './layouts/tools-and-ledgers.ts';
import { read } from './read.ts';

/** Made up in the layouts that these houses are known to write: nothing in them was ever real. */
function check({ lines, rows, net, first, currency, fileName, asks, rejected }: Layout): void {
  const file = read(`${lines.join('\n')}\n`, {
    today: '2026-01-31',
    ...(fileName === undefined ? {} : { fileName }),
  });
  const row = file.rows[0];
  expect({
    rows: file.rows.length,
    net: file.net,
    first: [row?.date, row?.description, row?.amount],
    currency: row?.currency,
    asks: file.plan.questions.map(({ id }) => id),
    rejected: file.rejected.length,
  }).toEqual({ rows, net, first, currency: currency ?? 'EUR', asks: asks ?? [], rejected: rejected ?? 0 });
}

describe('exports of American banks and cards', () => {
  it.each(AMERICA.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => check(layout));
});

describe('exports of banks in Europe, Asia and Australia', () => {
  it.each(EUROPE.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) => check(layout));
});

describe('exports of expense tools, ledgers and public bodies', () => {
  it.each(TOOLS_AND_LEDGERS.map((layout) => [layout.name, layout] as const))('%s', (_name, layout) =>
    check(layout),
  );
});
