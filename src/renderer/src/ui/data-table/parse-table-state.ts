import type { ColumnFilter, TableState } from './table-state.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Reads a saved arrangement. Parts that are missing or damaged fall back to "nothing arranged". */
export function parseTableState(value: unknown): TableState {
  const saved = fields(value);
  const pinned = fields(saved['pinned']);
  return {
    search: typeof saved['search'] === 'string' ? saved['search'] : '',
    sorting: list(saved['sorting'], parseSort),
    filters: list(saved['filters'], parseNamedFilter),
    visibility: record(saved['visibility'], (entry) => typeof entry === 'boolean'),
    order: list(saved['order'], text),
    widths: record(saved['widths'], (entry) => typeof entry === 'number' && entry > 0),
    pinned: { start: list(pinned['start'], text), end: list(pinned['end'], text) },
    compact: saved['compact'] === true,
  };
}

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** The entries that can be read; the others are left out. */
function list<T>(value: unknown, read: (entry: unknown) => T | undefined): T[] {
  if (!Array.isArray(value)) return [];
  return value.map(read).filter((entry) => entry !== undefined);
}

function record<T>(value: unknown, fits: (entry: unknown) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(fields(value)).filter(([, entry]) => fits(entry))) as Record<
    string,
    T
  >;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parseSort(value: unknown): TableState['sorting'][number] | undefined {
  const { id, desc } = fields(value);
  return typeof id === 'string' && typeof desc === 'boolean' ? { id, desc } : undefined;
}

function parseNamedFilter(value: unknown): TableState['filters'][number] | undefined {
  const { id, value: filter } = fields(value);
  const parsed = parseFilter(fields(filter));
  return typeof id === 'string' && parsed !== undefined ? { id, value: parsed } : undefined;
}

function parseFilter(filter: Fields): ColumnFilter | undefined {
  const withUnknown = filter['withUnknown'] === true;
  switch (filter['kind']) {
    case 'contains':
      return { kind: 'contains', text: text(filter['text']) ?? '' };
    case 'choices':
      return {
        kind: 'choices',
        values: list(filter['values'], (entry) => (entry === null ? null : text(entry))),
      };
    case 'numbers':
      return { kind: 'numbers', min: number(filter['min']), max: number(filter['max']), withUnknown };
    case 'dates':
      return {
        kind: 'dates',
        from: text(filter['from']) ?? null,
        to: text(filter['to']) ?? null,
        withUnknown,
      };
    default:
      return undefined;
  }
}

function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
