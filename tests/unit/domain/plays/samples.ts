import type { CustomerId, PlayId, TaskId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { journeysOf } from '#domain/journey/journeys.ts';
import type { FireContext, PlayFacts } from '#domain/plays/fire.ts';
import type { Play, PlayTrigger } from '#domain/plays/play.ts';
import { sampleCustomer } from '../journey/sample-customers.ts';
import { moveOf } from '../journey/ten-customers.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const MADE = '2026-01-01T08:00:00.000Z' as IsoInstant;

export function contextOn(today: string): FireContext {
  let number = 0;
  return {
    today: today as IsoDate,
    now: `${today}T08:00:00.000Z` as IsoInstant,
    dayOf: (at) => at.slice(0, 10) as IsoDate,
    newTaskId: () => `task-${today}-${number++}` as TaskId,
    locale: 'en-GB',
  };
}

export function play(trigger: PlayTrigger, changes: Partial<Play> = {}): Play {
  return {
    id: 'play' as PlayId,
    boardId: null,
    stage: 'activation',
    name: 'A goal',
    description: '',
    trigger,
    steps: [{ title: 'Agree on a goal', dueAfterDays: 5, owner: '' }],
    enabled: true,
    activeSince: MADE,
    position: 0,
    createdAt: MADE,
    updatedAt: MADE,
    ...changes,
  };
}

export function facts(
  entered: string,
  changes: Partial<Customer> = {},
  more: Partial<PlayFacts> = {},
): PlayFacts {
  const customer = sampleCustomer({ id: 'c' as CustomerId, owner: 'Lena', stage: 'activation', ...changes });
  const [journey] = journeysOf([customer], [moveOf('c', null, 'activation', entered)], []);
  if (journey === undefined) throw new Error('there is one customer');
  return { journey, responses: [], lastTouchpoint: null, health: null, ...more };
}
