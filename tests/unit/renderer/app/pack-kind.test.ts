import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { isPackWorkbook, startsAsPack } from '#app/import/pack-kind.ts';
import { fromDrop } from '#desktop/files.ts';
import { PACK_COLUMNS } from '#domain/owner-packs/pack-columns.ts';
import { writePack } from '#domain/owner-packs/write-pack.ts';
import { ITEMS, pack } from '../../domain/owner-packs/samples.ts';

const TEXT = writePack(pack(ITEMS));

async function workbook(rows: string[][]): Promise<boolean> {
  const bytes = new Uint8Array(await writeXlsx({ sheets: [{ name: 'Sheet', rows }] }));
  return isPackWorkbook(bytes.subarray(0, 4096), fromDrop(new File([new Uint8Array(bytes)], 'answers.xlsx')));
}

describe('an owner’s pack among files to import', () => {
  it('is known by its beginning, also in another encoding', () => {
    expect(startsAsPack(new TextEncoder().encode(TEXT))).toBe(true);
    const wide = Uint16Array.from(TEXT, (unit) => unit.charCodeAt(0));
    expect(startsAsPack(new Uint8Array(wide.buffer))).toBe(true);
    expect(startsAsPack(new TextEncoder().encode('date,description,amount\n2026-01-02,SLACK,12.00\n'))).toBe(
      false,
    );
    expect(startsAsPack(new Uint8Array())).toBe(false);
  });

  it('is known as a workbook, and other workbooks are not taken for one', async () => {
    expect(await workbook([[...PACK_COLUMNS], ['Slack', '', '', '', 'Keep', '', '', '', 'Q-1', 'P-1']])).toBe(
      true,
    );
    expect(await workbook([['date', 'description', 'amount']])).toBe(false);
    const text = fromDrop(new File([TEXT], 'answers.csv'));
    expect(await isPackWorkbook(new TextEncoder().encode(TEXT), text)).toBe(false);
  });
});
