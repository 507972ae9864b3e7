import type { WorkspaceDatabase } from '#database/schema.ts';
import { addressOf, readBytes } from '#desktop/files.ts';
import type { HandleSource } from '#desktop/files.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { assertNever } from '#domain/outcome.ts';
import { readPack } from '#domain/owner-packs/read-pack.ts';
import { readCsv } from '#domain/tables/csv-read.ts';
import { listsUsers } from '#features/import/lists-users.ts';
import { importReaders } from '#features/invoices/reader/reader-client.ts';
import { usageSource } from '#features/usage/reader/usage-source.ts';
import { startUsageReader } from '#features/usage/reader/usage-reader.ts';
import type { LedgerClient } from '#ledger/client.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';
import { kindOfImport } from '../kind-of-import.ts';
import { confirmedLayouts } from '../usage-kind.ts';
import type { Finding } from './finding.ts';

/** What reading a file on arrival needs to know. */
export interface ArrivalContext {
  readonly ledger: Pick<LedgerClient, 'look'>;
  readonly defaultCurrency: string;
  readonly today: IsoDate;
  readonly database: WorkspaceDatabase;
}

/** Says what is in a file of the watched folder, by the same readers that import it. Stores nothing. Never throws. */
export async function readArrival(source: HandleSource, context: ArrivalContext): Promise<Finding> {
  try {
    const kind = await kindOfImport(source, await confirmedLayouts(context.database));
    switch (kind.kind) {
      case 'invoices':
        return await readInvoice(source);
      case 'packs':
        return await readAnswers(source);
      case 'usage':
        return await readUsers(source, context);
      case 'one':
        return kind.table === null
          ? await readStatement(source, context)
          : await readTable(source, kind.table);
      default:
        return assertNever(kind);
    }
  } catch (error) {
    return { kind: 'refused', message: error instanceof Error ? error.message : String(error) };
  }
}

async function readStatement(source: HandleSource, context: ArrivalContext): Promise<Finding> {
  const { handle, name, size } = source;
  const { ledger, defaultCurrency, today } = context;
  const address = { kind: 'address', address: addressOf(handle), name, size } as const;
  const outcome = await ledger.look({ source: address, defaultCurrency, today }).outcome;
  if (!outcome.ok) return { kind: 'refused', message: outcome.message };
  const { value } = outcome;
  if (value.kind !== 'refused') return value;
  return listsUsers(value) ? readUsers(source, context) : { kind: 'refused', message: value.message };
}

async function readUsers(source: HandleSource, { today }: ArrivalContext): Promise<Finding> {
  const reader = startUsageReader();
  try {
    const read = await reader.perform({ kind: 'read', source: usageSource(source), corrections: {}, today });
    if (read.kind === 'refused') return { kind: 'refused', message: read.message };
    const { parts, recognition } = read;
    const people = parts.reduce((sum, part) => sum + part.people, 0);
    return { kind: 'usage', application: recognition.application, people };
  } finally {
    reader.end();
  }
}

async function readInvoice({ handle, name, size }: HandleSource): Promise<Finding> {
  const [reader] = importReaders();
  if (reader === undefined) return { kind: 'refused', message: 'No reader could be started.' };
  const source = { kind: 'address', address: addressOf(handle), name, size } as const;
  const reading = await reader.perform({ kind: 'read', source });
  switch (reading.kind) {
    case 'refused':
      return { kind: 'refused', message: reading.message };
    case 'table':
      return rowsOf(reading.text, (rows) => ({ kind: 'invoice-list', rows }));
    case 'document': {
      const { number, seller, total, currency } = reading.found;
      return { kind: 'invoice', found: { number, seller: reading.vendor?.name ?? seller, total, currency } };
    }
  }
}

async function readAnswers(source: HandleSource): Promise<Finding> {
  const text = fileText(await readBytes(source));
  const pack = text.ok ? readPack(text.value) : text;
  if (!pack.ok) return { kind: 'refused', message: pack.message };
  const { rows } = pack.value;
  const answers = rows.filter(({ cells }) => (cells.answer ?? '').trim() !== '').length;
  return { kind: 'pack', answers, questions: rows.length };
}

async function readTable(source: HandleSource, table: string): Promise<Finding> {
  const text = fileText(await readBytes(source));
  if (!text.ok) return { kind: 'refused', message: text.message };
  return rowsOf(text.value, (rows) => ({ kind: 'table', table, rows }));
}

function rowsOf(text: string, found: (rows: number) => Finding): Finding {
  const table = readCsv(text);
  return table.ok ? found(table.value.rows.length) : { kind: 'refused', message: table.message };
}
