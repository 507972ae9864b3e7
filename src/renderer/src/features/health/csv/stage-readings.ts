import type { IsoDate } from '#domain/calendar/iso.ts';
import type { HealthReading } from '#domain/health/health.ts';
import { READING_TABLE, readingKey } from '#domain/health/reading-table.ts';
import { customerCellContext } from '#domain/journey/customer-cell.ts';
import type { Customer, StageEvent } from '#domain/journey/journey.ts';
import { accepted, type Outcome } from '#domain/outcome.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import type { NameRule, TableImportPlan } from '#domain/tables/entity-import.ts';
import { previewOf } from '#ui/staged-preview/preview-plan.ts';
import type { StagedPreviewModel } from '#ui/staged-preview/preview-plan.ts';

const READING_NAMES: NameRule<HealthReading> = {
  keyOf: ({ fields }) => readingKey(fields),
  mayRepeat: false,
};

export interface StagedReadings {
  readonly plan: TableImportPlan<HealthReading>;
  readonly preview: StagedPreviewModel;
}

interface StoredReadings {
  readonly readings: readonly HealthReading[];
  readonly customers: readonly Customer[];
  readonly events: readonly StageEvent[];
}

/** Reads a text of health.csv against what is stored; nothing is written. Pure. */
export function stageReadings(
  text: string,
  { readings, customers, events }: StoredReadings,
  today: IsoDate,
  locale: string,
): Outcome<StagedReadings> {
  const byId = new Map<string, HealthReading>(readings.map((reading) => [reading.id, reading]));
  const byKey = new Map(readings.map((reading) => [readingKey(reading), reading]));
  const about = customerCellContext(customers, events);
  const outcome = stageEntityFile(text, READING_TABLE, {
    ...about,
    today,
    locale,
    findById: (id) => byId.get(id) ?? null,
    findByKey: (key) => byKey.get(key) ?? null,
  });
  if (!outcome.ok) return outcome;
  const plan = planTableImport(outcome.value.rows, READING_NAMES);
  return accepted({ plan, preview: previewOf(READING_TABLE, outcome.value, plan, about) });
}

/** The readings that an accepted import writes. */
export function importedReadings(
  plan: TableImportPlan<HealthReading>,
  stored: readonly HealthReading[],
  stamp: { readonly newId: () => string; readonly now: HealthReading['updatedAt'] },
): HealthReading[] {
  const taken = new Set<string>(stored.map(({ id }) => id));
  const mayKeepId = (id: string): boolean => !taken.has(id);
  return [...plan.new, ...plan.changed].map(({ draft }) => entityOf(draft, { ...stamp, mayKeepId }));
}
