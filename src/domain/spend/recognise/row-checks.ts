import { readDate, type DateOrder } from '#domain/calendar/date-text.ts';
import { createAmountScanner } from '#domain/money/amount-text.ts';
import type { ReadAmount } from './amount-reader.ts';
import { isYes, saysBalance, saysFunding, saysPending, saysTotal, statusOf } from './cell-words.ts';
import type { SpendPlan } from './plan.ts';

/** A decision that the first rows left open and a later row, or all rows together, settle. */
export interface Contradiction {
  readonly about: 'dateOrder' | 'decimal' | 'sign';
  readonly line: number;
  /** The value that can read this row; the plan's own when a question is answered by it. */
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
  /** A date that was read: it may be the first that only the plan's order can read. */
  confirmDate(text: string, line: number): void;
  /** A row whose amount was read, with the amount as the plan understood it. */
  confirmAmount(cells: readonly string[], amount: number, line: number): void;
  /** Whether a dated row sums up all before it: it is called a total, and it is one. */
  isSum(description: string, amount: number, descriptionNumber: number): boolean;
  /** Whether a row without a date and without words is the sum of all before it. */
  isBareSum(cells: readonly string[], amount: number): boolean;
  /** After the last row. */
  finish(): void;
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
  const isTotal = oncePerNumber(saysTotal);
  let found: Contradiction | null = null;
  let dateOpen = otherDates !== null && plan.unproven.includes('dateOrder');
  let decimalOpen = plan.unproven.includes('decimal');
  const signOpen = plan.unproven.includes('sign');
  const asked = (id: string): boolean => plan.questions.some((question) => question.id === id);
  const moneyAt = [columns.amount, columns.debit, columns.credit].flatMap((column) =>
    column === undefined ? [] : [column.index],
  );
  let spent = 0;
  let received = 0;
  let sum = 0;
  let summed = 0;

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
      if (found !== null || otherDates === null || !dateOpen) return;
      if (Number.isNaN(readDate(text, otherDates))) return;
      found = {
        about: 'dateOrder',
        line,
        instead: otherDates,
        sentence: `Line ${line}: “${text}” can only be read as ${otherDates}.`,
      };
    },
    noteAmount(text, line) {
      if (found !== null || text === '' || !decimalOpen || otherAmounts(text) === null) return;
      const instead = dialect.decimal === '.' ? ',' : '.';
      found = {
        about: 'decimal',
        line,
        instead,
        sentence: `Line ${line}: “${text.trim()}” has a decimal ${instead === ',' ? 'comma' : 'point'}.`,
      };
    },
    isSum(description, amount, descriptionNumber) {
      const total =
        summed > 1 &&
        Math.abs(amount) === Math.abs(sum) &&
        !traits.ownExport &&
        isTotal(description, descriptionNumber);
      if (!total) {
        sum += amount;
        summed++;
      }
      return total;
    },
    isBareSum: (cells, amount) =>
      summed > 1 && Math.abs(amount) === Math.abs(sum) && !cells.some((cell) => /\p{L}{2}/u.test(cell)),
    confirmDate(text, line) {
      if (!dateOpen || otherDates === null || !Number.isNaN(readDate(text, otherDates))) return;
      dateOpen = false;
      if (found !== null || !asked('dateOrder')) return;
      const sentence = `Line ${line}: “${text.trim()}” can only be read as ${dialect.dateOrder}.`;
      found = { about: 'dateOrder', line, instead: dialect.dateOrder, sentence };
    },
    confirmAmount(cells, amount, line) {
      if (signOpen && amount !== 0) {
        if (amount > 0) spent++;
        else received++;
      }
      if (!decimalOpen) return;
      const text = moneyAt.map((index) => cells[index] ?? '').find((cell) => otherAmounts(cell) === null);
      if (text === undefined || text.trim() === '') return;
      decimalOpen = false;
      if (found !== null || !asked('decimal')) return;
      const sentence = `Line ${line}: “${text.trim()}” has a decimal ${dialect.decimal === ',' ? 'comma' : 'point'}.`;
      found = { about: 'decimal', line, instead: dialect.decimal, sentence };
    },
    finish() {
      if (found !== null || !signOpen || received <= spent) return;
      const instead = dialect.sign === 'spent-negative' ? 'spent-positive' : 'spent-negative';
      const which = instead === 'spent-negative' ? 'negative' : 'positive';
      found = {
        about: 'sign',
        line: dialect.firstDataLine,
        instead,
        sentence: `Over the whole file ${received} of ${received + spent} amounts are ${which}; most rows of a statement are money spent.`,
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
