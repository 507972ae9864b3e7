import { formatDate } from '#domain/calendar/format.ts';
import type { TableImportPlan } from '#domain/tables/entity-import.ts';
import { isImportedEntry } from './customer-import.ts';
import type { StageEvent } from './journey.ts';
import type { StageEventRow } from './stage-event-table.ts';

/**
 * The plan without moves from before the customer existed: those that left a stage on a day before the customer entered its
 * first one. What stands in for the real moves of an imported customer says nothing of that day.
 */
export function withoutEarlyMoves(
  plan: TableImportPlan<StageEventRow>,
  stored: readonly StageEvent[],
  locale: string,
): TableImportPlan<StageEventRow> {
  const rows = [...plan.new, ...plan.changed];
  const replaced = new Set(plan.changed.map(({ existing }) => existing.id));
  const entries = new Map<string, StageEvent['on']>();
  const entered = ({ customerId, from, on }: Pick<StageEvent, 'customerId' | 'from' | 'on'>): void => {
    const known = entries.get(customerId);
    if (from === null && (known === undefined || on < known)) entries.set(customerId, on);
  };
  for (const event of stored) if (!isImportedEntry(event) && !replaced.has(event.id)) entered(event);
  for (const { draft } of rows) entered(draft.fields);
  const early = ({ draft }: (typeof rows)[number]): boolean => {
    const entry = entries.get(draft.fields.customerId);
    return entry !== undefined && draft.fields.on < entry;
  };
  const refusedRows = rows.filter(early).map(({ line, draft }) => {
    const entry = entries.get(draft.fields.customerId) ?? draft.fields.on;
    const [since, on] = [formatDate(entry, locale), formatDate(draft.fields.on, locale)];
    const reason = `on: the customer entered its first stage on ${since}; it can’t have moved on ${on} already.`;
    return { line, reason };
  });
  return {
    ...plan,
    new: plan.new.filter((row) => !early(row)),
    changed: plan.changed.filter((row) => !early(row)),
    rejected: [...plan.rejected, ...refusedRows].toSorted((a, b) => a.line - b.line),
  };
}
