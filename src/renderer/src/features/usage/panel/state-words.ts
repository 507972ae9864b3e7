import type { ActivityState } from '#domain/usage/count-users.ts';
import type { PeopleChoice } from '../utilisation/usage-address.ts';

export const STATE_WORDS: Readonly<Record<ActivityState, string>> = {
  active: 'active',
  inactive: 'inactive',
  never: 'never active',
  unknown: 'unknown',
};

export const CHOICE_TITLES: Readonly<Record<PeopleChoice, string>> = {
  assigned: 'All',
  active: 'Active',
  inactive: 'Inactive',
  never: 'Never active',
  unknown: 'Unknown',
};
