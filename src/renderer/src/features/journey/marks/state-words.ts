import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CustomerState } from '#domain/journey/journey.ts';
import type { MarkKind } from '#domain/journey/mark.ts';
import { stateOn } from '#domain/journey/replay-marks.ts';

/** "paused until 3 Apr 2026" or "lost on 1 Mar 2026"; `null` for a customer that is on its way. */
export function stateWords(state: CustomerState, today: IsoDate, locale: string): string | null {
  const now = stateOn(state, today);
  switch (now.kind) {
    case 'here':
      return null;
    case 'paused':
      return now.until === null
        ? `paused since ${formatDate(now.on, locale)}`
        : `paused until ${formatDate(now.until, locale)}`;
    case 'lost':
      return `lost on ${formatDate(now.on, locale)}`;
  }
}

/** What can be said next of a customer in that state. */
export function possibleMarks(state: CustomerState, today: IsoDate): readonly MarkKind[] {
  switch (stateOn(state, today).kind) {
    case 'here':
      return ['paused', 'lost'];
    case 'paused':
      return ['resumed', 'lost'];
    case 'lost':
      return ['won-back'];
  }
}

/** What asks for a mark, in menus. */
export const MARK_ACTIONS: Readonly<Record<MarkKind, string>> = {
  paused: 'Pause…',
  resumed: 'Resume…',
  lost: 'Mark as lost…',
  'won-back': 'Win back…',
};

/** What is being done, as the title and the button of the question. */
export const MARK_TITLES: Readonly<Record<MarkKind, { title: (company: string) => string; button: string }>> =
  {
    paused: { title: (company) => `Pause ${company}`, button: 'Pause' },
    resumed: { title: (company) => `Resume ${company}`, button: 'Resume' },
    lost: { title: (company) => `${company} is lost`, button: 'Mark as lost' },
    'won-back': { title: (company) => `Win back ${company}`, button: 'Win back' },
  };

/** The line of the activity log. */
export function markLabel(kind: MarkKind, company: string, until: IsoDate | null, locale: string): string {
  switch (kind) {
    case 'paused':
      return until === null ? `Paused ${company}` : `Paused ${company} until ${formatDate(until, locale)}`;
    case 'resumed':
      return `Resumed ${company}`;
    case 'lost':
      return `Marked ${company} as lost`;
    case 'won-back':
      return `Won ${company} back`;
  }
}
