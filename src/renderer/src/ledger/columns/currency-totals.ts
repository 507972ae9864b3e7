import type { CurrencyTotal } from '../questions.ts';
import type { Interner } from './interner.ts';

/** Adds amounts up, each currency for itself. Whole minor units stay exact up to 2^53. */
export interface CurrencyTotals {
  add(currencyId: number, amount: number): void;
  /** Most rows first. */
  list(): CurrencyTotal[];
}

export function createCurrencyTotals(currencies: Interner): CurrencyTotals {
  const rows = new Float64Array(currencies.size);
  const spent = new Float64Array(currencies.size);
  const refunded = new Float64Array(currencies.size);
  return {
    add(id, amount) {
      rows[id] = (rows[id] ?? 0) + 1;
      if (amount >= 0) spent[id] = (spent[id] ?? 0) + amount;
      else refunded[id] = (refunded[id] ?? 0) - amount;
    },
    list() {
      const totals: CurrencyTotal[] = [];
      for (let id = 0; id < rows.length; id++) {
        const [count = 0, plus = 0, minus = 0] = [rows[id], spent[id], refunded[id]];
        if (count === 0) continue;
        totals.push({
          currency: currencies.text(id),
          rows: count,
          spent: plus,
          refunded: minus,
          net: plus - minus,
        });
      }
      return totals.sort((a, b) => b.rows - a.rows || (a.currency < b.currency ? -1 : 1));
    },
  };
}
