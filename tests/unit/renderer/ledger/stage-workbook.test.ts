import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { ImportId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { countKeys, createKeyCounts } from '#domain/spend/blocks/duplicates.ts';
import { mappingOf } from '#domain/spend/recognise/mapping.ts';
import type { SpendCorrections, SpendMapping } from '#domain/spend/recognise/plan.ts';
import { Cancelled } from '#ledger/import/read-source.ts';
import { stageFile } from '#ledger/import/stage-file.ts';
import type { Staged } from '#ledger/import/stage-file.ts';
import type { StageRefusal } from '#ledger/protocol.ts';

interface Options {
  readonly corrections?: SpendCorrections;
  readonly ledger?: Staged;
  readonly remembered?: SpendMapping;
  readonly signal?: AbortSignal;
  readonly size?: number;
}

function stage(bytes: Uint8Array<ArrayBuffer>, options: Options = {}): Promise<Staged | StageRefusal> {
  const file = new Blob([bytes]);
  const { corrections = {}, ledger, remembered = null, signal = new AbortController().signal } = options;
  return stageFile(
    {
      kind: 'stage',
      source: { kind: 'file', file, name: 'book.xlsx', size: options.size ?? file.size },
      corrections,
      defaultCurrency: 'EUR',
      today: '2026-03-02' as IsoDate,
    },
    {
      signal,
      importId: 'i1' as ImportId,
      ledgerKeys: () => (ledger === undefined ? createKeyCounts() : countKeys(ledger.rows.blocks)),
      rememberedMapping: (fingerprint) =>
        Promise.resolve(remembered?.fingerprint === fingerprint ? remembered : null),
      onProgress: () => {},
    },
  );
}

async function staged(bytes: Uint8Array<ArrayBuffer>, options?: Options): Promise<Staged> {
  const result = await stage(bytes, options);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

async function book(count: number): Promise<Uint8Array<ArrayBuffer>> {
  const rows = Array.from({ length: count }, (_, i) => [
    new Date(Date.UTC(2026, 0, 1 + (i % 28))),
    `SHOP ${i}`,
    i + 0.5,
  ]);
  const sheets = [{ name: 'Spend', rows: [['Date', 'Description', 'Amount'], ...rows] }];
  return new Uint8Array(await writeXlsx({ sheets }));
}

describe('staging a workbook', () => {
  it('counts its rows, and adds nothing when the same rows are in the ledger', async () => {
    const bytes = await book(3);
    const first = await staged(bytes);
    expect(first.rows).toMatchObject({
      newRows: 3,
      spent: { EUR: 450 },
      from: '2026-01-01',
      to: '2026-01-03',
    });
    expect((await staged(bytes, { ledger: first })).rows).toMatchObject({ newRows: 0, duplicates: 3 });
  });

  it('uses the layout that was confirmed for its header', async () => {
    const bytes = await book(3);
    const first = await staged(bytes, { corrections: { flipped: true } });
    const again = await staged(bytes, { remembered: mappingOf(first.plan) });
    expect([again.remembered, again.rows.refunded]).toEqual([true, { EUR: 450 }]);
  });

  it('refuses with the names of the sheets, so that another can be chosen', async () => {
    const sheets = [
      {
        name: 'Prices',
        rows: [
          ['Item', 'Price'],
          ['A', 1.5],
        ],
      },
      { name: 'Notes', rows: [['made by Ada', '']] },
    ];
    const refused = await stage(new Uint8Array(await writeXlsx({ sheets })));
    expect(refused).toMatchObject({
      kind: 'refused',
      sheets: ['Prices', 'Notes'],
      firstLines: ['Item\tPrice', 'A\t1.5'],
    });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(stage(await book(30), { signal: controller.signal })).rejects.toThrow(Cancelled);
  });

  it('refuses files that are too large to be held, before they are read', async () => {
    const zipped = new Uint8Array(1024 ** 2);
    zipped.set([0x50, 0x4b, 3, 4]);
    expect(await stage(zipped, { size: 300 * 1024 ** 2 })).toMatchObject({
      kind: 'refused',
      code: 'too-large',
      message: expect.stringContaining('Save the sheet as CSV') as string,
    });
    const text = new Uint8Array([68, 97, 116, 101]);
    expect(await stage(text, { size: 5 * 1024 ** 3 })).toMatchObject({
      kind: 'refused',
      code: 'too-large',
      message: expect.stringContaining('5.0 GB') as string,
    });
  });
});
