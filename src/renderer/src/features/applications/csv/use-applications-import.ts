import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Outcome } from '#domain/outcome.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { useStagedFile } from '#ui/staged-preview/use-staged-file.ts';
import type { StagedFilePhase } from '#ui/staged-preview/use-staged-file.ts';
import { functionLabel, storedFunction } from '../model/functions.ts';
import { countOf } from '../model/words.ts';

/** Two rows of one name and no id are taken for one application. */
const APPLICATION_NAMES: NameRule<Application> = { keyOf: (draft) => nameKey(draft.name), mayRepeat: false };

export interface StagedApplications {
  readonly plan: TableImportPlan<Application>;
  readonly preview: StagedPreviewModel;
}

export interface ApplicationsImportState {
  readonly phase: StagedFilePhase<StagedApplications>;
  readonly store: () => void;
}

/** Reads a text of applications.csv against what is stored. Pure but for its arguments. */
export function stageApplications(
  text: string,
  stored: readonly Application[],
  stamp: Pick<Session, 'today'> & { readonly by: string },
): Outcome<StagedApplications> {
  const byId = new Map<string, Application>(stored.map((application) => [application.id, application]));
  const byName = Map.groupBy(stored, (application) => nameKey(application.name));
  const outcome = stageEntityFile(text, APPLICATION_TABLE, {
    ...stamp,
    findById: (id) => byId.get(id) ?? null,
    findByName: (name) => {
      const found = byName.get(nameKey(name)) ?? [];
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    functionId: storedFunction,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, APPLICATION_NAMES);
  const preview = previewOf(APPLICATION_TABLE, outcome.value, plan, undefined, {
    value: (field, value) =>
      field === 'functions' && Array.isArray(value) && value.length > 0
        ? value.map((entry) => functionLabel(String(entry))).join(', ')
        : null,
  });
  return { ok: true, value: { plan, preview } };
}

/** The rows that an accepted import writes. */
export function importedApplications(
  plan: TableImportPlan<Application>,
  stored: readonly Application[],
  stamp: { readonly newId: () => string; readonly now: Application['updatedAt'] },
): Application[] {
  const taken = new Set<string>(stored.map((application) => application.id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}

/** Stages a file, and stores what it brings as one action once the manager says so. */
export function useApplicationsImport(source: FileSource, onDone: () => void): ApplicationsImportState {
  const { workspace, perform, today, settings, locale } = useSession();
  const stored = (): Promise<Application[]> => workspace.database.applications.toArray();
  return useStagedFile<StagedApplications>({
    readBytes: () => readBytes(source),
    stage: async (text) => stageApplications(text, await stored(), { today, by: settings.managerName }),
    keep: async ({ plan }) => {
      const stamp = { newId: workspace.newId, now: workspace.now() };
      const rows = importedApplications(plan, await stored(), stamp);
      return perform(
        `Imported ${countOf(rows.length, 'application', locale)} from ${source.name}`,
        rows.map((row) => put('applications', row)),
      );
    },
    onDone,
  });
}
