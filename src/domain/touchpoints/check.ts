import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { beforeEntry } from '#domain/journey/contradictions.ts';
import type { Touchpoint } from './touchpoint.ts';

const LONGEST_NOTE = 2000;

/** What is known of the customer and the day; `entry` is the day it entered the journey, `null` when no move tells. */
export interface TouchpointLimits {
  readonly today: IsoDate;
  readonly entry: IsoDate | null;
  /** Of the messages. */
  readonly locale: string;
}

/** Problems of a touchpoint, for the form and for files. `on` is `null` while no day is given. */
export function touchpointProblems(
  { on, note }: Pick<Touchpoint, 'note'> & { readonly on: IsoDate | null },
  { today, entry, locale }: TouchpointLimits,
): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (on === null) {
    problems.push({ field: 'on', code: 'date-missing', message: 'Enter the day it happened.' });
  } else if (on > today) {
    const message = 'A touchpoint can’t lie in the future. Plan it as a task instead.';
    problems.push({ field: 'on', code: 'future', message });
  } else if (entry !== null) {
    const early = beforeEntry(on, entry, locale);
    if (early !== null) problems.push({ field: 'on', ...early });
  }
  if (note.length > LONGEST_NOTE) {
    const message = `The note has ${note.length} characters; at most ${LONGEST_NOTE} fit.`;
    problems.push({ field: 'note', code: 'note-long', message });
  }
  return problems;
}
