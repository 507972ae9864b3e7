import { civilOf, dateOfDay } from '#domain/calendar/day-number.ts';
import type { LastActive } from '../usage.ts';
import type { ActivityCell } from './activity-cell.ts';

/** A cell placed in time, and what is doubtful about it. */
export interface PlacedActivity {
  readonly last: LastActive;
  readonly doubt: 'future' | 'unreadable' | 'either' | null;
}

const UNKNOWN: LastActive = { kind: 'unknown' };
const LONGEST_WINDOW = 90;
const SHORTEST_WINDOW = 30;

/**
 * Places a cell in time by the day the file speaks of (`asOf`, days since 1970). One day later is a matter of time zones and
 * counts as that day; anything later can't be true and is unknown. Where day and month could be swapped, only what holds
 * either way is kept.
 */
export function placeActivity(cell: ActivityCell, asOf: number): PlacedActivity {
  switch (cell.kind) {
    case 'on':
      if (cell.day > asOf + 1) return { last: UNKNOWN, doubt: 'future' };
      return sure({ kind: 'on', date: dateOfDay(Math.min(cell.day, asOf)) });
    case 'either':
      return eitherWay(cell.dayFirst, cell.monthFirst, asOf);
    case 'never':
      return sure({ kind: 'never' });
    case 'not-within':
      return sure(notSince(asOf - cell.days + 1));
    case 'ago':
      return sure({ kind: 'on', date: dateOfDay(asOf - cell.days) });
    case 'before':
      return sure(notSince(cell.day));
    case 'blank':
      return sure(UNKNOWN);
    case 'unreadable':
      return { last: UNKNOWN, doubt: 'unreadable' };
  }
}

function sure(last: LastActive): PlacedActivity {
  return { last, doubt: null };
}

function notSince(day: number): LastActive {
  return civilOf(day).year < 1 ? UNKNOWN : { kind: 'not-since', since: dateOfDay(day) };
}

function eitherWay(one: number, other: number, asOf: number): PlacedActivity {
  const [first, second] = [Math.min(one, other), Math.max(one, other)];
  if (first > asOf + 1) return { last: UNKNOWN, doubt: 'future' };
  if (second > asOf + 1) return sure({ kind: 'on', date: dateOfDay(Math.min(first, asOf)) });
  if (second <= asOf - LONGEST_WINDOW) return sure(notSince(second + 1));
  if (first > asOf - SHORTEST_WINDOW) return sure({ kind: 'on', date: dateOfDay(Math.min(first, asOf)) });
  return { last: UNKNOWN, doubt: 'either' };
}
