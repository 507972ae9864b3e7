import { useEffect, useState } from 'react';
import { put } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Session } from '#database/session.tsx';
import { readBytes } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import type { Application } from '#domain/applications/application.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';
import { functionLabel, storedFunction } from '../model/functions.ts';
import { countOf } from '../model/words.ts';

/** Two rows of one name and no id are taken for one application. */
const APPLICATION_NAMES: NameRule<Application> = { keyOf: (draft) => nameKey(draft.name), mayRepeat: false };

export interface StagedApplications {
  readonly plan: TableImportPlan<Application>;
  readonly preview: StagedPreviewModel;
}

export type ApplicationsImportPhase =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'staged'; readonly staged: StagedApplications; readonly busy: boolean };

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

async function stage(source: FileSource, session: Session): Promise<Outcome<StagedApplications>> {
  try {
    const text = fileText(await readBytes(source));
    if (!text.ok) return text;
    const stored = await session.workspace.database.applications.toArray();
    const { today, settings } = session;
    return stageApplications(text.value, stored, { today, by: settings.managerName });
  } catch (error) {
    return refused('unreadable', error instanceof Error ? error.message : String(error));
  }
}

export interface ApplicationsImportState {
  readonly phase: ApplicationsImportPhase;
  readonly store: () => void;
}

/** Stages a file, and stores what it brings as one action once the manager says so. */
export function useApplicationsImport(source: FileSource, onDone: () => void): ApplicationsImportState {
  const session = useSession();
  const [phase, setPhase] = useState<ApplicationsImportPhase>({ kind: 'reading' });
  useEffect(() => {
    let current = true;
    void stage(source, session).then((outcome) => {
      if (!current) return;
      setPhase(
        outcome.ok
          ? { kind: 'staged', staged: outcome.value, busy: false }
          : { kind: 'refused', message: outcome.message },
      );
    });
    return () => {
      current = false;
    };
  }, [source, session]);
  const store = async ({ plan }: StagedApplications): Promise<void> => {
    const { workspace, perform, locale } = session;
    const stored = await workspace.database.applications.toArray();
    const now = workspace.now();
    const rows = importedApplications(plan, stored, { newId: () => workspace.newId(), now });
    const label = `Imported ${countOf(rows.length, 'application', locale)} from ${source.name}`;
    if (
      await perform(
        label,
        rows.map((row) => put('applications', row)),
      )
    )
      onDone();
  };
  return {
    phase,
    store: () => {
      if (phase.kind !== 'staged' || phase.busy) return;
      setPhase({ ...phase, busy: true });
      void store(phase.staged).finally(() =>
        setPhase((before) => (before.kind === 'staged' ? { ...before, busy: false } : before)),
      );
    },
  };
}
