import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bytesOf, dataFile, readBytes, type ReadFile } from './read.ts';

/** `FUZZ_RUNS=20000` and `FUZZ_SEED=…` look longer and elsewhere than the committed run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 60);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_260_102);
const LONGEST_MS = 5000;

const FOLDERS = ['statements/bank2ynab', 'statements/beanhub-extract'];
const NAMES = FOLDERS.flatMap((folder) =>
  readdirSync(fileURLToPath(new URL(`../../../../data/${folder}`, import.meta.url)))
    .filter((name) => name !== 'LICENSE')
    .map((name) => `${folder}/${name}`),
);
/** The beginning of a large file is as good as all of it. */
const LARGE = [
  'purchase-cards/purchase-card-transactions-201704.csv.gz',
  'supplier-payments/expenditure-over-500-jul-sep-2016.csv.gz',
];

const files = new Map([
  ...NAMES.map((name) => [name, dataFile(name)] as const),
  ...LARGE.map((name) => [name, wholeLines(dataFile(name), 20_000)] as const),
]);
const file = fc.constantFrom(...files.keys());

function wholeLines(bytes: Uint8Array, length: number): Uint8Array {
  return bytes.subarray(0, bytes.lastIndexOf(10, length) + 1);
}

/** What is wrong with how these bytes were read or refused: too slow, or something without line or reason. */
function faultsOf(bytes: Uint8Array): string[] {
  const started = performance.now();
  const outcome = readBytes(bytes);
  const faults: string[] = [];
  const took = performance.now() - started;
  if (took > LONGEST_MS) faults.push(`took ${Math.round(took)} ms`);
  if (!outcome.ok) {
    if (!/^[a-z0-9-]+$/.test(outcome.code) || outcome.message.length < 20)
      faults.push(`refused: ${outcome.code}`);
    return faults;
  }
  const { rows, rejected, skipped } = outcome.value;
  for (const { line, reason } of [...rejected, ...skipped]) {
    if (!(line > 0) || reason.length < 5) faults.push(`line ${line}: ${reason}`);
  }
  for (const { line, amount, currency } of rows) {
    if (!Number.isSafeInteger(amount) || !/^[A-Z]{3}$/.test(currency))
      faults.push(`line ${line}: ${amount} ${currency}`);
  }
  return faults;
}

/** The direction may turn where the end of a file decided it: the size may not. */
const money = ({ line, date, amount, currency }: ReadFile['rows'][number]): string =>
  `${line} ${date} ${Math.abs(amount)} ${currency}`;

describe('real files, damaged', () => {
  it('cut anywhere: no row has another date, amount or currency than the whole file gives it', () => {
    fc.assert(
      fc.property(file, fc.double({ min: 0, max: 1, noNaN: true }), (name, share) => {
        const bytes = files.get(name) ?? new Uint8Array();
        const cut = bytes.subarray(0, Math.floor(bytes.length * share));
        const whole = readBytes(bytes);
        const part = readBytes(cut);
        const known = new Set(whole.ok ? whole.value.rows.map(money) : []);
        const open = !whole.ok || !part.ok || part.value.plan.questions.length > 0;
        const changed = open ? [] : part.value.rows.map(money).filter((row) => !known.has(row));
        expect([...faultsOf(cut), ...changed]).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('with bytes changed, lost, doubled or swapped: read or refused soundly, within five seconds', () => {
    const edit = fc.record({
      kind: fc.constantFrom('set', 'drop', 'double', 'insert', 'swap'),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(34, 10, 13, 44, 59, 9, 0, 0xef, 0xff)),
      length: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 8 }), (name, edits) => {
        let bytes = [...(files.get(name) ?? [])];
        for (const { kind, at, byte, length } of edits) {
          const place = Math.floor(bytes.length * at);
          const piece = bytes.slice(place, place + length);
          if (kind === 'set') bytes[place] = byte;
          else if (kind === 'drop') bytes.splice(place, length);
          else if (kind === 'double') bytes.splice(place, 0, ...piece);
          else if (kind === 'insert') bytes.splice(place, 0, byte);
          else
            bytes = [...bytes.slice(0, place), ...piece.toReversed(), ...bytes.slice(place + piece.length)];
        }
        expect(faultsOf(Uint8Array.from(bytes))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('with lines shuffled, doubled or left out: read or refused soundly', () => {
    fc.assert(
      fc.property(file, fc.array(fc.nat(500), { maxLength: 30 }), (name, order) => {
        const lines = new TextDecoder('latin1').decode(files.get(name)).split('\n');
        const picked = order.map((i) => lines[i % lines.length] ?? '');
        const text = [lines[0] ?? '', ...picked].join('\n');
        expect(faultsOf(Uint8Array.from(text, (char) => char.charCodeAt(0)))).toEqual([]);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe('files that nobody wrote', () => {
  it('any bytes are read or refused soundly', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(faultsOf(bytes)).toEqual([]);
      }),
      { numRuns: RUNS * 4, seed: SEED },
    );
  });

  it('tables of cells that look like money and days are read or refused soundly', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '-',
        '(',
        '1.234',
        '1,234',
        '1.234,56',
        '(5.00)',
        '5-',
        '€ 3',
        '12/11/10',
        '2026-01-05',
        '31.12.99',
        '45000',
        'CR',
        'D',
        'EUR',
        '"',
        '""',
        "'",
        '=1+1',
        '__proto__',
        'Date',
        'Amount',
        'Total',
        '１２',
        '\u00a05',
        '-0',
        '0.1e5',
        '99999999999999999999',
        '\ud800',
      ),
      fc.string({ maxLength: 12 }),
    );
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          expect(faultsOf(bytesOf(rows.map((cells) => cells.join(delimiter)).join(newline)))).toEqual([]);
        },
      ),
      { numRuns: RUNS * 4, seed: SEED },
    );
  });

  it.each([
    ['one endless line', 'a'.repeat(2_000_000)],
    ['a million commas', ','.repeat(1_000_000)],
    ['a million quotes', '"'.repeat(1_000_000)],
    ['a million line ends', '\n'.repeat(1_000_000)],
    ['nested brackets', `Date,Amount\n2026-01-01,${'('.repeat(200_000)}\n`],
    ['an amount of many digits', `Date,Amount\n2026-01-01,${'9'.repeat(200_000)}\n2026-01-02,1.00\n`],
    ['a date of many parts', `Date,Amount\n${'1/'.repeat(100_000)},5\n2026-01-02,1.00\n`],
    [
      'blanks around everything',
      `Date,Amount\n${' '.repeat(300_000)}2026-01-01,${' '.repeat(300_000)}5.00\n`,
    ],
  ])('%s', (_name, text) => {
    expect(faultsOf(bytesOf(text))).toEqual([]);
  });
});
