import { saveText } from '#desktop/files.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { writeCsv } from '#domain/tables/csv-write.ts';
import { writeEntityFile } from '#domain/tables/entity-file.ts';
import type { ExportedTable } from '#ui/data-table/export-rows.ts';
import { noticeDone, noticeProblem } from '#ui/feedback/notices.tsx';

async function save(name: string, content: string): Promise<void> {
  try {
    const saved = await saveText(name, content);
    if (saved !== null) noticeDone(`Saved ${saved}`);
  } catch (error) {
    noticeProblem('The file was not saved', error instanceof Error ? error.message : String(error));
  }
}

/** Every field of every invoice in our own format: importing it again gives the same invoices. */
export function exportInvoices(
  invoices: readonly Invoice[],
  applications: readonly Application[],
  contracts: readonly Contract[],
): Promise<void> {
  const applicationNames = new Map<string, string>(applications.map(({ id, name }) => [id, name]));
  const contractNames = new Map<string, string>(contracts.map(({ id, name }) => [id, name]));
  const names = {
    applicationName: (id: string) => applicationNames.get(id) ?? null,
    contractName: (id: string) => contractNames.get(id) ?? null,
  };
  return save('invoices.csv', writeEntityFile(INVOICE_TABLE, invoices, names));
}

/** The table as it is shown: its rows, columns and order. */
export function exportShown({ columns, rows }: ExportedTable): Promise<void> {
  return save('invoices as shown.csv', writeCsv(columns, rows));
}
