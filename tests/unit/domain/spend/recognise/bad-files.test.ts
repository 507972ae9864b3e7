import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { bytesOf, read, readBytes } from './read.ts';

function refusal(bytes: Uint8Array | string): { code: string; message: string } {
  const outcome = readBytes(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  return outcome.ok ? { code: 'accepted', message: '' } : { code: outcome.code, message: outcome.message };
}

describe('files that are no list of payments', () => {
  it.each([
    ['nothing at all', '', 'empty'],
    ['blank lines only', '\r\n\r\n  \n', 'empty'],
    ['a PDF named .csv', '%PDF-1.7\n%âãÏÓ', 'binary'],
    ['a workbook or archive', 'PK\u0003\u0004rest', 'binary'],
    ['running text', 'Dear all,\nplease find attached\nregards\n', 'no-table'],
    ['one column', 'Amount\n1.00\n2.00\n', 'no-table'],
  ])('%s is refused', (_name, text, code) => {
    expect(refusal(text).code).toBe(code);
  });

  it('names what a binary is and what to do', () => {
    expect(refusal(gzipSync(bytesOf('a,b'))).message).toMatch(/gzip.*Unpack/);
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0])).message).toMatch(
      /old Excel/,
    );
    expect(refusal(new Uint8Array([1, 2, 3, 0, 4, 0, 0, 9, 8])).code).toBe('binary');
  });

  it('a user list is called a user list', () => {
    const text =
      'First Name,Last Name,Email Address,Status,Last Sign In\nAda,Lovelace,ada@example.com,Active,2026/01/02 10:00:00\n';
    expect(refusal(text).code).toBe('user-list');
    expect(refusal('username,email,status,billing-active\nada,ada@example.com,Member,1\n').code).toBe(
      'user-list',
    );
  });

  it('a list of invoices is called a list of invoices', () => {
    const text =
      'ContactName,EmailAddress,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,Currency\nAcme,a@acme.example,INV-1,,2026-01-02,2026-02-02,120.00,EUR\n';
    expect(refusal(text).code).toBe('invoice-list');
    expect(
      refusal('number,vendor,issue date,due date,currency,total\n7,Acme,2026-01-02,2026-02-02,EUR,120.00\n')
        .code,
    ).toBe('invoice-list');
  });

  it('says when there is no amount and when there is no date', () => {
    expect(refusal('Date,Description\n2026-01-02,Coffee\n2026-01-03,Tea\n').code).toBe('no-amount');
    expect(refusal('Payee,Amount\nCoffee,1.20\nTea,2.30\n').code).toBe('no-date');
  });

  it('a quote that never closes is refused at the line where it opened', () => {
    const rows = Array.from({ length: 5 }, (_, i) => `2026-01-0${i + 1},Coffee,1.0${i}`);
    rows[2] = '2026-01-03,"Coffee,1.02';
    expect(refusal(`Date,Description,Amount\n${rows.join('\n')}\n`)).toMatchObject({
      code: 'unclosed-quote',
      message: expect.stringContaining('Line 4 opens a quote'),
    });
    rows[4] = '2026-01-05,"Tea",1.04';
    expect(refusal(`Date,Description,Amount\n${rows.join('\n')}\n`)).toMatchObject({
      code: 'unclosed-quote',
    });
  });

  it('10,000 columns are refused quickly', () => {
    const header = Array.from({ length: 10_000 }, (_, i) => `Column ${i}`).join(',');
    const row = Array.from({ length: 10_000 }, () => '1.00').join(',');
    const started = performance.now();
    expect(refusal(`${header}\n${row}\n${row}\n`).code).toBe('too-many-columns');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe('odd content that is kept or rejected row by row', () => {
  it('a header named __proto__ is a column like any other', () => {
    const file = read('Date,Description,Amount,__proto__,constructor\n2026-01-02,Coffee,1.20,x,y\n');
    expect(file.rows[0]?.extra).toBe('{"__proto__":"x","constructor":"y"}');
    expect(Object.keys(JSON.parse(file.rows[0]?.extra ?? ''))).toEqual(['__proto__', 'constructor']);
  });

  it('two columns of one name stay two', () => {
    const file = read('Date,Description,Amount,Trip,Trip\n2026-01-02,Coffee,1.20,a,b\n');
    expect(JSON.parse(file.rows[0]?.extra ?? '')).toEqual({ Trip: 'a', 'Trip (2)': 'b' });
  });

  it('an unknown currency rejects its row only', () => {
    const file = read(
      'Date,Description,Amount,Currency\n2026-01-02,Coffee,1.20,EUR\n2026-01-03,Tea,2.30,ZZZ\n',
    );
    expect(file.rows.length).toBe(1);
    expect(file.rejected).toEqual([{ line: 3, reason: expect.stringContaining('“ZZZ”') as string }]);
  });

  it('more decimals than the currency has reject the row, unless they are zeros', () => {
    const file = read(
      'Date,Description,Amount,Currency\n2026-01-02,A,1.2340,EUR\n2026-01-03,B,1.2300,EUR\n2026-01-03,C,100.5,JPY\n2026-01-03,D,100.0,JPY\n2026-01-03,E,1.234,KWD\n',
    );
    expect(file.rows.map((row) => [row.description, row.amount])).toEqual([
      ['B', 123],
      ['D', 100],
      ['E', 1234],
    ]);
    expect(file.rejected.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('dates that do not exist reject their row with the expected order', () => {
    const file = read('Date,Description,Amount\n31/01/2026,A,1.00\n30/02/2026,B,2.00\n28/02/2026,C,3.00\n');
    expect(file.rejected).toEqual([
      {
        line: 3,
        reason: expect.stringContaining('“30/02/2026” is no date (day-month-year expected)') as string,
      },
    ]);
  });

  it('a delimiter without quotes in a text is pointed out', () => {
    const file = read(
      'Date,Description,Amount\n2026-01-02,A,1.00\n2026-01-03,B, C,2.00\n2026-01-04,D,3.00\n2026-01-05,E,3.00\n',
    );
    expect(file.rejected[0]?.reason).toContain('4 columns instead of 3');
  });

  it('totals, blank lines and footers are no payments', () => {
    const file = read(
      'Date,Description,Amount\n2026-01-02,A,1.00\n\n;;\n2026-01-03,Total Energies,2.00\n,Total,3.00\nTotal,,3.00\nExported by Bank,today,none\n',
    );
    expect(file.rows.map((row) => row.description)).toEqual(['A', 'Total Energies']);
    expect(file.rejected).toEqual([]);
  });

  it('a dated total is left out when it is the sum of the rows above, and kept when a shop is called so', () => {
    const rows = 'Date,Description,Amount\n2026-01-02,A,1.00\n2026-01-03,TOTAL,2.00\n2026-01-04,B,4.00\n';
    const file = read(`${rows}2026-01-31,Total,7.00\n`);
    expect(file.rows.map((row) => row.amount)).toEqual([100, 200, 400]);
    expect(file.skipped).toEqual([{ line: 5, reason: 'The sum of all rows above, no payment.' }]);
  });

  it('a column called Amount that can hardly be read rejects its rows one by one', () => {
    const file = read(
      'Date,Description,Amount\n2026-01-02,A,1.00\n2026-01-03,B,n/a\n2026-01-04,C,1e3\n2026-01-05,D,x\n',
    );
    expect(file.rows.map((row) => row.description)).toEqual(['A']);
    expect(file.rejected.map(({ line }) => line)).toEqual([3, 4, 5]);
  });

  it('the apostrophe that spreadsheets put before a date is no part of it', () => {
    const file = read("Date,Description,Amount\n'14/01/2026,A,1.00\n'15/01/2026,B,2.00\n");
    expect(file.rows.map((row) => row.date)).toEqual(['2026-01-14', '2026-01-15']);
  });

  it('digits of binary noise are no cents', () => {
    const file = read(
      'Date,Description,Amount\n2026-01-02,A,0.30000000000000004\n2026-01-03,B,4.440000000000003\n2026-01-03,C,1.23456\n',
    );
    expect(file.rows.map((row) => row.amount)).toEqual([30, 444]);
    expect(file.rejected.map(({ line }) => line)).toEqual([4]);
  });
});
