import type { IsoDate } from '#domain/calendar/iso.ts';
import type { NpsResponse } from '#domain/nps/response.ts';
import { RESPONSE_TABLE, responseKey } from '#domain/nps/response-table.ts';
import { customerCellContext } from '#domain/journey/customer-cell.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

const RESPONSE_NAMES: NameRule<NpsResponse> = {
  keyOf: ({ fields }) => responseKey(fields),
  mayRepeat: false,
};

export interface StagedResponses {
  readonly plan: TableImportPlan<NpsResponse>;
  readonly preview: StagedPreviewModel;
}

interface StoredResponses {
  readonly responses: readonly NpsResponse[];
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
}

/** Reads a text of nps.csv against what is stored; nothing is written. Pure. */
export function stageResponses(
  text: string,
  { responses, customers, events }: StoredResponses,
  today: IsoDate,
  locale: string,
): Outcome<StagedResponses> {
  const byId = new Map<string, NpsResponse>(responses.map((response) => [response.id, response]));
  const byKey = new Map(responses.map((response) => [responseKey(response), response]));
  const about = customerCellContext(customers, events);
  const outcome = stageEntityFile(text, RESPONSE_TABLE, {
    ...about,
    today,
    locale,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, RESPONSE_NAMES);
  return accepted({ plan, preview: previewOf(RESPONSE_TABLE, outcome.value, plan, about) });
}

/** The answers that an accepted import writes. */
export function importedResponses(
  plan: TableImportPlan<NpsResponse>,
  stored: readonly NpsResponse[],
  stamp: { readonly newId: () => string; readonly now: NpsResponse['updatedAt'] },
): NpsResponse[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
