import type { BoardId } from '#domain/brand.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { CrmRow, CrmTable } from '#domain/crm/crm-file.ts';
import { NO_ANSWERS, planCrmImport } from '#domain/crm/plan/plan-import.ts';
import { readCrm } from '#domain/crm/read/read-facts.ts';
import { isCrmExport, recogniseCrm } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';
import { CUSTOMER_TABLE, type CustomerTableContext } from '#domain/journey/customer-table.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import type { Inspection } from './inspection.ts';
import { tableSummary, tally } from './table-summary.ts';
import { fileInspector } from './workspace-file.ts';

const BOARD = 'board' as BoardId;

/**
 * Counts, columns and rejected rows (line and reason) of a customers.csv, with rows of one name as questions; or of an export
 * of a CRM or billing program, with names of stages that are not known and rows that contradict each other as questions.
 */
export function inspectCustomers(text: string, { today }: { readonly today: IsoDate }): Inspection[] {
  const rows = rowsOfText(text);
  if (rows.ok && isExport(rows.value)) {
    const table = recogniseCrm(rows.value);
    return [
      table.ok ? crmSummary(table.value, today) : { ok: false, code: table.code, message: table.message },
    ];
  }
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

/** Without a column “company” a file is none of ours. */
function isExport(rows: readonly CrmRow[]): boolean {
  if (isCrmExport(rows, new Set())) return true;
  const own = rows[0]?.cells.some((cell) => cell.trim().toLowerCase() === 'company') ?? false;
  return !own && recogniseCrm(rows).ok;
}

/** As read into an empty workspace with what is proposed. */
function crmSummary(table: CrmTable, today: IsoDate): Inspection {
  const { proposed, program } = table;
  const { facts, rejected, openStages } = readCrm(table, proposed, {
    today,
    currency: 'EUR' as CurrencyCode,
  });
  const plan = planCrmImport({ facts, kind: proposed.kind, program }, [], BOARD, NO_ANSWERS);
  const all = [...table.leftOut, ...rejected, ...plan.rejected].toSorted((a, b) => a.line - b.line);
  const columns = proposed.roles.flatMap((role, index) =>
    role === null ? [] : [[role, table.header[index] ?? ''] as const],
  );
  return {
    ok: true,
    program,
    kind: proposed.kind,
    rows: table.rows.length,
    accepted: facts.length - plan.rejected.length,
    companies: plan.entries.length + plan.conflicts.filter(({ answer }) => answer === null).length,
    columns: Object.fromEntries(columns),
    ignored: table.header.filter((_, index) => (proposed.roles[index] ?? null) === null),
    rejected: all,
    questions: [
      ...openStages.map((name) => ({ line: null, reason: `Which stage is “${name}”?` })),
      ...plan.conflicts.map(({ company, lines }) => ({
        line: lines[0] ?? null,
        reason: `“${company}” is told differently in lines ${lines.join(' and ')}.`,
      })),
    ],
  };
}

export const customersInspector = fileInspector(inspectCustomers);
