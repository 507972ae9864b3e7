import type { UseRow } from './use-row.ts';

/** Which rows are asked for; part of the address. */
export const SHOWN = ['all', 'unknown', 'stale', 'under-used', 'wasted', 'no-seats'] as const;
export type Show = (typeof SHOWN)[number];

export const SHOW_NAMES: Readonly<Record<Show, string>> = {
  all: 'All',
  unknown: 'Unknown',
  stale: 'Stale',
  'under-used': 'Under-used',
  wasted: 'With waste',
  'no-seats': 'Seats not known',
};

export function parseShow(text: string | null): Show {
  return SHOWN.find((show) => show === text) ?? 'all';
}

export function isShown({ use, underUsed }: UseRow, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'unknown':
    case 'stale':
      return use.state === show;
    case 'under-used':
      return underUsed;
    case 'wasted':
      return use.waste.kind === 'known' && use.waste.value.some(({ minor }) => minor > 0);
    case 'no-seats':
      return use.bought.kind === 'unknown';
  }
}
