import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { createLinkFinder } from '#domain/invoices/propose-links.ts';
import { indexInvoices } from '#domain/invoices/same-invoice.ts';
import { money } from '#domain/money/arithmetic.ts';
import { formatMoney } from '#domain/money/format.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { BatchFile, BatchRow, Said } from './batch.ts';
import { judgeDocuments } from './judge-documents.ts';
import type { DocumentCandidate } from './judge-documents.ts';
import { judgeTable } from './judge-tables.ts';
import type { TableSurroundings } from './judge-tables.ts';

/** What is stored, for finding duplicates and links. */
export interface Stored {
  readonly invoices: readonly Invoice[];
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly documents: ReadonlySet<DocumentId>;
}

/** Indexes what is stored; do it once per change, not once per file. */
export function surroundingsOf(stored: Stored, locale: string): TableSurroundings {
  const { invoices, applications, contracts, documents } = stored;
  return {
    index: indexInvoices(invoices),
    byId: new Map(invoices.map((invoice) => [invoice.id, invoice])),
    links: createLinkFinder(applications, contracts),
    nameOf: ({ vendor, number, total, currency }) =>
      `${vendor} ${number}, ${formatMoney(money(total, currency), locale)}`,
    ...finders<ApplicationId, 'application'>('application', applications),
    ...finders<ContractId, 'contract'>('contract', contracts),
    hasDocument: (id) => documents.has(id),
  };
}

type Finders<Id, Kind extends string> = Readonly<
  Record<`${Kind}ById` | `${Kind}ByName`, (text: string) => Id | null>
>;

/** Finds by id, and by a name that only one has. */
function finders<Id extends string, Kind extends string>(
  kind: Kind,
  rows: readonly { readonly id: Id; readonly name: string }[],
): Finders<Id, Kind> {
  const ids = new Map<string, Id>(rows.map(({ id }) => [id, id]));
  const names = Map.groupBy(rows, ({ name }) => nameKey(name));
  const byName = (name: string): Id | null => {
    const found = names.get(nameKey(name)) ?? [];
    return found.length === 1 ? (found[0]?.id ?? null) : null;
  };
  return { [`${kind}ById`]: (id: string) => ids.get(id) ?? null, [`${kind}ByName`]: byName } as Finders<
    Id,
    Kind
  >;
}

function unread(file: BatchFile, verdict: BatchRow['verdict'], format: string): BatchRow {
  return {
    key: file.id,
    fileId: file.id,
    fileName: file.name,
    line: null,
    format,
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

/** What each file of a batch would do, in the order of the files. Pure. */
export function judgeBatch(
  files: readonly BatchFile[],
  saidOf: (fileId: string) => Said,
  around: TableSurroundings,
): readonly BatchRow[] {
  const candidates = files.flatMap((file): DocumentCandidate[] =>
    file.reading?.kind === 'document' ? [{ file, document: file.reading, said: saidOf(file.id) }] : [],
  );
  const documents = judgeDocuments(candidates, around);
  return files.flatMap((file): readonly BatchRow[] => {
    const { reading } = file;
    if (reading === null) return [unread(file, { kind: 'waiting', reading: file.state === 'reading' }, '')];
    switch (reading.kind) {
      case 'refused':
        return [unread(file, { kind: 'refused', message: reading.message }, reading.format)];
      case 'table':
        return judgeTable(file, reading, around, saidOf(file.id));
      case 'document': {
        const row = documents.get(file.id);
        return row === undefined ? [] : [row];
      }
    }
  });
}
