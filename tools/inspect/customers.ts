import type { BoardId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { CUSTOMER_TABLE, type CustomerTableContext } from '#domain/journey/customer-table.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import type { Inspection } from './inspection.ts';
import { tableSummary, tally } from './table-summary.ts';
import { fileInspector } from './workspace-file.ts';

const BOARD = 'board' as BoardId;

/** Counts, columns and rejected rows (line and reason) of a customers.csv; rows of one name as questions. */
export function inspectCustomers(text: string, { today }: { readonly today: IsoDate }): Inspection[] {
  const context: CustomerTableContext = {
    today,
    findById: () => null,
    findByName: () => null,
    boardById: () => BOARD,
    boardByName: () => BOARD,
    board: BOARD,
    currency: 'EUR' as CurrencyCode,
  };
  const staged = stageEntityFile(text, CUSTOMER_TABLE, context);
  const rule = { keyOf: ({ name }: { name: string }) => nameKey(name), mayRepeat: true };
  return [
    tableSummary(staged, rule, (drafts) => ({ byStage: tally(drafts.map(({ fields }) => fields.stage)) })),
  ];
}

export const customersInspector = fileInspector(inspectCustomers);
