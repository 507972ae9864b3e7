import { readFileSync } from 'node:fs';
import type { BoardId, CustomerId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { CrmMapping, CrmTable } from '#domain/crm/crm-file.ts';
import { buildCrmImport, type BuiltImport, type StoredCustomers } from '#domain/crm/plan/build-rows.ts';
import { NO_ANSWERS, planCrmImport, type CrmAnswers, type CrmPlan } from '#domain/crm/plan/plan-import.ts';
import { readCrm, type CrmReading } from '#domain/crm/read/read-facts.ts';
import { recogniseCrm } from '#domain/crm/read/recognise.ts';
import { rowsOfText } from '#domain/crm/read/table-rows.ts';
import type { CurrencyCode } from '#domain/money/money.ts';

export const TODAY = '2026-03-02' as IsoDate;
export const NOW = '2026-03-02T08:00:00.000Z' as IsoInstant;
export const BOARD = 'b1' as BoardId;
export const NOBODY: StoredCustomers = { customers: [], events: [], marks: [], values: [] };

export function crmText(name: string): string {
  return readFileSync(`tests/data/crm/${name}`, 'utf8');
}

export function tableOf(text: string): CrmTable {
  const rows = rowsOfText(text);
  if (!rows.ok) throw new Error(rows.message);
  const table = recogniseCrm(rows.value);
  if (!table.ok) throw new Error(table.message);
  return table.value;
}

export function readingOf(text: string, changes: Partial<CrmMapping> = {}): CrmReading {
  const table = tableOf(text);
  return readCrm(table, { ...table.proposed, ...changes }, { today: TODAY, currency: 'EUR' as CurrencyCode });
}

export function planOf(text: string, stored: StoredCustomers, answers: CrmAnswers = NO_ANSWERS): CrmPlan {
  const { program, proposed } = tableOf(text);
  const { facts } = readingOf(text);
  return planCrmImport({ facts, kind: proposed.kind, program }, stored.customers, BOARD, answers);
}

export function builtOf(
  text: string,
  stored: StoredCustomers,
  answers: CrmAnswers = NO_ANSWERS,
): BuiltImport {
  return built(planOf(text, stored, answers), stored, tableOf(text));
}

export function built(
  plan: CrmPlan,
  stored: StoredCustomers,
  { program }: Pick<CrmTable, 'program'>,
): BuiltImport {
  let count = stored.customers.length + stored.events.length + stored.values.length;
  return buildCrmImport(plan.entries, stored, {
    today: TODAY,
    now: NOW,
    newId: () => `id-${(count += 1)}`,
    locale: 'en-GB',
    board: BOARD,
    currency: 'EUR' as CurrencyCode,
    program,
    reason: 'Imported from a file',
  });
}

/** What is stored after the import. */
export function after(stored: StoredCustomers, { added, changed }: BuiltImport): StoredCustomers {
  const all = [...added, ...changed];
  const customers = new Map(stored.customers.map((customer) => [customer.id, customer]));
  for (const { customer } of all) customers.set(customer.id, customer);
  return {
    customers: [...customers.values()],
    events: [...stored.events, ...all.flatMap(({ events }) => events)],
    marks: [...stored.marks, ...all.flatMap(({ marks }) => marks)],
    values: [...stored.values, ...all.flatMap(({ values }) => values)],
  };
}

export const idOf = (text: string): CustomerId => text as CustomerId;
