import { checkInState, firstDayOf } from '#domain/check-ins/due.ts';
import type { TaskProvider } from './entry.ts';

/** The check-in is work from a week before its day on, and as soon as it is begun. */
const AHEAD_DAYS = 7;

/** The check-in that is due (C2): one task, done by finishing it. */
export const checkInTask: TaskProvider = (
  { checkIns, applications },
  { today, timeZone, checkInSettings },
) => {
  const state = checkInState(checkIns, checkInSettings, today, firstDayOf(applications, timeZone));
  if (state.kind === 'none' || (state.daysLeft > AHEAD_DAYS && state.open === null)) return [];
  return [
    {
      id: `check-in:${state.on}`,
      kind: 'check-in',
      title: state.open === null ? 'Start the check-in' : 'Finish the check-in',
      owner: '',
      due: state.on,
      firstDue: null,
      done: null,
      about: null,
      place: { kind: 'check-in', id: state.open?.id ?? null },
      task: null,
    },
  ];
};
