import type { DataColumn } from './column.ts';

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a column sorts by; `undefined` (unknown) always comes last, whichever way it is sorted. */
export function sortKey<Row>(column: DataColumn<Row>, row: Row): string | number | undefined {
  switch (column.kind) {
    case 'number':
      return column.value(row) ?? undefined;
    case 'choice': {
      const value = column.value(row);
      if (value === null || value === '') return undefined;
      if (column.choices === undefined) return value;
      const place = column.choices.findIndex((choice) => choice.value === value);
      return place === -1 ? column.choices.length : place;
    }
    case 'tags': {
      const tags = column.value(row);
      return tags.length === 0 ? undefined : tags.join('\n');
    }
    case 'text':
    case 'date': {
      const value = column.value(row);
      return value === null || value === '' ? undefined : value;
    }
  }
}

/** Ascending order of two known keys of the same column. */
export function compareKeys(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
