import type { Application } from '#domain/applications/application.ts';
import type { ActivityId, ApplicationId, SnapshotId, UsageImportId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { usageMappingOf } from '#domain/usage/read/mapping.ts';
import type { ReadFile, Share, StoreTask } from '../../reader/protocol.ts';
import type { RememberedTargets } from '../../reader/remembered-targets.ts';
import type { Choice } from './choices.ts';
import { newApplication } from './new-application.ts';
import { applicationOf } from './shares.ts';

/** Everything a yes is about. */
export interface Agreed {
  readonly file: ReadFile;
  readonly fileName: string;
  readonly choices: readonly Choice[];
  readonly divided: boolean;
  /** Those that add something. */
  readonly shares: readonly Share[];
  readonly people: number;
  readonly applications: readonly Pick<Application, 'id' | 'name'>[];
}

export interface StoreContext {
  readonly workspace: { readonly now: () => IsoInstant; readonly newId: () => string };
  readonly today: IsoDate;
  /** Who makes new applications. */
  readonly by: string;
}

/** What the worker is told to store: snapshots, the applications made for them, and the layout of the file. */
export function storeTask(agreed: Agreed, { workspace: { now, newId }, today, by }: StoreContext): StoreTask {
  const { file, fileName, choices, shares } = agreed;
  const at = now();
  const wanted = new Set(shares.map(({ applicationId }) => applicationId));
  const made = choices.flatMap(({ slot, target }) =>
    target?.kind === 'create' ? [newApplication(target, slot, { now: at, today, by })] : [],
  );
  const { fingerprint } = file.recognition;
  return {
    kind: 'store',
    importId: newId() as UsageImportId,
    activityId: newId() as ActivityId,
    at,
    label: labelOf(agreed),
    shares: shares.map((share) => ({ ...share, snapshotId: newId() as SnapshotId })),
    newApplications: made.filter(({ id }) => wanted.has(id)),
    mapping: {
      fingerprint,
      fileName,
      mapping: {
        ...usageMappingOf(file.recognition, onlyApplication(choices)),
        ...rememberedTargets(agreed),
      },
      usedAt: at,
    },
  };
}

/** Where the parts of this file go, and of files with the same columns before it those that are not in this one. */
function rememberedTargets({ file, choices, divided }: Agreed): RememberedTargets {
  const targets = choices.map(({ slot, target }) => [slot.key, applicationOf(target)] as const);
  return { divided, targets: { ...file.wentTo?.targets, ...Object.fromEntries(targets) } };
}

/** The application to propose for the next file with these columns, where there is just one. */
function onlyApplication(choices: readonly Choice[]): ApplicationId | null {
  const [only, ...others] = choices;
  return only === undefined || others.length > 0 || only.slot.function !== null
    ? null
    : applicationOf(only.target);
}

/** "Imported use of Slack (140 people) from members.csv". */
function labelOf({ shares, choices, applications, people, fileName }: Agreed): string {
  const names = new Map<ApplicationId, string>(applications.map(({ id, name }) => [id, name]));
  for (const { target } of choices) {
    if (target?.kind === 'create') names.set(target.id, target.name.trim());
  }
  const ids = [...new Set(shares.map(({ applicationId }) => applicationId))];
  const what =
    ids.length > 2
      ? `${ids.length} applications`
      : ids.map((id) => names.get(id) ?? 'an application').join(' and ');
  const many =
    shares.length > 1 ? `${shares.length} lists of people` : people === 1 ? '1 person' : `${people} people`;
  return `Imported use of ${what} (${many}) from ${fileName}`;
}
