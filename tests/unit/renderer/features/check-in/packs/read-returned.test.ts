import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { fromDrop } from '#desktop/files.ts';
import type { ReturnedFile } from '#domain/owner-packs/judgement.ts';
import { judgePacks } from '#domain/owner-packs/judge-packs.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { readReturned } from '#features/check-in/packs/read-returned.ts';
import { ITEMS, filledText, pack, packItem, present } from '../../../../domain/owner-packs/samples.ts';

const OWNER = 'Jörg Müller';
const MINE = [
  packItem('Größenrechner', { owner: OWNER }),
  ...ITEMS.map((item) => ({ ...item, owner: OWNER })),
];
const PACK = pack(MINE);
const TEXT = filledText(PACK, {
  Größenrechner: { answer: 'Keep', comment: 'Für die Fläche; täglich, "sehr" nützlich' },
  Slack: { answer: 'Retire' },
});

async function read(bytes: Uint8Array, name = 'answers.csv'): Promise<ReturnedFile> {
  return readReturned(fromDrop(new File([new Uint8Array(bytes)], name)));
}

function answers(file: ReturnedFile): string[] {
  const judged = judgePacks([file], present({ items: MINE, packs: [PACK] }));
  expect(judged.files[0]?.refused ?? '').toBe('');
  expect(judged.rows.filter(({ result }) => result.kind === 'refused')).toEqual([]);
  return judged.proposals.map(({ item, offers }) => `${item.title}: ${offers[0]?.answer.comment}`);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(Uint16Array.from(text, (unit) => unit.charCodeAt(0)).buffer),
  ]);
}

/** The texts here lie in Latin-1 but for the euro sign and the typographic quotes. */
function western(text: string): Uint8Array {
  const own: Readonly<Record<string, number>> = { '€': 0x80, '“': 0x93, '”': 0x94, '’': 0x92, '…': 0x85 };
  return Uint8Array.from(text.replace('\uFEFF', ''), (unit) => own[unit] ?? unit.charCodeAt(0));
}

const SAID = ['Größenrechner: Für die Fläche; täglich, "sehr" nützlich', 'Slack: '];

describe('a pack that comes back', () => {
  it.each([
    ['as it went out', new TextEncoder().encode(TEXT)],
    ['without its mark', new TextEncoder().encode(TEXT.replace('\uFEFF', ''))],
    ['as the Unicode text of a spreadsheet', utf16(TEXT.replace('\uFEFF', ''))],
    ['in the code page of Western Europe', western(TEXT)],
  ])('is read %s', async (_how, bytes) => {
    expect(answers(await read(bytes))).toEqual(SAID);
  });

  it('is read as the workbook that a spreadsheet made of it', async () => {
    const table = readCsv(TEXT);
    if (!table.ok) throw new Error(table.message);
    const rows = [table.value.header, ...table.value.rows.map(({ cells }) => cells)].map((cells) => [
      ...cells,
    ]);
    const sheets = [
      { name: 'Notes', rows: [['nothing here']] },
      { name: 'Answers', rows },
    ];
    expect(answers(await read(new Uint8Array(await writeXlsx({ sheets })), 'answers.xlsx'))).toEqual(SAID);
  });

  it('is refused when it is something else', async () => {
    const why = async (bytes: Uint8Array): Promise<string> => {
      const { read: content } = await read(bytes);
      return content.ok ? 'read' : content.message;
    };
    expect(await why(new Uint8Array())).toContain('The file is empty');
    expect(await why(new TextEncoder().encode('%PDF-1.7 '))).toContain('This is a PDF document');
    const sheets = [{ name: 'Sheet', rows: [['date', 'amount']] }];
    expect(await why(new Uint8Array(await writeXlsx({ sheets })))).toContain('This is not an owner’s pack');
  });
});
