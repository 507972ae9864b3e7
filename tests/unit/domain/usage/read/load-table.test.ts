import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { loadUsageTable, type UsageTable } from '#domain/usage/read/load-table.ts';
import { recogniseUsage } from '#domain/usage/read/recognise.ts';
import { TODAY, tableOf } from './support.ts';

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];

async function workbook(sheets: Sheets, sheet?: string): Promise<UsageTable> {
  const bytes = await writeXlsx({ sheets });
  const file = {
    bytes,
    fileName: 'users.xlsx',
    createDecoder: (label: string, fatal: boolean) => new TextDecoder(label, { fatal }),
  };
  const table = await loadUsageTable(file, sheet === undefined ? {} : { sheet });
  if (!table.ok) throw new Error(table.message);
  return table.value;
}

const MEMBERS = {
  name: 'Members',
  rows: [
    ['Email', 'Last login'],
    ['ada@x.com', new Date('2026-03-05')],
    ['bo@x.com', 'Never'],
  ],
};
const NOTES = { name: 'Notes', rows: [['Exported for the check-in']] };

describe('a usage file cut into rows', () => {
  it('is the fullest sheet of a workbook, and it is asked which one is meant', async () => {
    const table = await workbook([NOTES, MEMBERS]);
    expect(table).toMatchObject({ sheet: 'Members', sheets: ['Notes', 'Members'] });
    expect(table.rows[1]?.cells).toEqual(['ada@x.com', '2026-03-05']);
    const found = recogniseUsage(table, { today: TODAY });
    expect(found.ok && found.value.questions.map(({ id }) => id)).toEqual(['sheet', 'asOf']);
  });

  it('is the sheet that was chosen', async () => {
    expect((await workbook([NOTES, MEMBERS], 'Notes')).rows).toHaveLength(1);
  });

  it('is cut by the delimiter that divides the most known names, whatever the cells hold', () => {
    const table = tableOf('"Last active";"Email";"Full name"\n"1 Mar, 2026";"a@x.com";"Okafor, Ada, jr"\n');
    expect(table.ok && table.value.delimiter).toBe(';');
  });

  it('takes a first line that names the delimiter for what it is', () => {
    const table = tableOf('sep=|\nEmail|Last active\na@x.com|2026-03-01\n');
    expect(table.ok && [table.value.delimiter, table.value.rows[0]?.cells]).toEqual([
      '|',
      ['Email', 'Last active'],
    ]);
  });

  it('reads code pages where the bytes are no UTF-8', () => {
    const bytes = Uint8Array.from('Name;E-Mail;Letzte Anmeldung\nJ\u00fcrgen;j@x.de;1.3.2026\n', (char) =>
      char.charCodeAt(0),
    );
    const table = tableOf(bytes);
    expect(table.ok && [table.value.encoding, table.value.rows[1]?.cells[0]]).toEqual([
      'windows-1252',
      'Jürgen',
    ]);
  });
});
