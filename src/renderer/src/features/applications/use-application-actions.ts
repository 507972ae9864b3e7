import { put, remove, useContracts, useVendorDecisions, useVendorRules } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { STATUS_NAMES } from '#domain/applications/status.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { editLabel, isEditableField, planBulkEdit, withField } from './model/edits.ts';
import type { BulkEdit, EditValue } from './model/edits.ts';
import { newApplication } from './model/new-application.ts';
import type { ApplicationDraft } from './model/new-application.ts';
import { referencesTo } from './model/removal.ts';
import { planStatus } from './model/status-plan.ts';
import type { StatusEdit } from './model/status-plan.ts';
import { countOf } from './model/words.ts';

/** Everything that can be done to applications; each is one action that can be undone. */
export interface ApplicationActions {
  /** Resolves to the new id, or `null` when it was not stored. */
  create(draft: ApplicationDraft): Promise<ApplicationId | null>;
  edit(application: Application, field: string, value: EditValue): void;
  bulkEdit(applications: readonly Application[], edit: BulkEdit): void;
  planStatus(applications: readonly Application[], edit: StatusEdit): Outcome<Application[]>;
  changeStatus(applications: readonly Application[], edit: StatusEdit): void;
  setArchived(applications: readonly Application[], archived: boolean): void;
  /** Deletes them and what was said about them in surveys; their contracts stay, without an application. Resolves to false when it was not stored. */
  remove(applications: readonly Application[]): Promise<boolean>;
}

export function useApplicationActions(): ApplicationActions {
  const { workspace, perform, today, settings, locale } = useSession();
  const contracts = useContracts() ?? [];
  const vendorRules = useVendorRules() ?? [];
  const vendorDecisions = useVendorDecisions() ?? [];
  const by = settings.managerName;
  const named = (applications: readonly Application[]): string => {
    const [only] = applications;
    return applications.length === 1 && only !== undefined
      ? only.name
      : countOf(applications.length, 'application', locale);
  };
  const write = (label: string, changed: readonly Application[]): void => {
    if (changed.length > 0)
      void perform(
        label,
        changed.map((application) => put('applications', application)),
      );
  };
  const surveysAbout = (applications: readonly Application[]): Promise<Survey[]> => {
    const ids = applications.map(({ id }) => id);
    return workspace.database.surveys.where('applicationId').anyOf(ids).toArray();
  };
  const plan = (applications: readonly Application[], edit: StatusEdit): Outcome<Application[]> =>
    planStatus(applications, edit, { today, now: workspace.now(), by });
  return {
    create: async (draft) => {
      const id = workspace.newId() as ApplicationId;
      const application = newApplication(draft, { id, now: workspace.now(), today, by });
      const stored = await perform(`Created ${application.name}`, [put('applications', application)]);
      return stored ? id : null;
    },
    edit: (application, field, value) => {
      if (!isEditableField(field)) return;
      write(editLabel(application, field, value), [withField(application, field, value, workspace.now())]);
    },
    bulkEdit: (applications, edit) => {
      const changed = planBulkEdit(applications, edit, workspace.now());
      write(`Edited ${named(changed)}`, changed);
    },
    planStatus: plan,
    changeStatus: (applications, edit) => {
      const outcome = plan(applications, edit);
      if (outcome.ok)
        write(`Set ${named(outcome.value)} to ${STATUS_NAMES[edit.status].toLowerCase()}`, outcome.value);
    },
    setArchived: (applications, archived) => {
      const now = workspace.now();
      const changed = applications
        .filter((application) => application.archived !== archived)
        .map((application) => ({ ...application, archived, updatedAt: now }));
      write(`${archived ? 'Archived' : 'Took back from the archive:'} ${named(changed)}`, changed);
    },
    remove: async (applications) => {
      const loose = referencesTo(applications, { contracts, vendorRules, vendorDecisions });
      return perform(`Deleted ${named(applications)}`, [
        ...applications.map((application) => remove('applications', application.id)),
        ...(await surveysAbout(applications)).map(({ id }) => remove('surveys', id)),
        ...loose.contracts.map((contract) => put('contracts', contract)),
        ...loose.vendorRules.map((rule) => remove('vendorRules', rule.id)),
        ...loose.vendorDecisions.map((decision) => remove('vendorDecisions', decision.vendorKey)),
      ]);
    },
  };
}
