import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { finderOf } from '#domain/quotes/link-cells.ts';
import { SURVEY_TABLE, surveyKey } from '#domain/sentiment/survey-table.ts';
import type { Survey } from '#domain/sentiment/survey.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

const SURVEY_NAMES: NameRule<Survey> = { keyOf: ({ fields }) => surveyKey(fields), mayRepeat: false };

export interface StagedSurveys {
  readonly plan: TableImportPlan<Survey>;
  readonly preview: StagedPreviewModel;
}

/** Reads a text of surveys.csv against what is stored; nothing is written. Pure. */
export function stageSurveys(
  text: string,
  stored: { readonly surveys: readonly Survey[]; readonly applications: readonly Application[] },
  today: IsoDate,
  locale: string,
): Outcome<StagedSurveys> {
  const byId = new Map<string, Survey>(stored.surveys.map((survey) => [survey.id, survey]));
  const byKey = new Map(stored.surveys.map((survey) => [surveyKey(survey), survey]));
  const names = new Map(stored.applications.map(({ id, name }) => [id, name]));
  const applicationName = (id: ApplicationId): string | null => names.get(id) ?? null;
  const outcome = stageEntityFile(text, SURVEY_TABLE, {
    today,
    locale,
    application: finderOf(stored.applications),
    applicationName,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, SURVEY_NAMES);
  const preview = previewOf(
    SURVEY_TABLE,
    outcome.value,
    plan,
    { applicationName },
    {
      value: (field, value) => (field === 'applicationId' ? applicationName(value as ApplicationId) : null),
    },
  );
  return accepted({ plan, preview });
}

/** The surveys that an accepted import writes. */
export function importedSurveys(
  plan: TableImportPlan<Survey>,
  stored: readonly Survey[],
  stamp: { readonly newId: () => string; readonly now: Survey['updatedAt'] },
): Survey[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
