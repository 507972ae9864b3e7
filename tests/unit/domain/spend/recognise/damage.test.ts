import { describe, expect, it } from 'vitest';
import { bytesOf, read, readBytes } from './read.ts';

const WITH_AMOUNT_LAST = [
  'Date,Description,Amount',
  '2026-01-05,Slack,96.00',
  '2026-01-06,Zoom,15.99',
  '2026-01-07,Figma,45.00',
  '2026-01-08,Miro,116.50',
];

function cut(lines: readonly string[], characters: number): ReturnType<typeof read> {
  const text = lines.join('\n');
  return read(text.slice(0, text.length - characters));
}

describe('a file whose end is missing', () => {
  it.each([
    [1, 'fewer decimals'],
    [2, '“116.” is no amount'],
    [3, 'fewer decimals'],
    [5, 'fewer decimals'],
    [6, 'no amount'],
    [7, 'no amount'],
    [9, 'no amount'],
  ])(
    'loses the row whose amount lacks %i characters, and never takes a smaller amount',
    (missing, reason) => {
      const file = cut(WITH_AMOUNT_LAST, missing);
      expect(file.rows.map((row) => row.amount)).toEqual([9600, 1599, 4500]);
      expect(file.rejected.map(({ line }) => line)).toEqual([5]);
      expect(file.rejected[0]?.reason).toContain(reason);
    },
  );

  it('loses the row that has fewer columns than all others', () => {
    const lines = [
      'Date,Amount,Payee,Note',
      '2026-01-05,96.00,Slack,a',
      '2026-01-06,15.99,Zoom,b',
      '2026-01-07,45.00,Figma,c',
      '2026-01-08,16.00,Miro,d',
    ];
    const file = cut(lines, 4);
    expect(file.rows.length).toBe(3);
    expect(file.rejected).toEqual([
      { line: 5, reason: expect.stringContaining('only 3 of 4 columns') as string },
    ]);
  });

  it('loses the row whose date is cut to one that could be read', () => {
    const lines = [
      'Payee;Amount;Date',
      'Slack;96,00;14.01.2026',
      'Zoom;15,99;15.01.2026',
      'Figma;45,00;16.01.2026',
    ];
    const file = cut(lines, 2);
    expect(file.rows.map((row) => row.date)).toEqual(['2026-01-14', '2026-01-15']);
    expect(file.rejected[0]).toMatchObject({
      line: 4,
      reason: expect.stringContaining('“16.01.20”') as string,
    });
  });

  it('cannot be told from a good file where whole amounts or texts stand last: the row is taken as it stands', () => {
    expect(
      cut(['Date,Payee,Amount', '2026-01-05,Slack,96', '2026-01-06,Zoom,1599'], 2).rows.at(-1)?.amount,
    ).toBe(1500);
    expect(
      cut(['Date,Amount,Payee', '2026-01-05,96.00,Slack', '2026-01-06,15.99,Zoom'], 2).rows.at(-1)
        ?.description,
    ).toBe('Zo');
  });

  it('is read whole when only the last line end is missing', () => {
    expect(read(WITH_AMOUNT_LAST.join('\n')).rows.length).toBe(4);
  });

  it('is refused when it ends inside a character, instead of being read in another encoding', () => {
    const bytes = bytesOf('Date,Description,Amount\n2026-01-05,Café,96.00\n2026-01-06,Kö');
    expect(readBytes(bytes.subarray(0, -1))).toMatchObject({ ok: false, code: 'cut-off' });
    const long = bytesOf(`Date,Description,Amount\n${'2026-01-05,Café,96.00\n'.repeat(30_000)}2026-01-06,Kö`);
    expect(readBytes(long.subarray(0, -1))).toMatchObject({ ok: false, code: 'cut-off' });
    const wide = new Uint8Array([
      0xff,
      0xfe,
      ...[...'Date,Text,Amount\n2026-01-05,A,96.00\n'].flatMap((char) => [char.charCodeAt(0), 0]),
    ]);
    expect(readBytes(wide.subarray(0, -1))).toMatchObject({ ok: false, code: 'cut-off' });
  });

  it('is refused when it ends inside quotes', () => {
    expect(
      readBytes(bytesOf('Date,Description,Amount\n2026-01-05,"Slack",96.00\n2026-01-06,"Zo')),
    ).toMatchObject({
      ok: false,
      code: 'unclosed-quote',
    });
  });
});

describe('a row that lost or gained a delimiter', () => {
  const rows = Array.from({ length: 8 }, (_, i) => `2026-01-0${i + 1},Shop ${i},${10 + i}.00,${100 - i}.00`);
  const table = (change: (row: string) => string): ReturnType<typeof read> =>
    read(['Date,Description,Amount,Balance', ...rows.with(4, change(rows[4] ?? ''))].join('\n').concat('\n'));

  it('is rejected, so that a balance is never taken for its amount', () => {
    const file = table((row) => row.replace(',14.00', '14.00'));
    expect(file.rows.length).toBe(7);
    expect(file.rejected).toEqual([
      { line: 6, reason: expect.stringContaining('only 3 of 4 columns') as string },
    ]);
  });

  it('is rejected when two lines ran into one, so that none is lost in silence', () => {
    const file = table((row) => `${row}2026-02-01,Shop,1.00,2.00`);
    expect(file.rejected.map(({ line }) => line)).toEqual([6]);
  });

  it('is kept where rows leave out their empty cells at the end', () => {
    const file = read(
      'Date,Description,Amount,Note\n2026-01-01,A,1.00,x\n2026-01-02,B,2.00\n2026-01-03,C,3.00\n2026-01-04,D,4.00\n2026-01-05,E,5.00,y\n',
    );
    expect([file.rows.length, file.rejected.length]).toEqual([5, 0]);
  });
});

describe('what the first rows leave open is decided by the whole file', () => {
  const file = (
    dates: (i: number) => string,
    amounts: (i: number) => string,
    count = 9000,
  ): ReturnType<typeof read> =>
    read(
      `Date,Description,Amount\n${Array.from({ length: count }, (_, i) => `${dates(i)},Shop ${i},${amounts(i)}`).join('\n')}\n`,
      { currency: 'USD' },
    );
  const evidence = (found: ReturnType<typeof read>, about: string): string | undefined =>
    found.plan.evidence.find((sentence) => sentence.about === about)?.sentence;

  it('a question that a later row answers is not asked', () => {
    const found = file(
      (i) => (i < 8000 ? '03/04/2025' : '25/04/2025'),
      () => '1.00',
    );
    expect([found.plan.questions, found.plan.dialect.dateOrder]).toEqual([[], 'DMY']);
    expect(evidence(found, 'dateOrder')).toBe('Line 8002: “25/04/2025” can only be read as DMY.');
  });

  it('one row that contradicts after another has decided is rejected, and turns nothing round', () => {
    const found = file(
      (i) => (i === 6000 ? '25/04/2025' : i === 8000 ? '04/25/2025' : '03.04.2025'),
      () => '1.00',
    );
    expect([found.rows.length, found.rejected.map(({ line }) => line)]).toEqual([8999, [8002]]);
  });

  it('the sign follows the majority of all rows', () => {
    const found = file(
      () => '2025-04-13',
      (i) => (i < 2500 ? '-5.00' : '7.00'),
    );
    expect([found.plan.dialect.sign, found.rows[0]?.amount]).toEqual(['spent-positive', -500]);
    expect(evidence(found, 'sign')).toContain('Over the whole file 6500 of 9000 amounts are positive');
  });

  it('thousands that a later row proves to be thousands are not asked', () => {
    const found = file(
      () => '2025-04-13',
      (i) => (i < 8000 ? '"1,500"' : '"1,500.25"'),
    );
    expect([found.plan.questions, found.rows[0]?.amount]).toEqual([[], 150_000]);
  });
});
