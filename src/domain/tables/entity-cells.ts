import {
  parseIsoDate,
  parseIsoInstant,
  parseIsoPeriod,
  type IsoDate,
  type IsoInstant,
  type IsoPeriod,
} from '#domain/calendar/iso.ts';
import { parseCurrency } from '#domain/money/currencies.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { parseMoneyCell } from '#domain/money/parse.ts';
import type { Outcome } from '#domain/outcome.ts';

/** Cells of one row by header (lower case). A header that the file lacks is absent; an empty cell is `''`. */
export type CellRecord = Readonly<Record<string, string>>;

/**
 * Reads the cells of one row and collects what is wrong with them. Each method takes the value that stands when the
 * file has no such column: what is stored already, or the default of a new row. An empty cell of a column that the file
 * has clears the value.
 */
export interface Cells {
  readonly problems: string[];
  readonly warnings: string[];
  has(column: string): boolean;
  /** The cell without blanks around it, `''` when empty or absent. */
  bare(column: string): string;
  refuse(message: string): void;
  warn(message: string): void;
  text(column: string, otherwise: string): string;
  /** Text kept to the letter, blanks and line breaks included. */
  exactText(column: string, otherwise: string): string;
  /** Texts separated by `;` (one inside a text is written `\;`). */
  list(column: string, otherwise: readonly string[]): readonly string[];
  /** One of a few words; blanks, case and hyphens do not matter. An empty cell gives `empty`. */
  choice<T extends string, E>(column: string, choices: readonly T[], otherwise: T | E, empty: E): T | E;
  flag<E>(column: string, otherwise: boolean | E, empty: boolean | E): boolean | E;
  count(column: string, otherwise: number | null): number | null;
  decimal(column: string, otherwise: number | null): number | null;
  date(column: string, otherwise: IsoDate | null): IsoDate | null;
  period(column: string, otherwise: IsoPeriod | null): IsoPeriod | null;
  instant(column: string, otherwise: IsoInstant | null): IsoInstant | null;
  currency(column: string, otherwise: CurrencyCode): CurrencyCode;
  money(column: string, currency: CurrencyCode, otherwise: MinorUnits | null): MinorUnits | null;
  json<T>(column: string, parse: (value: unknown) => Outcome<T>, otherwise: T, empty: T): T;
  /** An id of ours, or `null` when the file has none. */
  id(column: string): string | null;
}

const YES = ['yes', 'true', '1', 'y'];
const NO = ['no', 'false', '0', 'n'];
const ID = /^[A-Za-z0-9_.-]{1,100}$/;

export function cellsOf(record: CellRecord): Cells {
  const problems: string[] = [];
  const warnings: string[] = [];
  const has = (column: string): boolean => Object.hasOwn(record, column);
  const exact = (column: string): string => (has(column) ? (record[column] ?? '') : '');
  const bare = (column: string): string => exact(column).trim();
  const refuse = (message: string): void => void problems.push(message);

  /** What every typed column shares: absent, empty, sound or refused. */
  const typed = <T, E>(
    column: string,
    otherwise: T | E,
    empty: E,
    read: (text: string) => Outcome<T>,
  ): T | E => {
    if (!has(column)) return otherwise;
    const text = bare(column);
    if (text === '') return empty;
    const outcome = read(text);
    if (outcome.ok) return outcome.value;
    refuse(`${column}: ${outcome.message}`);
    return empty;
  };

  return {
    problems,
    warnings,
    has,
    bare,
    refuse,
    warn: (message) => void warnings.push(message),
    text: (column, otherwise) => (has(column) ? bare(column) : otherwise),
    exactText: (column, otherwise) => (has(column) ? exact(column) : otherwise),
    list: (column, otherwise) => (has(column) ? splitList(exact(column)) : otherwise),
    choice: (column, choices, otherwise, empty) =>
      typed(column, otherwise, empty, (text) => readChoice(text, choices)),
    flag: (column, otherwise, empty) => typed(column, otherwise, empty, readFlag),
    count: (column, otherwise) => typed<number, null>(column, otherwise, null, readCount),
    decimal: (column, otherwise) => typed<number, null>(column, otherwise, null, readDecimal),
    date: (column, otherwise) => typed<IsoDate, null>(column, otherwise, null, parseIsoDate),
    period: (column, otherwise) => typed<IsoPeriod, null>(column, otherwise, null, parseIsoPeriod),
    instant: (column, otherwise) => typed<IsoInstant, null>(column, otherwise, null, parseIsoInstant),
    currency: (column, otherwise) =>
      typed<CurrencyCode, CurrencyCode>(column, otherwise, otherwise, parseCurrency),
    money: (column, currency, otherwise) =>
      typed<MinorUnits, null>(column, otherwise, null, (text) => parseMoneyCell(text, currency)),
    json: (column, parse, otherwise, empty) =>
      typed(column, otherwise, empty, (text) => {
        const value = parseJson(text);
        return value.ok ? parse(value.value) : value;
      }),
    id: (column) => {
      const text = bare(column);
      if (text === '') return null;
      if (!ID.test(text))
        refuse(`${column}: “${text}” is not an id that this program wrote. Leave it empty.`);
      return text;
    },
  };
}

function splitList(text: string): string[] {
  const found: string[] = [];
  let current = '';
  for (let index = 0; index < text.length; index += 1) {
    const mark = text.charAt(index);
    const next = text.charAt(index + 1);
    if (mark === '\\' && (next === ';' || next === '\\')) {
      current += next;
      index += 1;
    } else if (mark === ';') {
      found.push(current);
      current = '';
    } else current += mark;
  }
  return [...found, current].map((entry) => entry.trim()).filter((entry) => entry !== '');
}

/** Writes a list for `Cells.list`. */
export function listCell(entries: readonly string[]): string {
  return entries.map((entry) => entry.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** Names are the same when they differ only in case, width or blanks. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ');
}

function fail(code: string, message: string): Outcome<never> {
  return { ok: false, code, message };
}

function readChoice<T extends string>(text: string, choices: readonly T[]): Outcome<T> {
  const key = text.toLowerCase().replace(/[\s_-]+/g, '-');
  const found = choices.find((choice) => choice === key);
  if (found !== undefined) return { ok: true, value: found };
  return fail('choice', `“${text}” is not one of ${choices.join(', ')}.`);
}

function readFlag(text: string): Outcome<boolean> {
  const key = text.toLowerCase();
  if (YES.includes(key)) return { ok: true, value: true };
  if (NO.includes(key)) return { ok: true, value: false };
  return fail('flag', `“${text}” is neither yes nor no.`);
}

function readCount(text: string): Outcome<number> {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : null;
  if (value === null) return fail('count', `“${text}” is not a whole number, 0 or more.`);
  return { ok: true, value };
}

function readDecimal(text: string): Outcome<number> {
  const plain = text.replace(/\s*%$/, '').replace(',', '.');
  if (!/^-?\d{1,12}(\.\d{1,6})?$/.test(plain)) return fail('decimal', `“${text}” is not a number.`);
  return { ok: true, value: Number(plain) };
}

function parseJson(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (error instanceof SyntaxError)
      return fail('json', 'this column is written by the program and was damaged.');
    throw error;
  }
}
