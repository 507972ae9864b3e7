import { cellText, choiceLabel, emptyWords } from './column.ts';
import type { Choice, DataColumn } from './column.ts';
import type { ColumnFilter } from './table-state.ts';

/** Whether a row passes one column's filter. A filter that does not fit the column's kind lets all through. */
export function passes<Row>(column: DataColumn<Row>, row: Row, filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case 'contains':
      return folded(cellText(column, row)).includes(folded(filter.text.trim()));
    case 'choices':
      return passesChoices(column, row, filter.values);
    case 'numbers': {
      if (column.kind !== 'number') return true;
      const value = column.value(row);
      if (value === null) return filter.withUnknown;
      return (filter.min === null || value >= filter.min) && (filter.max === null || value <= filter.max);
    }
    case 'dates': {
      if (column.kind !== 'date') return true;
      const value = column.value(row);
      if (value === null) return filter.withUnknown;
      return (filter.from === null || value >= filter.from) && (filter.to === null || value <= filter.to);
    }
  }
}

function passesChoices<Row>(column: DataColumn<Row>, row: Row, values: readonly (string | null)[]): boolean {
  if (column.kind === 'tags') {
    const tags = column.value(row);
    return tags.length === 0 ? values.includes(null) : tags.some((tag) => values.includes(tag));
  }
  if (column.kind !== 'choice' && column.kind !== 'text') return true;
  const value = column.value(row);
  return values.includes(value === '' ? null : value);
}

/** Lower case without accents, so that "zurich" finds "Zürich". */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('en');
}

/** What the rows hold in a column, as choices; sorted by label, the closed list in its own order. */
export function choicesIn<Row>(column: DataColumn<Row>, rows: readonly Row[]): readonly Choice[] {
  if (column.kind === 'choice' && column.choices !== undefined) return column.choices;
  const values = new Set<string>();
  for (const row of rows) {
    if (column.kind === 'tags') for (const tag of column.value(row)) values.add(tag);
    else if (column.kind === 'choice' || column.kind === 'text') values.add(column.value(row) ?? '');
  }
  values.delete('');
  return [...values].sort((a, b) => a.localeCompare(b)).map((value) => ({ value, label: value }));
}

/** The empty filter with which a column's filter editor begins. */
export function newFilter<Row>(column: DataColumn<Row>): ColumnFilter {
  switch (column.kind) {
    case 'text':
      return { kind: 'contains', text: '' };
    case 'choice':
    case 'tags':
      return { kind: 'choices', values: [] };
    case 'number':
      return { kind: 'numbers', min: null, max: null, withUnknown: false };
    case 'date':
      return { kind: 'dates', from: null, to: null, withUnknown: false };
  }
}

/** Whether the filter asks for nothing and can be taken away. */
export function isIdle(filter: ColumnFilter): boolean {
  switch (filter.kind) {
    case 'contains':
      return filter.text.trim() === '';
    case 'choices':
      return filter.values.length === 0;
    case 'numbers':
      return filter.min === null && filter.max === null && !filter.withUnknown;
    case 'dates':
      return filter.from === null && filter.to === null && !filter.withUnknown;
  }
}

/** A filter in words, for its chip: `Owner: Ada, unknown`. `date` writes a date for the reader. */
export function filterWords<Row>(
  column: DataColumn<Row>,
  filter: ColumnFilter,
  date: (iso: string) => string,
): string {
  switch (filter.kind) {
    case 'contains':
      return `${column.label} contains “${filter.text.trim()}”`;
    case 'choices':
      return `${column.label}: ${choiceWords(column, filter.values)}`;
    case 'numbers':
      return `${column.label}: ${rangeWords(filter.min?.toString(), filter.max?.toString(), filter.withUnknown)}`;
    case 'dates': {
      const from = filter.from === null ? undefined : date(filter.from);
      const to = filter.to === null ? undefined : date(filter.to);
      return `${column.label}: ${rangeWords(from, to, filter.withUnknown)}`;
    }
  }
}

/** What "no value" is called among a column's choices. */
export function noValueWords<Row>(column: DataColumn<Row>): string {
  return emptyWords(column) || 'none';
}

function choiceWords<Row>(column: DataColumn<Row>, values: readonly (string | null)[]): string {
  const choices = column.kind === 'choice' ? column.choices : undefined;
  const words = values.map((value) => (value === null ? noValueWords(column) : choiceLabel(choices, value)));
  return words.length <= 3
    ? words.join(', ')
    : `${words.slice(0, 2).join(', ')} and ${words.length - 2} more`;
}

function rangeWords(from: string | undefined, to: string | undefined, withUnknown: boolean): string {
  const range =
    from !== undefined && to !== undefined
      ? `${from} to ${to}`
      : from !== undefined
        ? `from ${from}`
        : to !== undefined
          ? `up to ${to}`
          : '';
  if (range === '') return 'unknown only';
  return withUnknown ? `${range} or unknown` : range;
}
