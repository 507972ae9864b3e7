import type { ComponentType } from 'react';
import { readStart } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import type { UsageMapping } from '#domain/usage/read/recognition.ts';
import { whichTable } from '#domain/tables/which-table.ts';
import { startsAsCrm } from './crm-kind.ts';
import { CrmImport, OWN_TABLES, SpendImport, UsageImport } from './own-tables.ts';
import type { ImporterProps } from './own-tables.ts';
import { isPackWorkbook, startsAsPack } from './pack-kind.ts';
import { listsUsers } from './usage-kind.ts';

/** How a file is imported: with all others of its kind at once, or by itself. */
export type ImportKind =
  | { readonly kind: 'invoices' }
  /** Answers of owners. */
  | { readonly kind: 'packs' }
  | { readonly kind: 'usage'; readonly importer: ComponentType<ImporterProps> }
  | {
      readonly kind: 'one';
      readonly importer: ComponentType<ImporterProps>;
      /** Which of our own tables it is; `null` for spend. */
      readonly table: string | null;
    };

const HEADER_BYTES = 16 * 1024;
/** All waiting invoices, or the results of those that were stored. */
export const INVOICES: ImportKind = { kind: 'invoices' };
const PACKS: ImportKind = { kind: 'packs' };
export const SPEND: ImportKind = { kind: 'one', importer: SpendImport, table: null };
const CRM: ImportKind = { kind: 'one', importer: CrmImport, table: 'crm' };
export const USAGE: ImportKind = { kind: 'usage', importer: UsageImport };

/** PDF and XML files are invoices or nothing, whatever is in them. */
export function isNamedAsInvoice({ name }: FileSource): boolean {
  return /\.(pdf|xml)$/i.test(name);
}

/** Web pages and spreadsheets in XML carry the names of tables: the spend import says what to do with them. */
function isNamedAsTable({ name }: FileSource): boolean {
  return /\.(xls|xlsx|xlsm|csv|tsv|tab|txt|dat)$/i.test(name);
}

const ELECTRONIC_INVOICE =
  /urn:oasis:names:specification:ubl|CrossIndustry(?:Invoice|Document)|FatturaElettronica/;

function looksLikeDocument(start: string, source: FileSource): boolean {
  if (start.startsWith('%PDF-')) return true;
  if (!/^\uFEFF?\s*<(?:\?xml|[A-Za-z])/.test(start)) return false;
  return !isNamedAsTable(source) || ELECTRONIC_INVOICE.test(start);
}

const PEOPLE = 'people';

/**
 * What imports a file: invoices by their name or beginning, our own tables, exports of CRM and billing programs and
 * lists of users by their header, anything else as spend. A file that can't be read is left to the spend import, which says why; it also knows lists of
 * users in a workbook, and hands them on.
 * @param layouts of files of users, confirmed before
 * @param crm fingerprints of files of companies, confirmed before
 */
export async function kindOfImport(
  source: FileSource,
  layouts: readonly UsageMapping[],
  crm: ReadonlySet<string> = new Set(),
): Promise<ImportKind> {
  if (isNamedAsInvoice(source)) return INVOICES;
  try {
    const bytes = await readStart(source, HEADER_BYTES);
    const start = new TextDecoder().decode(bytes);
    if (looksLikeDocument(start, source)) return INVOICES;
    if (startsAsPack(bytes) || (await isPackWorkbook(bytes, source))) return PACKS;
    const users = (): boolean => listsUsers(bytes, source.name, layouts);
    const table = whichTable(start, [...OWN_TABLES, INVOICE_TABLE]);
    if (table === null && startsAsCrm(start, crm)) return CRM;
    if (table === null) return users() ? USAGE : SPEND;
    // Who was active when is told of an application's users, not of the company's people.
    if (table.table === PEOPLE && users()) return USAGE;
    return 'importer' in table ? { kind: 'one', importer: table.importer, table: table.table } : INVOICES;
  } catch (error) {
    if (error instanceof Error) return SPEND;
    throw error;
  }
}
