import type { DecimalMark } from '#domain/money/amount-text.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { decimalMarkOf } from './amounts.ts';
import { linesOf, type Cell, type Line } from './cells.ts';
import { countryEvidence, type CountryEvidence } from './countries.ts';
import { orderShown, type NumericOrder } from './dates.ts';
import { languageOf } from './language.ts';
import type { PageText } from './page-text.ts';
import { labelAt, type LabelRole } from './vocabulary.ts';
import { wordsOf, type Word } from './words.ts';

/** A cell that begins with a label. */
export interface LabelHit {
  readonly roles: readonly LabelRole[];
  readonly line: Line;
  readonly lineIndex: number;
  readonly cellIndex: number;
  readonly cell: Cell;
  /** What stands behind the label in its cell, and where that begins. */
  readonly rest: string;
  readonly restFrom: number;
  /** Nothing but a colon, a currency or a bracket stands behind it: the value is elsewhere. */
  readonly alone: boolean;
}

/** A document's text with what was found out about all of it. */
export interface TextDocument {
  readonly pages: readonly PageText[];
  readonly lines: readonly Line[];
  readonly language: string | null;
  readonly decimal: DecimalMark;
  /** Null when no amount says which mark stands before the cents: amounts are then not sure. */
  readonly decimalShown: DecimalMark | null;
  readonly order: NumericOrder;
  readonly countries: CountryEvidence;
  readonly labels: readonly LabelHit[];
}

/** Gathers everything that the fields are then read from. */
export function describeDocument(pages: readonly PageText[]): TextDocument {
  const lines = linesOf(pages);
  const texts = lines.flatMap((line) => line.cells.map((cell) => cell.text));
  const language = languageOf(lines);
  const countries = countryEvidence(texts);
  const decimalShown = decimalMarkOf(texts);
  return {
    pages,
    lines,
    language,
    decimal: decimalShown ?? (language === 'en' || language === null ? '.' : ','),
    decimalShown,
    order: orderShown(texts) ?? orderOf(language, countries),
    countries,
    labels: findLabels(lines, language),
  };
}

/** The United States alone write the month first; English without a country may be either. */
function orderOf(language: string | null, countries: CountryEvidence): NumericOrder {
  if (language !== null && language !== 'en') return 'DMY';
  if (countries.unitedStates && !countries.dayFirst) return 'MDY';
  return countries.dayFirst && !countries.unitedStates ? 'DMY' : null;
}

function findLabels(lines: readonly Line[], language: string | null): readonly LabelHit[] {
  return lines.flatMap((line, lineIndex) =>
    line.cells.flatMap((cell, cellIndex) => {
      const hit = labelIn(cell, language);
      return hit === null ? [] : [{ ...hit, line, lineIndex, cellIndex, cell }];
    }),
  );
}

type LabelText = Pick<LabelHit, 'roles' | 'rest' | 'restFrom' | 'alone'>;

/** The label a cell begins with; a percentage may stand before it (`19% MwSt.`). */
export function labelIn(cell: Cell, language: string | null): LabelText | null {
  const found = labelAt(withoutRates(wordsOf(cell.text)), language);
  if (found === null) return null;
  const behind = cell.text.slice(found.end);
  const lead = /^[\s:.)\]º°*–—-]*/.exec(behind)?.[0].length ?? 0;
  const rest = behind.slice(lead);
  return { roles: found.meanings, rest, restFrom: found.end + lead, alone: isNothing(rest) };
}

/** `zzgl. 19 % MwSt.` is the label `zzgl. MwSt.`: numbers before a percent sign say nothing else. */
function withoutRates(words: readonly Word[]): readonly Word[] {
  const rate = words.findIndex((word) => word.folded === '%');
  if (rate < 1 || rate > 4) return words;
  let from = rate;
  while (from > 0 && /^\d+$/.test(words[from - 1]?.folded ?? '')) from--;
  return from === rate ? words : [...words.slice(0, from), ...words.slice(rate + 1)];
}

/** Only a bracket, a percentage or a currency is left. */
function isNothing(rest: string): boolean {
  const plain = rest
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/\d+(?:[.,]\d+)?\s*%/g, ' ')
    .replace(/\b[A-Z]{3}\b/g, (code) => (isKnownCurrency(code) ? ' ' : code))
    .replace(/\bin\b/gi, ' ');
  return !/[\p{L}\p{N}]/u.test(plain);
}

/** Whether a cell is a label and nothing else, so that it is nobody's value. */
export function isPlainLabel(cell: Cell, language: string | null): boolean {
  const label = labelIn(cell, language);
  if (label === null) return false;
  return label.alone || /^\s*:/.test(cell.text.slice(label.restFrom - 2, label.restFrom));
}
