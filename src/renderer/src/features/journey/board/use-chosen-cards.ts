import { useState } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import { NOTHING_SELECTED, extended, toggled, type Selection } from './card-selection.ts';
import type { Columns } from './drag.ts';

/** Cards that are chosen, to be moved together. */
export interface ChosenCards {
  readonly selection: Selection;
  toggle(id: CustomerId): void;
  /** All from the one chosen last. */
  extend(columns: Columns, id: CustomerId): void;
  clear(): void;
}

export function useChosenCards(): ChosenCards {
  const [selection, setSelection] = useState(NOTHING_SELECTED);
  const [last, setLast] = useState<CustomerId | null>(null);
  return {
    selection,
    toggle: (id) => {
      setSelection((before) => toggled(before, id));
      setLast(id);
    },
    extend: (columns, id) => {
      setSelection((before) => extended(before, columns, last, id));
      setLast(id);
    },
    clear: () => {
      setSelection(NOTHING_SELECTED);
      setLast(null);
    },
  };
}
