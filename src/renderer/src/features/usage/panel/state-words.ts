import type { ActivityState } from '#domain/usage/count-users.ts';

export const STATE_WORDS: Readonly<Record<ActivityState, string>> = {
  active: 'active',
  inactive: 'inactive',
  never: 'never active',
  unknown: 'not known',
};

export const STATE_TITLES: Readonly<Record<ActivityState, string>> = {
  active: 'Active',
  inactive: 'Inactive',
  never: 'Never active',
  unknown: 'Not known',
};
