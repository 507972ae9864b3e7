import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { LedgerOverview, LedgerQuestions } from '../questions.ts';
import { createCurrencyTotals } from './currency-totals.ts';
import type { ColumnStore } from './column-store.ts';

/** How much there is, from when to when, and in which currencies. */
export function overviewOf({ segments, dictionaries, rows }: ColumnStore): LedgerOverview {
  const totals = createCurrencyTotals(dictionaries.currency);
  let from = Infinity;
  let to = -Infinity;
  for (const segment of segments) {
    for (let row = 0; row < segment.rows; row++) {
      const day = segment.day[row] ?? 0;
      if (day < from) from = day;
      if (day > to) to = day;
      totals.add(segment.currency[row] ?? 0, segment.amount[row] ?? 0);
    }
  }
  return {
    rows,
    currencies: totals.list(),
    from: rows === 0 ? null : dateOfDay(from),
    to: rows === 0 ? null : dateOfDay(to),
  };
}

/** Values that occur in the stored rows, in alphabetical order; empty text left out. */
export function choicesOf(store: ColumnStore): LedgerQuestions['choices']['answer'] {
  const used = (column: 'payer' | 'department' | 'category'): string[] => {
    const dictionary = store.dictionaries[column];
    const seen = new Uint8Array(dictionary.size);
    for (const segment of store.segments) {
      const ids = segment[column];
      for (let row = 0; row < ids.length; row++) seen[ids[row] ?? 0] = 1;
    }
    const texts: string[] = [];
    seen.forEach((mark, id) => {
      if (mark === 1 && dictionary.text(id) !== '') texts.push(dictionary.text(id));
    });
    return texts.sort((a, b) => a.localeCompare(b));
  };
  return { payer: used('payer'), department: used('department'), category: used('category') };
}
