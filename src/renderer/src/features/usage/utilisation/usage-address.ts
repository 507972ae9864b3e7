import { useLocation, useSearch } from 'wouter';
import type { ActivityState } from '#domain/usage/count-users.ts';
import type { UseGroup } from '#domain/usage/figures/figures.ts';
import { parseShow, type Show } from './show.ts';

export const PEOPLE_STATES = [
  'active',
  'inactive',
  'never',
  'unknown',
] as const satisfies readonly ActivityState[];

/** Which people are listed: all who hold a seat, or those of one state. */
export const PEOPLE_CHOICES = ['assigned', ...PEOPLE_STATES] as const;
export type PeopleChoice = (typeof PEOPLE_CHOICES)[number];

interface Place {
  /** The application whose use is open. */
  readonly application: string | null;
  /** Whose people are listed in the panel. */
  readonly people: PeopleChoice | null;
  readonly group: UseGroup;
  readonly show: Show;
  readonly full: boolean;
}

/** What the page shows; all of it is in the address. */
export interface UsageAddress extends Place {
  readonly go: (change: Partial<Place>) => void;
}

export const WHOLE: UseGroup = { function: null, seatType: null };

export function parseUsageAddress(search: string): Place {
  const query = new URLSearchParams(search);
  return {
    application: query.get('application'),
    people: PEOPLE_CHOICES.find((state) => state === query.get('people')) ?? null,
    group: { function: query.get('function'), seatType: query.get('seat') },
    show: parseShow(query.get('show')),
    full: query.has('full'),
  };
}

export function writeUsageAddress({ application, people, group, show, full }: Place): string {
  const query = new URLSearchParams();
  if (show !== 'all') query.set('show', show);
  if (application !== null) {
    query.set('application', application);
    if (people !== null) query.set('people', people);
    if (group.function !== null) query.set('function', group.function);
    if (group.seatType !== null) query.set('seat', group.seatType);
    if (full) query.set('full', '1');
  }
  const words = query.toString();
  return words === '' ? '/usage' : `/usage?${words}`;
}

export function useUsageAddress(): UsageAddress {
  const now = parseUsageAddress(useSearch());
  const [, navigate] = useLocation();
  return { ...now, go: (change) => navigate(writeUsageAddress({ ...now, ...change })) };
}
