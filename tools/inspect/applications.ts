import type { IsoDate } from '#domain/calendar/iso.ts';
import { APPLICATION_TABLE } from '#domain/applications/application-table.ts';
import { createFunctionBook } from '#domain/applications/business-functions.ts';
import functions from '#resources/vendors/functions.json' with { type: 'json' };
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import type { Inspection } from './inspection.ts';
import { tableSummary, tally } from './table-summary.ts';
import { fileInspector } from './workspace-file.ts';

/** Counts, columns and rejected rows (line and reason) of an applications.csv. */
export function inspectApplications(text: string, { today }: { readonly today: IsoDate }): Inspection[] {
  const none = { findById: () => null, findByName: () => null };
  const functionId = createFunctionBook(functions).idOf;
  const staged = stageEntityFile(text, APPLICATION_TABLE, { today, by: '', functionId, ...none });
  const rule = { keyOf: ({ name }: { name: string }) => nameKey(name), mayRepeat: false };
  return [
    tableSummary(staged, rule, (drafts) => ({ byStatus: tally(drafts.map(({ fields }) => fields.status)) })),
  ];
}

export const applicationsInspector = fileInspector(inspectApplications);
