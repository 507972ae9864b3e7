import { DERIVED_COLUMNS } from './own-export.ts';
import type { SpendPlan, SpendRole } from './plan.ts';

/** Roles whose text has a column of its own in the ledger, or has become part of the amount. */
const STORED: readonly SpendRole[] = [
  'date',
  'description',
  'memo',
  'amount',
  'debit',
  'credit',
  'currency',
  'category',
  'payer',
  'department',
  'reference',
];

/**
 * Writes the columns that the ledger has no place for (unrecognised ones, foreign originals, posting
 * date, status) as a JSON object of header → text; '' when all are empty. Two columns of one name
 * get ` (2)` behind the second. Our own export brings the finished text in its column `extra`.
 */
export function createExtraWriter(
  plan: SpendPlan,
  textOf: (cell: string | undefined) => string,
): (cells: readonly string[]) => string {
  if (plan.traits.ownExport) {
    const index = plan.header.indexOf('extra');
    return (cells) => (index < 0 ? '' : textOf(cells[index]));
  }
  const stored = new Set(
    STORED.map((role) => plan.columns[role]?.index).filter((index) => index !== undefined),
  );
  const columns: { readonly index: number; readonly key: string }[] = [];
  const names = new Map<string, number>();
  plan.header.forEach((name, index) => {
    if (stored.has(index) || DERIVED_COLUMNS.has(name)) return;
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    columns.push({ index, key: `${JSON.stringify(seen === 1 ? name : `${name} (${seen})`)}:` });
  });
  return (cells) => {
    let text = '';
    for (const { index, key } of columns) {
      const cell = textOf(cells[index]);
      if (cell === '') continue;
      text += (text === '' ? '{' : ',') + key + quoted(cell);
    }
    return text === '' ? '' : `${text}}`;
  };
}

const NEEDS_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\ud800-\udfff\u2028\u2029]/;

/** `JSON.stringify` for one text, faster for the usual text that needs no escaping. */
function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
