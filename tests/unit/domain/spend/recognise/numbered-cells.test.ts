import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { createBlockBuilder } from '#domain/spend/blocks/block-builder.ts';
import { rowsOf } from '#domain/spend/blocks/block-reader.ts';
import { rowKey } from '#domain/spend/blocks/row-key.ts';
import { createNormaliser, type SpendSink } from '#domain/spend/recognise/normaliser.ts';
import type { SpendPlan } from '#domain/spend/recognise/plan.ts';
import { recogniseSpendFile } from '#domain/spend/recognise/recognise.ts';
import { createSpendReader } from '#domain/spend/recognise/spend-reader.ts';
import type { SpendRow } from '#domain/spend/ledger.ts';
import type { ImportId } from '#domain/brand.ts';
import { readRows } from '#domain/tables/row-stream.ts';
import { makeStatement } from '#tests/bench/statement.ts';

const createDecoder = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });

interface Outcome {
  readonly rows: readonly SpendRow[];
  readonly leftOut: readonly string[];
}

/** What a reading leaves behind, through blocks of 700 rows. */
function collected(read: (sink: SpendSink) => void): Outcome {
  const builder = createBlockBuilder('import' as ImportId, 700);
  const leftOut: string[] = [];
  const key = { low: 0, high: 0 };
  read({
    row: (draft) => builder.add(draft, rowKey(draft, key)),
    rejected: (line, reason) => leftOut.push(`${line} rejected: ${reason}`),
    skipped: (line, reason) => leftOut.push(`${line} skipped: ${reason}`),
  });
  return { rows: [...rowsOf(builder.finish())], leftOut };
}

function planOf(bytes: Uint8Array): SpendPlan {
  const plan = recogniseSpendFile(
    {
      head: bytes,
      complete: true,
      fileName: 'statement.csv',
      defaultCurrency: 'EUR',
      today: '2026-03-02' as IsoDate,
      createDecoder,
    },
    {},
  );
  if (!plan.ok) throw new Error(plan.message);
  return plan.value;
}

function byCells(plan: SpendPlan, text: string): Outcome {
  return collected((sink) => {
    const normaliser = createNormaliser(plan, sink);
    readRows(text, plan.dialect, (cells, line) => normaliser.push(cells, line));
    normaliser.finish();
  });
}

function byBytes(plan: SpendPlan, bytes: Uint8Array): Outcome {
  return collected((sink) => {
    const reader = createSpendReader(plan, createDecoder, sink);
    for (let at = 0; at < bytes.length; at += 5000) reader.push(bytes.subarray(at, at + 5000));
    reader.finish();
  });
}

const STATUS_STATEMENT = [
  'Date,Description,Amount,Currency,Status,Memo,Balance',
  ...Array.from({ length: 3000 }, (_, i) => {
    const status = ['Completed', 'Pending', 'Completed', ' Completed '][i % 4] ?? '';
    const text = [' Slack ', 'Slack', 'Closing balance', `"Müller, ${i % 7}"`, ''][i % 5] ?? '';
    const date = i % 97 === 0 ? 'n/a' : `0${1 + (i % 9)}/0${1 + (i % 5)}/2025`;
    return `${date},${text},${i % 50 === 3 ? 'free' : `${i % 300}.10`},${i % 2 === 0 ? 'EUR' : 'GBP'},${status},memo ${i % 3},${i}.00`;
  }),
  'Total,,999.00,EUR,,,',
  '',
].join('\r\n');

describe('numbers of cells save work and change nothing', () => {
  it.each([
    ['a statement of the usual kind', makeStatement(4000, 3).join('')],
    ['states, blanks around texts, balances, quotes and unreadable rows', STATUS_STATEMENT],
  ])('%s', (_name, text) => {
    const bytes = new TextEncoder().encode(text);
    const plan = planOf(bytes);
    const wanted = byCells(plan, text);
    expect(wanted.rows.length).toBeGreaterThan(1000);
    expect(byBytes(plan, bytes)).toEqual(wanted);
  });
});
