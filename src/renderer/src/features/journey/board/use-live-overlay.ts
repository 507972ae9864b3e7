import { useState } from 'react';
import type { CustomerId } from '#domain/brand.ts';
import type { Customer } from '#domain/journey/journey.ts';

/** How long a dropped card may stay ahead of the workspace, should the live rows never confirm it. */
const LONGEST_MS = 3000;

/** Live rows with what was just dropped laid over them, so that a card never jumps back for a moment. */
export interface LiveOverlay {
  readonly customers: readonly Customer[] | undefined;
  /** Shows these rows at once, until the workspace holds them or the write failed. */
  show(rows: readonly Customer[], written: Promise<boolean>): void;
}

type Ahead = ReadonlyMap<CustomerId, Customer>;

function without(ahead: Ahead, gone: (row: Customer) => boolean): Ahead {
  const left = new Map([...ahead].filter(([, row]) => !gone(row)));
  return left.size === ahead.size ? ahead : left;
}

export function useLiveOverlay(live: readonly Customer[] | undefined): LiveOverlay {
  const [ahead, setAhead] = useState<Ahead>(new Map());
  const [seen, setSeen] = useState(live);
  if (live !== seen) {
    setSeen(live);
    const stored = new Map(live?.map((row) => [row.id, row.updatedAt]));
    setAhead(without(ahead, (row) => stored.get(row.id) === row.updatedAt));
  }
  return {
    customers: live === undefined || ahead.size === 0 ? live : live.map((row) => ahead.get(row.id) ?? row),
    show: (rows, written) => {
      setAhead((before) => new Map([...before, ...rows.map((row) => [row.id, row] as const)]));
      const forget = (): void => setAhead((before) => without(before, (row) => rows.includes(row)));
      void written.then((ok) => (ok ? setTimeout(forget, LONGEST_MS) : forget()));
    },
  };
}
