import type { Application } from '#domain/applications/application.ts';
import { addDays } from '#domain/calendar/day-number.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { ReadFile } from '../../reader/protocol.ts';
import type { Choice } from './choices.ts';
import { doubledApplications } from './shares.ts';
import type { PlannedShare } from './shares.ts';

/** Where the file was made it may be tomorrow already. */
const MOST_AHEAD = 1;

type Named = Pick<Application, 'id' | 'name'>;

export interface Planned {
  readonly choices: readonly Choice[];
  readonly planned: readonly PlannedShare[] | null;
}

/** Why the name of a new application can't be taken, or `null`. */
export function newNameProblem(name: string, applications: readonly Named[]): string | null {
  const key = nameKey(name);
  if (key === '') return 'Give the new application a name.';
  const namesake = applications.find((other) => nameKey(other.name) === key);
  return namesake === undefined
    ? null
    : `There is an application called ${namesake.name}: choose it instead.`;
}

/** What has to be done before a file can be stored, in a sentence; `null` when nothing is in the way. */
export function hindranceOf(
  file: ReadFile,
  { choices, planned }: Planned,
  applications: readonly Named[],
  today: IsoDate,
): string | null {
  const open = file.recognition.questions.length;
  if (open > 0) return `Answer ${open === 1 ? 'the question' : `the ${open} questions`} above first.`;
  for (const choice of choices) {
    const problem = choiceProblem(choice, applications);
    if (problem !== null) return problem;
  }
  if (choices.every(({ target }) => target?.kind === 'leave-out'))
    return 'Everything is left out: there is nothing to store.';
  if (planned === null) return 'Counting …';
  return shareProblem(file, planned, applications, today);
}

function choiceProblem(
  { slot, target, otherProduct }: Choice,
  applications: readonly Named[],
): string | null {
  switch (target?.kind) {
    case undefined:
      return `Choose the application of ${slot.label}.`;
    case 'leave-out':
      return null;
    case 'create':
      return newNameProblem(target.name, applications);
    case 'application':
      return otherProduct
        ? `Confirm that ${slot.label} belongs to ${nameOf(target.id, applications)}.`
        : null;
    default:
      return assertNever(target);
  }
}

function shareProblem(
  file: ReadFile,
  planned: readonly PlannedShare[],
  applications: readonly Named[],
  today: IsoDate,
): string | null {
  const future = planned.find(
    ({ share }) => (file.parts[share.part]?.asOf ?? today) > addDays(today, MOST_AHEAD),
  );
  if (future !== undefined) {
    return `The file speaks of ${file.parts[future.share.part]?.asOf}, which is yet to come. Correct the day, or look at the clock of this machine.`;
  }
  const [doubled] = doubledApplications(
    file,
    planned.map(({ share }) => share),
  );
  if (doubled !== undefined) {
    return `Two parts of the file would be the people of ${nameOf(doubled, applications)} on one day. Choose another application for one of them, or leave it out.`;
  }
  if (planned.every(({ weighed }) => weighed.people === 0))
    return 'The file has nobody in it who could be stored.';
  if (planned.every(({ same }) => same !== null))
    return 'All of this is stored already: it would add nothing.';
  return null;
}

function nameOf(id: string, applications: readonly Named[]): string {
  return applications.find((application) => application.id === id)?.name ?? 'the new application';
}
