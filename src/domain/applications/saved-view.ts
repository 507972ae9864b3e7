import type { SavedViewId } from '#domain/brand.ts';

/** A named arrangement of a table: columns, sorting and filters as the table's own state (A3). */
export interface SavedView {
  readonly id: SavedViewId;
  /** Which table it belongs to, e.g. `applications`. */
  readonly screen: string;
  readonly name: string;
  readonly state: Readonly<Record<string, unknown>>;
}
