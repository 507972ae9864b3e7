import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPack, readPack, type PackFile } from '#domain/owner-packs/read-pack.ts';
import { INSTRUCTIONS, PACK_COLUMNS, type PackColumn } from '#domain/owner-packs/pack-columns.ts';
import { writePack } from '#domain/owner-packs/write-pack.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { guardText } from '#domain/tables/formula-guard.ts';
import { ITEMS, pack, packItem } from './samples.ts';

const PACK = pack(ITEMS);
const HEAD = PACK_COLUMNS.join(',');

function read(text: string): PackFile {
  const outcome = readPack(text);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.value;
}

function why(text: string): string {
  const outcome = readPack(text);
  return outcome.ok ? 'read' : outcome.message;
}

describe('the file of a pack', () => {
  it('has its header first, then how to fill it in, then a row for each question', () => {
    const lines = writePack(PACK).split('\r\n');
    expect(lines[0]).toBe(`\uFEFF${HEAD}`);
    expect(lines.slice(1, 1 + INSTRUCTIONS.length).every((line) => line.includes(',note,P-'))).toBe(true);
    expect(lines.filter((line) => line.includes(',Q-'))).toHaveLength(ITEMS.length);
    expect(lines[1 + INSTRUCTIONS.length]).toContain(
      'Slack,It is new. Should it stay?,Slack costs €120.00 a year,"Keep | Review | Retire | Give to NAME",,,,Ana Silva,Q-',
    );
  });

  it('is recognised by its header, and no other table is', () => {
    expect(isPack(writePack(PACK))).toBe(true);
    expect(isPack(writePack(PACK).replaceAll(',', ';'))).toBe(true);
    expect(isPack('row,answer,vendor\r\n1,yes,Slack')).toBe(false);
    expect(isPack('title,due,owner,comment\r\n')).toBe(false);
    expect(isPack('')).toBe(false);
  });

  it('never runs in a spreadsheet, and gives names back exactly', () => {
    const titles = ['=1+1', '@SUM(A1)', '-Slack', "'quoted", 'a\r\nb', '＝cmd'];
    const file = writePack(pack(titles.map((title) => packItem(title))));
    const table = readCsv(file);
    if (!table.ok) throw new Error(table.message);
    expect(table.value.rows.slice(INSTRUCTIONS.length).map(({ cells }) => cells[0])).toEqual(titles);
    for (const title of titles) expect(file).toContain(guardText(title));
  });
});

/** How a spreadsheet, an editor or a script may write the same table again. */
interface Resave {
  readonly delimiter: string;
  readonly newline: string;
  readonly quoteAll: boolean;
  readonly mark: boolean;
  readonly told: boolean;
  readonly above: readonly string[];
  readonly extra: number;
  readonly blanks: boolean;
  readonly headerCase: boolean;
}

const resaves: fc.Arbitrary<Resave> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n'),
  quoteAll: fc.boolean(),
  mark: fc.boolean(),
  told: fc.boolean(),
  above: fc.constantFrom([], ['Answers of Ana'], ['Answers', 'Sheet 1']),
  extra: fc.nat(3),
  blanks: fc.boolean(),
  headerCase: fc.boolean(),
});

function written(table: readonly (readonly string[])[], how: Resave): string {
  const { delimiter, quoteAll, newline } = how;
  const cell = (text: string): string => {
    const must = quoteAll || text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text);
    return must ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const lines = table.map((row) => row.map(cell).join(delimiter));
  const blank = how.blanks ? [''] : [];
  const told = how.told ? [`sep=${delimiter}`] : [];
  return `${how.mark ? '\uFEFF' : ''}${[...told, ...how.above, ...lines, ...blank].join(newline)}${newline}`;
}

const cellText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('Keep', '=1+1', 'a;b', 'x|y', 'two\nlines', '"quoted"', "it's", '@cmd', 'żółć', ''),
);

describe('a pack that comes back', () => {
  it('reads to the same answers however it was sorted, cut, moved and saved again', () => {
    const fields = ['application', 'question', 'answer', 'comment', 'due', 'row', 'pack'] as const;
    const rows = fc.array(fc.record({ answer: cellText, comment: cellText, due: cellText }), {
      minLength: 1,
      maxLength: 6,
    });
    const noise = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(rows, resaves, noise, (said, how, order) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          list
            .map((value) => ({ value, at: order.next().value }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ value }) => value);
        const records = said.map((cells, index): Record<string, string> => {
          const fixed = { application: `App ${index}`, question: 'Which?', row: `Q-${index}`, pack: 'P-1' };
          return { ...fixed, ...cells };
        });
        const notes = INSTRUCTIONS.map((question): Record<string, string> => ({
          question,
          row: 'note',
          pack: 'P-1',
        }));
        const extras = Array.from({ length: how.extra }, (_, index) => `my column ${index}`);
        const columns = shuffled([...PACK_COLUMNS, ...extras]);
        const header = columns.map((name) => (how.headerCase ? ` ${name.toUpperCase()} ` : name));
        const body = shuffled([...records, ...notes]).map((record) =>
          columns.map((name) => guardText(record[name] ?? '')),
        );
        const file = read(written([header, ...body], how));
        const found = file.rows.map(({ cells }) => fields.map((field) => cells[field]));
        const meant = records.map((record) => fields.map((field) => record[field] ?? ''));
        const inOrder = (list: (string | null)[][]): string[] =>
          list.map((row) => JSON.stringify(row)).toSorted();
        // Line ends within a cell are kept as they were written.
        expect(inOrder(found)).toEqual(inOrder(meant));
        expect(file.ignored.map((name) => name.trim().toLowerCase()).toSorted()).toEqual(extras.toSorted());
        expect(file.rows.every(({ surplus }) => !surplus)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('may lack columns that nobody needs, which are then not known', () => {
    const file = read('row;answer;application;comment\nQ-1;Keep;Slack;\n');
    const cells: Partial<Record<PackColumn, string | null>> = file.rows[0]?.cells ?? {};
    expect(cells).toMatchObject({ row: 'Q-1', answer: 'Keep', pack: null, due: null, comment: '' });
  });

  it('marks a row whose texts lost their quotes', () => {
    const file = read(`${HEAD}\nSlack,Which?,,,Keep,good, but dear,,Ana,Q-1,P-1\n`);
    expect(file.rows[0]?.surplus).toBe(true);
  });

  it('is refused with what is wrong', () => {
    expect(why('')).toBe('The file is empty. Ask its owner to save it again, with the answers in it.');
    expect(why(' \r\n \n')).toContain('The file is empty.');
    expect(why(HEAD)).toContain('the header of a pack but no rows');
    expect(why('date,amount\n2026-01-01,12')).toContain('This is not an owner’s pack');
    expect(why('date,amount\n2026-01-01,12')).toContain('It begins with “date,amount”');
    expect(why(`${HEAD},answer\nx`)).toContain('The column “answer” is there twice');
    expect(why(`${HEAD}\nSlack,"open,,,Keep`)).toContain('opens a quote');
  });
});
