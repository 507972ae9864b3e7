import type { DecimalMark } from '#domain/money/amount-text.ts';
import type { ColumnStats, TableRow } from './column-stats.ts';
import type { Decision } from './decide-date-order.ts';
import type { SpendQuestion } from './plan.ts';

export interface DecimalFacts {
  /** The columns that hold the amounts: one, or debit and credit. */
  readonly columns: readonly ColumnStats[];
  /** Other columns with amounts (balance, original amount): written by the same program. */
  readonly neighbours: readonly ColumnStats[];
  readonly rows: readonly TableRow[];
  /** Digits of the currency's minor unit. */
  readonly currencyDigits: number;
  readonly remembered: DecimalMark | null;
}

/**
 * Decides whether the point or the comma stands before the cents, over the whole column. `12.34` and
 * `1,234.56` are plain; `1.234` fits both. Where only such amounts occur, three digits behind the mark
 * cannot be cents, unless they end in zero: then both readings are legal and it is asked.
 */
export function decideDecimal(facts: DecimalFacts): Decision<DecimalMark> {
  const own = total(facts.columns);
  const beside = total(facts.neighbours);
  for (const [tally, one, many] of [
    [own, 'amount', 'amounts'],
    [beside, 'number in the other columns', 'numbers in the other columns'],
  ] as const) {
    if (tally.point === 0 && tally.comma === 0) continue;
    const value: DecimalMark = tally.point >= tally.comma ? '.' : ',';
    const name = value === '.' ? 'point' : 'comma';
    const against = Math.min(tally.point, tally.comma);
    const clear = Math.max(tally.point, tally.comma);
    const sentence = `Decimal ${name}: ${clear} ${clear === 1 ? one : many} can only be read that way`;
    return {
      value,
      evidence:
        against === 0
          ? `${sentence}.`
          : `${sentence}; ${against} ${against === 1 ? 'contradicts' : 'contradict'} it.`,
      unproven: tally !== own,
    };
  }
  return undecided(facts, own);
}

interface Tally {
  readonly point: number;
  readonly comma: number;
  readonly either: number;
  readonly legal: number;
}

function total(columns: readonly ColumnStats[]): Tally {
  const sum = { point: 0, comma: 0, either: 0, legal: 0 };
  for (const { amounts } of columns) {
    sum.point += amounts.onlyPoint;
    sum.comma += amounts.onlyComma;
    sum.either += amounts.either;
    sum.legal += amounts.eitherLegal;
  }
  return sum;
}

function undecided(facts: DecimalFacts, own: Tally): Decision<DecimalMark> {
  if (own.either === 0) {
    return {
      value: facts.remembered ?? '.',
      evidence: 'All amounts are whole numbers; the decimal mark does not matter.',
      unproven: true,
    };
  }
  const example = ambiguousExample(facts);
  const mark = example.includes('.') ? '.' : ',';
  const thousands: DecimalMark = mark === '.' ? ',' : '.';
  if (facts.remembered !== null) {
    return {
      value: facts.remembered,
      evidence: 'Read as files with this header were read before.',
      unproven: true,
    };
  }
  if (facts.currencyDigits < 3 && own.legal < own.either) {
    const sentence = `“${example}” is read as thousands: three digits behind the mark are too many for cents.`;
    return { value: thousands, evidence: sentence, unproven: true };
  }
  return {
    value: thousands,
    evidence: `“${example}” can be read with thousands or with decimals.`,
    question: decimalQuestion(example, mark, thousands),
    unproven: true,
  };
}

function ambiguousExample(facts: DecimalFacts): string {
  for (const { cells } of facts.rows) {
    for (const { index } of facts.columns) {
      const cell = (cells[index] ?? '').trim();
      if (/\d[.,]\d{3}(?!\d)/.test(cell)) return cell;
    }
  }
  return '1.000';
}

function decimalQuestion(example: string, mark: DecimalMark, provisional: DecimalMark): SpendQuestion {
  const whole = example.replace(/[.,](?=\d{3}(?!\d))/, '');
  const label = (value: DecimalMark): string =>
    value === mark ? `${example} is a number with three decimals` : `${example} is ${whole}`;
  return {
    id: 'decimal',
    question: `How much is “${example}”?`,
    choices: (['.', ','] as const).map((value) => ({
      value,
      label: label(value),
      provisional: value === provisional,
    })),
  };
}
