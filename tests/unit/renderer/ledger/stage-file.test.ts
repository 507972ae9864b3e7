import { describe, expect, it } from 'vitest';
import type { ImportId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { countKeys, createKeyCounts } from '#domain/spend/blocks/duplicates.ts';
import type { SpendCorrections } from '#domain/spend/recognise/plan.ts';
import { stageFile } from '#ledger/import/stage-file.ts';
import type { Staged } from '#ledger/import/stage-file.ts';
import { parseStoredMapping } from '#ledger/import/stored-mapping.ts';
import type { StageRefusal } from '#ledger/protocol.ts';

const HEADER = 'Date,Description,Amount,Currency\n';

interface Options {
  readonly corrections?: SpendCorrections;
  readonly ledger?: Staged;
  readonly signal?: AbortSignal;
  readonly size?: number;
}

function stage(
  content: BlobPart,
  { corrections = {}, ledger, signal, size }: Options = {},
): Promise<Staged | StageRefusal> {
  const file = new Blob([content]);
  return stageFile(
    {
      kind: 'stage',
      source: { kind: 'file', file, name: 'statement.csv', size: size ?? file.size },
      corrections,
      defaultCurrency: 'EUR',
      today: '2026-03-02' as IsoDate,
    },
    {
      signal: signal ?? new AbortController().signal,
      importId: 'i1' as ImportId,
      ledgerKeys: () => (ledger === undefined ? createKeyCounts() : countKeys(ledger.rows.blocks)),
      rememberedMapping: () => Promise.resolve(null),
      onProgress: () => {},
    },
  );
}

async function staged(content: BlobPart, options?: Options): Promise<Staged> {
  const result = await stage(content, options);
  if (result.kind === 'refused') throw new Error(result.message);
  return result;
}

describe('staging a file', () => {
  it('counts rows and money, spent and refunded apart', async () => {
    const { rows } = await staged(
      `${HEADER}2026-01-05,SLACK,96.00,EUR\n2026-01-06,ZOOM,-15.50,EUR\n2026-01-07,GITHUB,21.00,USD\n`,
    );
    expect(rows).toMatchObject({
      newRows: 3,
      spent: { EUR: 9600, USD: 2100 },
      refunded: { EUR: 1550, USD: 0 },
      from: '2026-01-05',
      to: '2026-01-07',
    });
  });

  it('keeps identical rows of one file, and adds nothing when the file comes again', async () => {
    const file = `${HEADER}${'2026-01-09,COFFEE,3.20,EUR\n'.repeat(2)}2026-01-10,TEA,2.00,EUR\n`;
    const first = await staged(file);
    expect(first.rows).toMatchObject({ newRows: 3, duplicates: 0 });
    const again = await staged(file, { ledger: first });
    expect(again.rows).toMatchObject({ newRows: 0, duplicates: 3, blocks: [], from: null });
    const more = await staged(`${file}2026-01-09,COFFEE,3.20,EUR\n`, { ledger: first });
    expect(more.rows).toMatchObject({ newRows: 1, duplicates: 3 });
  });

  it('reads a file again as a code page when it breaks UTF-8 far behind its beginning', async () => {
    const plain = '2026-01-05,SHOP,1.00,EUR\n'.repeat(30_000);
    const text = new TextEncoder().encode(`${HEADER}${plain}2026-01-05,CAF`);
    const end = new TextEncoder().encode(',2.00,EUR\n');
    const bytes = new Uint8Array([...text, 0xc9, ...end]);
    const { plan, rows } = await staged(bytes);
    expect(plan.dialect.encoding).toMatch(/^windows-/);
    expect(rows.newRows).toBe(30_001);
    expect(rows.blocks.at(-1)?.text.description.values).toContain('CAFÉ');
  });

  it('reads a file again when a late row contradicts the order of its dates', async () => {
    const open = '03/04/2025,SHOP,1.00,USD\n'.repeat(30_000);
    const { plan, rows } = await staged(`${HEADER}${open}25/04/2025,SHOP,2.00,USD\n`);
    expect(plan.dialect.dateOrder).toBe('DMY');
    expect(rows).toMatchObject({ newRows: 30_001, rejected: 0, from: '2025-04-03', to: '2025-04-25' });
  });

  it('refuses a file that became shorter while it was read', async () => {
    await expect(stage(`${HEADER}2026-01-05,SLACK,96.00,EUR\n`, { size: 9999 })).rejects.toThrow(
      /became shorter/,
    );
  });

  it('stops at once when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    await expect(
      stage(`${HEADER}2026-01-05,SLACK,96.00,EUR\n`, { signal: controller.signal }),
    ).rejects.toThrow('Cancelled');
  });

  it('shows the first lines of what it refuses', async () => {
    const result = await stage('Date,Description\n2026-01-05,SLACK\n');
    expect(result).toMatchObject({
      kind: 'refused',
      firstLines: ['Date,Description', '2026-01-05,SLACK', ''],
    });
  });
});

describe('a stored mapping', () => {
  const mapping = {
    fingerprint: 'f',
    columns: { date: 0, amount: 2 },
    decimal: '.',
    dateOrder: 'DMY',
    sign: 'spent-positive',
    flipped: false,
    defaultCurrency: 'EUR',
  };

  it('comes back as it was', () => {
    expect(parseStoredMapping(mapping)).toEqual(mapping);
  });

  it.each([
    null,
    'text',
    {},
    { ...mapping, columns: { date: -1 } },
    { ...mapping, columns: { nonsense: 1 } },
    { ...mapping, dateOrder: 'XYZ' },
    { ...mapping, defaultCurrency: 'EURO' },
  ])('is left out when it is damaged (%j)', (value) => {
    expect(parseStoredMapping(value)).toBeNull();
  });
});
