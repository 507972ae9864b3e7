import type { ReactNode } from 'react';
import type { IsoDate } from '#domain/calendar/iso.ts';

/** One entry of a closed list, as stored and as shown. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What an in-place editor hands back. `null` means "not known". */
export type CellEdit = string | number | null | readonly string[];

/** How a cell is edited in place. Columns without one are read only. */
export type CellEditor<Row> =
  | {
      readonly kind: 'text' | 'number' | 'date' | 'tags' | 'choice';
      /** Existing values that are offered; own ones stay possible (text and tags). */
      readonly suggestions?: readonly string[];
      /** Closed list of a `choice`; `null` is always offered as "unknown" when `clearable`. */
      readonly choices?: readonly Choice[];
      readonly clearable?: boolean;
      /** Why a value can't be taken, in a sentence, or `null`. */
      readonly check?: (value: CellEdit, row: Row) => string | null;
    }
  | {
      /** The cell opens something of its own, e.g. a dialog that asks for a reason. */
      readonly kind: 'own';
      readonly start: (row: Row) => void;
    };

interface ColumnBase<Row> {
  /** Stable: saved views name it. */
  readonly id: string;
  readonly label: string;
  /** Pixels; 160 when left out. */
  readonly width?: number;
  readonly minWidth?: number;
  /** Not shown until the manager asks for it. */
  readonly hiddenAtFirst?: boolean;
  /** The cell that opens its row when pressed; the first column of most tables. */
  readonly opens?: boolean;
  /** How the cell looks; the plain text of the value when left out. */
  readonly cell?: (row: Row) => ReactNode;
  /** `start`: a number drawn with a bar reads from the left, as its heading then does. */
  readonly align?: 'start';
  /** Words for a cell without value: "unknown" for numbers and choices, nothing otherwise. */
  readonly emptyText?: string;
  readonly edit?: CellEditor<Row>;
  /** What a CSV "as shown" holds, where it differs from the value. */
  readonly exported?: (row: Row) => string | number | null;
  /** More words by which the search finds the row. */
  readonly searchText?: (row: Row) => string;
}

/** One column of a `DataTable`. The kind decides sorting, alignment and filter. */
export type DataColumn<Row> = ColumnBase<Row> &
  (
    | { readonly kind: 'text'; readonly value: (row: Row) => string | null }
    | { readonly kind: 'number'; readonly value: (row: Row) => number | null }
    | { readonly kind: 'date'; readonly value: (row: Row) => IsoDate | null }
    | {
        /** One of a list; without `choices` the list is what the rows hold. */
        readonly kind: 'choice';
        readonly value: (row: Row) => string | null;
        readonly choices?: readonly Choice[];
      }
    | { readonly kind: 'tags'; readonly value: (row: Row) => readonly string[] }
  );

export type ColumnKind = DataColumn<unknown>['kind'];

const DEFAULT_WIDTH = 160;
const DEFAULT_MIN_WIDTH = 64;

export function widthOf<Row>(column: DataColumn<Row>): number {
  return column.width ?? DEFAULT_WIDTH;
}

export function minWidthOf<Row>(column: DataColumn<Row>): number {
  return column.minWidth ?? DEFAULT_MIN_WIDTH;
}

/** The label of a stored choice; a value outside the list is shown as it is. */
export function choiceLabel(choices: readonly Choice[] | undefined, value: string): string {
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

/** The value as plain words: for cells without own look, for search and for tooltips. Empty when unknown. */
export function cellText<Row>(column: DataColumn<Row>, row: Row): string {
  switch (column.kind) {
    case 'text':
    case 'date':
      return column.value(row) ?? '';
    case 'number': {
      const value = column.value(row);
      return value === null ? '' : String(value);
    }
    case 'choice': {
      const value = column.value(row);
      return value === null || value === '' ? '' : choiceLabel(column.choices, value);
    }
    case 'tags':
      return column.value(row).join(', ');
  }
}

/** What a cell without value says. */
export function emptyWords<Row>(column: DataColumn<Row>): string {
  if (column.emptyText !== undefined) return column.emptyText;
  return column.kind === 'number' || column.kind === 'choice' ? 'unknown' : '';
}
