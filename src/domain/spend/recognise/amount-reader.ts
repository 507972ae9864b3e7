import { resolveCurrencyMark } from '#domain/money/amount-text-currency.ts';
import { createAmountScanner, minorUnitsOf, type AmountText } from '#domain/money/amount-text.ts';
import { isKnownCurrency, minorDigits } from '#domain/money/currencies.ts';
import { sideOfFlag } from './cell-words.ts';
import type { SpendPlan } from './plan.ts';

/** What became of a row's money; one object, used again for each row. */
export interface ReadAmount {
  kind: 'amount' | 'rejected' | 'skipped' | 'none';
  /** Minor units, spent positive. */
  amount: number;
  currency: string;
  reason: string;
  /** The text that could not be read as an amount in the plan's style, or ''. */
  unreadable: string;
}

/** Reads amount, direction and currency of rows as the plan says. */
export function createAmountReader(plan: SpendPlan): (cells: readonly string[]) => ReadAmount {
  const { columns, traits, dialect } = plan;
  const scan = createAmountScanner(dialect.decimal);
  const currencyOf = createCurrencyReader(plan);
  const result: ReadAmount = { kind: 'none', amount: 0, currency: '', reason: '', unreadable: '' };
  const flip = dialect.flipped ? -1 : 1;

  const reject = (reason: string, unreadable = ''): ReadAmount => {
    result.kind = 'rejected';
    result.reason = reason;
    result.unreadable = unreadable;
    return result;
  };

  /** Minor units of a cell, signed as written; NaN after a rejection. */
  const minor = (amount: AmountText, cells: readonly string[], text: string): number => {
    const currency = currencyOf(cells, amount.mark);
    if (currency.code === '') {
      reject(`Unknown currency “${currency.text}”: use a code of three letters, for example EUR.`);
      return NaN;
    }
    result.currency = currency.code;
    const value = minorUnitsOf(amount, currency.digits);
    if (Number.isNaN(value)) {
      reject(
        currency.digits === 0
          ? `The amount “${text.trim()}” has decimals, but ${currency.code} has none.`
          : `The amount “${text.trim()}” has more than the ${currency.digits} decimals of ${currency.code}.`,
      );
      return NaN;
    }
    return amount.negative ? -value : value;
  };

  const settle = (spent: number): ReadAmount => {
    result.kind = 'amount';
    result.amount = spent === 0 ? 0 : spent * flip;
    return result;
  };

  const unreadable = (text: string): ReadAmount => reject(`“${text.trim()}” is no amount.`, text);

  const none = (): ReadAmount => {
    result.kind = 'none';
    result.unreadable = '';
    return result;
  };

  const side = (index: number, cells: readonly string[], ownMinus: boolean): number | null => {
    const text = cells[index] ?? '';
    if (isBlank(text)) return null;
    const amount = scan(text);
    if (amount === null) {
      unreadable(text);
      return NaN;
    }
    const value = minor(amount, cells, text);
    return ownMinus ? -value : value;
  };

  if (columns.amount === undefined) {
    const debitAt = columns.debit?.index ?? -1;
    const creditAt = columns.credit?.index ?? -1;
    return (cells) => {
      const debit = side(debitAt, cells, traits.negativeDebits);
      if (debit !== null && Number.isNaN(debit)) return result;
      const credit = side(creditAt, cells, traits.negativeCredits);
      if (credit !== null && Number.isNaN(credit)) return result;
      return debit === null && credit === null ? none() : settle((debit ?? 0) - (credit ?? 0));
    };
  }

  const amountAt = columns.amount.index;
  const flagAt = columns.flag?.index ?? -1;
  const spentNegative = dialect.sign === 'spent-negative';

  const flagged = (value: number, flag: string): ReadAmount => {
    const direction = isBlank(flag) ? traits.blankFlag : sideOfFlag(flag);
    if (direction === null) {
      return reject(
        isBlank(flag)
          ? `“${columns.flag?.header ?? ''}” is empty, so it is not known whether money was spent or received.`
          : `“${flag.trim()}” in “${columns.flag?.header ?? ''}” does not say whether money was spent or received.`,
      );
    }
    if (direction === 'neutral') {
      result.kind = 'skipped';
      result.reason = 'A transfer between own accounts.';
      return result;
    }
    const size = traits.signedFlags ? Math.abs(value) : value;
    return settle(direction === 'debit' ? size : -size);
  };

  return (cells) => {
    const text = cells[amountAt] ?? '';
    if (isBlank(text)) return none();
    const amount = scan(text);
    if (amount === null) return isDash(text) ? none() : unreadable(text);
    const { side: written, plus } = amount;
    const value = minor(amount, cells, text);
    if (Number.isNaN(value)) return result;
    if (written !== null) return settle(written === 'debit' ? Math.abs(value) : -Math.abs(value));
    if (flagAt >= 0) return flagged(value, cells[flagAt] ?? '');
    if (plus && traits.plusMeansCredit) return settle(-value);
    return settle(spentNegative ? -value : value);
  };
}

interface RowCurrency {
  /** ISO code, or '' when the text is no currency. */
  readonly code: string;
  readonly digits: number;
  readonly text: string;
}

/** The currency of a row: its own column, else the sign beside the amount, else the plan's. */
function createCurrencyReader(plan: SpendPlan): (cells: readonly string[], mark: string) => RowCurrency {
  const index = plan.columns.currency?.index ?? -1;
  const known = new Map<string, RowCurrency>();
  const look = (text: string): RowCurrency => {
    const code = text === '' ? plan.currency : resolveCurrencyMark(text, plan.currency);
    const found =
      code !== null && isKnownCurrency(code)
        ? { code, digits: minorDigits(code), text }
        : { code: '', digits: 0, text };
    if (known.size < 1000) known.set(text, found);
    return found;
  };
  return (cells, mark) => {
    const raw = index < 0 ? '' : (cells[index] ?? '');
    const text = raw === '' ? mark : raw;
    return known.get(text) ?? look(text.trim() === '' ? mark : text.trim());
  };
}

function isBlank(text: string): boolean {
  return text === '' || text.trim() === '';
}

/** A dash, or a word for nothing, where there is no amount. */
function isDash(text: string): boolean {
  return /^\s*([-–—]+|n\/?a|null|none)\s*$/i.test(text);
}
