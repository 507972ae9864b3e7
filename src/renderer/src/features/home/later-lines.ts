import type { HomeLine } from '#domain/home/lines.ts';

/** Lines that are counted when the first screen is complete, as they stand until then. */
export const LATER_LINES: readonly HomeLine[] = [
  { id: 'waste', words: 'Waste found, a year', href: '/usage?show=wasted', count: undefined },
  {
    id: 'right-sizing',
    words: 'Right-sizing, a year',
    href: '/usage/right-sizing?show=can-shrink',
    count: undefined,
  },
  {
    id: 'overlap',
    words: 'Functions served more often than needed',
    href: '/usage/overlap?show=overlapping',
    count: undefined,
  },
  {
    id: 'use-unknown',
    words: 'Applications whose use is unknown',
    href: '/usage?show=unknown',
    count: undefined,
  },
  { id: 'use-stale', words: 'Applications with old usage data', href: '/usage?show=stale', count: undefined },
  {
    id: 'leavers',
    words: 'People who left and hold seats',
    href: '/people?show=leaver-with-seats',
    count: undefined,
  },
  {
    id: 'owners-left',
    words: 'People who left and own something',
    href: '/people?show=owner-who-left',
    count: undefined,
  },
];
