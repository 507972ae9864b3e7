import type { FileRow } from './load-table.ts';
import type { UsageRecognition } from './recognition.ts';
import type { RowPerson, RowReader } from './row-reader.ts';

export type Skip = { readonly kind: 'left-out' | 'rejected'; readonly reason: string };

const TOTAL =
  /^(grand[ -]?|sub[ -]?)?(totals?|total general|summen?|gesamt(summe|zahl)?|insgesamt|suma|total de usuarios|totale|totaal|razem|celkem|summa|i alt|totalt|yhteensa|number of users|user count|count)(?=$|[\s:(])/i;
const FOOTER =
  /^(report (generated|created|run)|generated|exported|created|printed|source|copyright|©|page \d|end of|note|as of|confidential|filters? applied|\d[\d.,]* (users|rows|records|members|benutzer|usuarios|utilisateurs))\b/i;

/** What the first cell of a total or footer can begin with; everything else is quickly told to be neither. */
const TEXT_STARTS = /^[gstiryunckfpeadm©\d]/i;

/** Why a row is no person of the file, or null when it is one. */
export function skippedRow(
  { cells }: FileRow,
  person: RowPerson,
  recognition: UsageRecognition,
  reader: RowReader,
): Skip | null {
  let [filled, first] = [0, ''];
  for (const raw of cells) {
    if (raw.trim() === '') continue;
    filled += 1;
    if (filled === 1) first = raw.trim();
  }
  if (filled === 0) return { kind: 'left-out', reason: 'Blank lines' };
  if (recognition.productKey === 'own') return nobody(person);
  const { header } = recognition;
  if (isHeader(cells, header)) return { kind: 'left-out', reason: 'The header again' };
  if (isText(first, filled, cells, header.length, reader)) {
    return { kind: 'left-out', reason: TOTAL.test(first) ? 'Totals' : 'Lines of text, no people' };
  }
  if (recognition.dialect.headerLine !== null && cells.length > header.length) {
    const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
    if (surplus) {
      return {
        kind: 'rejected',
        reason: `The row has ${cells.length} cells, the header only ${header.length}. Is a text with a delimiter not in quotes?`,
      };
    }
  }
  return nobody(person) ?? (person.bot ? { kind: 'left-out', reason: 'Bots and apps, no people' } : null);
}

function nobody({ account }: RowPerson): Skip | null {
  return account === ''
    ? { kind: 'rejected', reason: 'The row names nobody: account, address and name are empty.' }
    : null;
}

function isHeader(cells: readonly string[], header: readonly string[]): boolean {
  return (
    cells.length > 1 &&
    cells[0]?.trim() === header[0] &&
    cells.every((cell, i) => cell.trim() === (header[i] ?? ''))
  );
}

/** A total or a footer: no address in it, and either it says so or it stands alone in a table of many columns. */
function isText(
  first: string,
  filled: number,
  cells: readonly string[],
  width: number,
  reader: RowReader,
): boolean {
  const single = filled === 1;
  if (!single && !TEXT_STARTS.test(first)) return false;
  if (cells.some((cell) => cell.includes('@'))) return false;
  if (TOTAL.test(first) && (filled === 1 || cells.some((cell) => /^\s*[\d.,]+\s*$/.test(cell)))) return true;
  if (filled > 1 || width < 3) return FOOTER.test(first) && filled <= 2;
  const account = reader.text(cells, 'account') || reader.text(cells, 'email');
  return account === ''
    ? !isName(reader, cells) || FOOTER.test(first)
    : FOOTER.test(first) || /\s.*\s/.test(first);
}

function isName(reader: RowReader, cells: readonly string[]): boolean {
  return reader.text(cells, 'name') !== '' && !/[:.]\s|\d{4}/.test(reader.text(cells, 'name'));
}
