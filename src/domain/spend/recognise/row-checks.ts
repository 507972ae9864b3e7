import { readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import type { ReadAmount } from './amount-reader.ts';
import { isYes, saysBalance, saysFunding, saysPending, saysTotal, statusOf } from './cell-words.ts';
import type { SpendPlan } from './plan.ts';

/** A decision that the first rows left open and a later row contradicts. */
export interface Contradiction {
  readonly about: 'dateOrder' | 'decimal';
  readonly line: number;
  /** The value that can read this row. */
  readonly instead: string;
  readonly sentence: string;
}

/** What to leave out, and what contradicts the plan. */
export interface Checks {
  /** Why a row with a date is left out, or null. Numbers of cells and description save looking twice. */
  skipReason(
    cells: readonly string[],
    description: string,
    ids?: Int32Array | null,
    descriptionNumber?: number,
  ): string | null;
  /** Why a row without a date is left out, or null. */
  undatedReason(cells: readonly string[], dateText: string, money: ReadAmount): string | null;
  noteDate(text: string, line: number): void;
  noteAmount(text: string, line: number): void;
  contradiction(): Contradiction | null;
}

export function createChecks(plan: SpendPlan): Checks {
  const { columns, traits, dialect } = plan;
  const statusAt = columns.status?.index ?? -1;
  const dateHeader = columns.date?.header ?? '';
  const otherDates: DateOrder | null =
    dialect.dateOrder === 'DMY' ? 'MDY' : dialect.dateOrder === 'SERIAL' ? null : 'DMY';
  const otherAmounts = createAmountScanner(dialect.decimal === '.' ? ',' : '.');
  const isOpen = oncePerNumber((status) =>
    traits.pendingColumn ? isYes(status) : statusOf(status) === 'open',
  );
  const isBalance = oncePerNumber(saysBalance);
  let found: Contradiction | null = null;

  return {
    skipReason(cells, description, ids = null, descriptionNumber = -1) {
      if (statusAt >= 0) {
        const status = cells[statusAt] ?? '';
        if (isOpen(status, ids?.[statusAt] ?? -1))
          return `Not completed (${plan.columns.status?.header ?? ''}: ${status.trim()}).`;
      }
      if (traits.ownExport) return null;
      if (traits.fundingColumn !== null && saysFunding(cells[traits.fundingColumn] ?? '')) {
        return 'Moves the money for another payment; counting both would count it twice.';
      }
      return description.length < 40 && isBalance(description, descriptionNumber)
        ? 'A balance or turnover of the account, no payment.'
        : null;
    },
    undatedReason(cells, dateText, money) {
      if (saysPending(dateText)) return 'Not yet booked (pending).';
      if (dateText !== '' && dateText === dateHeader) return 'The header again.';
      const first = firstFilled(cells);
      if (first !== null && (saysTotal(first) || saysBalance(first)))
        return 'A total or balance, no payment.';
      if (money.kind !== 'amount' && (dateText === '' || isAlone(cells))) {
        return money.kind === 'none' ? 'Neither date nor amount: a heading or note.' : null;
      }
      return null;
    },
    noteDate(text, line) {
      if (found !== null || otherDates === null || !plan.unproven.includes('dateOrder')) return;
      if (Number.isNaN(readDate(text, otherDates))) return;
      found = {
        about: 'dateOrder',
        line,
        instead: otherDates,
        sentence: `Line ${line}: “${text}” can only be read as ${otherDates}.`,
      };
    },
    noteAmount(text, line) {
      if (found !== null || text === '' || !plan.unproven.includes('decimal') || otherAmounts(text) === null)
        return;
      const instead = dialect.decimal === '.' ? ',' : '.';
      found = {
        about: 'decimal',
        line,
        instead,
        sentence: `Line ${line}: “${text.trim()}” has a decimal ${instead === ',' ? 'comma' : 'point'}.`,
      };
    },
    contradiction: () => found,
  };
}

/** Asks once for each different text where texts are numbered; a number below 0 is none. */
function oncePerNumber(ask: (text: string) => boolean): (text: string, number: number) => boolean {
  /** 1 for no, 2 for yes, 0 for not asked yet. */
  let answers = new Uint8Array(256);
  return (text, number) => {
    if (number < 0) return ask(text);
    if (number >= answers.length) {
      const larger = new Uint8Array(Math.max(answers.length * 2, number + 1));
      larger.set(answers);
      answers = larger;
    }
    const known = answers[number] ?? 0;
    if (known !== 0) return known === 2;
    const answer = ask(text);
    answers[number] = answer ? 2 : 1;
    return answer;
  };
}

function isAlone(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell.trim() !== '').length === 1;
}

/** The first cell with any text, or null. */
export function firstFilled(cells: readonly string[]): string | null {
  for (const cell of cells) if (cell.trim() !== '') return cell;
  return null;
}
