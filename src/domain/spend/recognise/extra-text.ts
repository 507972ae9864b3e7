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

/** Columns that say nothing new where they repeat another: the original amount of a payment without exchange. */
const REPEATS: readonly (readonly [SpendRole, SpendRole])[] = [
  ['originalAmount', 'amount'],
  ['originalCurrency', 'currency'],
  ['postingDate', 'date'],
];

interface ExtraColumn {
  readonly index: number;
  readonly key: string;
  /** Column whose equal cell makes this one superfluous, or -1. */
  readonly repeats: number;
  /** Many columns repeat from row to row: the last cell and what was made of it. */
  lastCell: string;
  lastPiece: string;
}

/**
 * Writes the columns that the ledger has no place for (unrecognised ones, foreign originals, posting
 * date, status) as a JSON object of header → text; '' when all are empty. Two columns of one name
 * get ` (2)` behind the second; an original amount, original currency or posting date equal to the
 * amount, currency or date beside it is left out. Our own export brings the finished text in its
 * column `extra`.
 */
export function createExtraWriter(
  plan: SpendPlan,
  textOf: (cell: string | undefined) => string,
): (cells: readonly string[]) => string {
  if (plan.traits.ownExport) {
    const index = plan.header.indexOf('extra');
    return (cells) => (index < 0 ? '' : textOf(cells[index]));
  }
  const columns = extraColumns(plan);
  return (cells) => {
    let text = '';
    for (const column of columns) {
      const cell = cells[column.index];
      if (cell === undefined || cell === '' || (column.repeats >= 0 && cells[column.repeats] === cell))
        continue;
      if (cell !== column.lastCell) {
        const cleaned = textOf(cell);
        column.lastCell = cell;
        column.lastPiece = cleaned === '' ? '' : column.key + quoted(cleaned);
      }
      if (column.lastPiece !== '') text += text === '' ? column.lastPiece : `,${column.lastPiece}`;
    }
    return text === '' ? '' : `{${text}}`;
  };
}

function extraColumns(plan: SpendPlan): ExtraColumn[] {
  const stored = new Set(
    STORED.map((role) => plan.columns[role]?.index).filter((index) => index !== undefined),
  );
  const repeats = new Map<number, number>();
  for (const [role, other] of REPEATS) {
    const [index, twin] = [plan.columns[role]?.index, plan.columns[other]?.index];
    if (index !== undefined && twin !== undefined) repeats.set(index, twin);
  }
  const columns: ExtraColumn[] = [];
  const names = new Map<string, number>();
  plan.header.forEach((name, index) => {
    if (stored.has(index) || DERIVED_COLUMNS.has(name)) return;
    const seen = (names.get(name) ?? 0) + 1;
    names.set(name, seen);
    const key = `${JSON.stringify(seen === 1 ? name : `${name} (${seen})`)}:`;
    columns.push({ index, key, repeats: repeats.get(index) ?? -1, lastCell: '', lastPiece: '' });
  });
  return columns;
}

const NEEDS_ESCAPE = /["\\\u0000-\u001f\u007f-\u009f\ud800-\udfff\u2028\u2029]/;

/** `JSON.stringify` for one text, faster for the usual text that needs no escaping. */
function quoted(text: string): string {
  return NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`;
}
