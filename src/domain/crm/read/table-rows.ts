import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import { guessDelimiter, guessNewline } from '#domain/tables/dialect.ts';
import { DELIMITERS, readRows, type Delimiter } from '#domain/tables/row-stream.ts';
import { nameOfTextFile } from '#domain/tables/text-files.ts';
import { openWorkbook } from '#domain/tables/xlsx/read-workbook.ts';
import type { CrmRow } from '../crm-file.ts';
import { knownHeaders } from './header-words.ts';

const SAMPLE_CHARS = 16_000;
const MOST_COLUMNS = 1000;
const EXPORT = 'Export the companies, contacts, deals or subscriptions again as CSV or XLSX.';

/** Cuts the text of a file into rows, whatever its delimiter. Refused with `other-format`, `unclosed-quote`, `empty` or `too-many-columns`. */
export function rowsOfText(text: string): Outcome<readonly CrmRow[]> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (nameOfTextFile(body) !== null) {
    return refused('other-format', `This is no table of rows and columns. ${EXPORT}`);
  }
  const newline = guessNewline(body);
  const rows: CrmRow[] = [];
  const problem = readRows(body, { delimiter: delimiterOf(body), newline }, (cells, line) => {
    rows.push({ cells, line });
  });
  return problem === null ? judged(rows) : { ok: false, ...problem };
}

/** The rows of the first visible sheet that has any. */
export async function rowsOfWorkbook(bytes: Uint8Array): Promise<Outcome<readonly CrmRow[]>> {
  const workbook = await openWorkbook(bytes);
  if (!workbook.ok) return workbook;
  for (const { name, hidden } of workbook.value.sheets) {
    if (hidden) continue;
    const rows = await workbook.value.rows(name);
    if (!rows.ok) return rows;
    if (rows.value.length > 0) return judged(rows.value);
  }
  return judged([]);
}

function judged(rows: readonly CrmRow[]): Outcome<readonly CrmRow[]> {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  if (widest > MOST_COLUMNS) {
    return refused(
      'too-many-columns',
      `The table has ${widest} columns; at most ${MOST_COLUMNS} can be read.`,
    );
  }
  const filled = rows.filter(({ cells }) => !/^sep=.?$/i.test(cells.join('').trim()));
  if (filled.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) return accepted(filled);
  return refused('empty', `The file has no rows. ${EXPORT}`);
}

/** The delimiter that makes the most names of columns we know, else the one that makes the most of a table. */
function delimiterOf(text: string): Delimiter {
  const newline = guessNewline(text);
  const sample = text.slice(0, SAMPLE_CHARS);
  const found = DELIMITERS.map((delimiter) => {
    let names = 0;
    // A sample may end within quotes: what was cut until then is enough.
    readRows(sample, { delimiter, newline }, (cells) => {
      names = Math.max(names, knownHeaders(cells));
    });
    return { delimiter, names };
  }).toSorted((left, right) => right.names - left.names);
  const [best, next] = found;
  if (best !== undefined && best.names >= 2 && best.names !== next?.names) return best.delimiter;
  return guessDelimiter(text, newline).delimiter;
}
