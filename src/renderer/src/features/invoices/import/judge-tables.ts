import type { ApplicationId, ContractId, DocumentId, InvoiceId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { LinkFinder } from '#domain/invoices/propose-links.ts';
import type { InvoiceIndex } from '#domain/invoices/same-invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { stageEntityFile } from '#domain/tables/entity-file.ts';
import { planTableImport } from '#domain/tables/entity-import.ts';
import type { Draft, PlannedRow } from '#domain/tables/entity-import.ts';
import type { BatchFile, BatchRow, Said, Verdict } from './batch.ts';
import { FORMAT_WORDS } from '../format-words.ts';
import type { FileReading } from '../reader/protocol.ts';

type TableReading = Extract<FileReading, { readonly kind: 'table' }>;

/** What rows of a table are read against. */
export interface TableSurroundings {
  readonly index: InvoiceIndex<Invoice>;
  readonly byId: ReadonlyMap<string, Invoice>;
  readonly links: LinkFinder;
  readonly nameOf: (invoice: Invoice) => string;
  readonly applicationById: (id: string) => ApplicationId | null;
  readonly applicationByName: (name: string) => ApplicationId | null;
  readonly contractById: (id: string) => ContractId | null;
  readonly contractByName: (name: string) => ContractId | null;
  readonly hasDocument: (id: DocumentId) => boolean;
}

const NOT_STORED = '' as IsoInstant;

/** Rows of a table of invoices, each with what it would do. A table that can't be read gives one refused row. */
export function judgeTable(
  file: BatchFile,
  table: TableReading,
  around: TableSurroundings,
  said: Said,
): readonly BatchRow[] {
  const staged = stageEntityFile(table.text, INVOICE_TABLE, {
    ...around,
    findById: (id) => around.byId.get(id) ?? null,
    findSame: (invoice) => {
      const like = around.index.like(invoice);
      return like?.kind === 'same' ? like.invoice : null;
    },
  });
  if (!staged.ok) return [bare(file, null, { kind: 'refused', message: staged.message })];
  const plan = planTableImport(staged.value.rows, { keyOf: sameKey, mayRepeat: false });
  const rows = [
    ...plan.new.map((row) => newRow(file, row, table, around, said)),
    ...plan.changed.map((row): BatchRow => {
      const fields = row.differences.map(({ field }) => fieldName(field));
      const verdict: Verdict = said.leftOut ? { kind: 'left' } : { kind: 'changes', fields };
      const { id, createdAt } = row.existing;
      const invoice: Invoice = { ...row.draft.fields, id, createdAt, updatedAt: NOT_STORED };
      return {
        ...bare(file, row.line, verdict),
        ...shown(row.draft),
        invoice: said.leftOut ? null : invoice,
      };
    }),
    ...plan.unchanged.map(({ line, existing }): BatchRow => {
      const own = existing.id.startsWith(file.id);
      const verdict: Verdict = own
        ? { kind: 'added', invoiceId: existing.id }
        : { kind: 'there', words: `${around.nameOf(existing)}.`, invoiceId: existing.id };
      return { ...bare(file, line, verdict), ...shown({ fields: existing }) };
    }),
    ...plan.rejected.map(({ line, reason }) => bare(file, line, { kind: 'refused', message: reason })),
  ];
  if (rows.length === 0) return [bare(file, null, { kind: 'refused', message: 'The list has no rows.' })];
  return rows.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

function sameKey({ fields }: Draft<Invoice>): string {
  return `${fields.vendor.toLowerCase()} ${fields.number.toLowerCase()} ${fields.currency} ${fields.total}`;
}

function newRow(
  file: BatchFile,
  { line, draft }: PlannedRow<Invoice>,
  table: TableReading,
  around: TableSurroundings,
  said: Said,
): BatchRow {
  const verdict: Verdict = said.leftOut ? { kind: 'left' } : { kind: 'ready', notes: draft.warnings };
  const { fields } = draft;
  const vendor = table.vendors.get(fields.vendor) ?? null;
  const linked = fields.applicationId !== null || fields.contractId !== null;
  const keepsId = draft.id !== null && !around.byId.has(draft.id);
  const invoice: Invoice = {
    ...fields,
    ...(linked ? {} : around.links(fields, vendor)),
    vendorKey: fields.vendorKey ?? vendor?.key ?? null,
    fileName: fields.fileName === '' ? file.name : fields.fileName,
    id: (keepsId ? draft.id : `${file.id}.${line}`) as InvoiceId,
    createdAt: draft.createdAt ?? NOT_STORED,
    updatedAt: draft.updatedAt ?? NOT_STORED,
  };
  return { ...bare(file, line, verdict), ...shown(draft), invoice: said.leftOut ? null : invoice };
}

function shown({
  fields,
}: {
  readonly fields: Pick<Invoice, 'number' | 'vendor' | 'issueDate' | 'total' | 'currency'>;
}): Pick<BatchRow, 'number' | 'vendor' | 'issueDate' | 'total'> {
  const { number, vendor, issueDate, total, currency } = fields;
  return { number, vendor, issueDate, total: money(total, currency) };
}

function bare(file: BatchFile, line: number | null, verdict: Verdict): BatchRow {
  return {
    key: line === null ? file.id : `${file.id}.${line}`,
    fileId: file.id,
    fileName: file.name,
    line,
    format: FORMAT_WORDS.csv,
    number: null,
    vendor: null,
    issueDate: null,
    total: null,
    verdict,
    invoice: null,
    document: null,
    reading: null,
  };
}

/** "period start" for `periodStart`. */
function fieldName(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
