import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { dateOfDay } from '#domain/calendar/day-number.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { CreateDecoder } from '#domain/tables/encoding.ts';
import type { SpendSink } from '#domain/spend/recognise/normaliser.ts';
import type { SpendCorrections, SpendMapping, SpendPlan } from '#domain/spend/recognise/plan.ts';
import { readSpendFile } from '#domain/spend/recognise/read-file.ts';

export const createDecoder: CreateDecoder = (label, fatal) => new TextDecoder(label, { fatal });

export interface ReadRow {
  readonly line: number;
  readonly date: IsoDate;
  readonly description: string;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly memo: string;
  readonly reference: string;
  readonly category: string;
  readonly department: string;
  readonly extra: string;
}

export interface ReadFile {
  readonly plan: SpendPlan;
  readonly rows: readonly ReadRow[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  readonly skipped: readonly { readonly line: number; readonly reason: string }[];
  /** Sum of all rows in minor units, spent positive. */
  readonly net: number;
}

export interface ReadOptions {
  readonly fileName?: string;
  readonly currency?: string;
  readonly today?: string;
  readonly corrections?: SpendCorrections;
  readonly remembered?: SpendMapping;
}

/** A file of `tests/data`, unpacked when it is compressed. */
export function dataFile(path: string): Uint8Array {
  const bytes = readFileSync(fileURLToPath(new URL(`../../../../data/${path}`, import.meta.url)));
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Recognises and reads a whole file. */
export function readBytes(bytes: Uint8Array, options: ReadOptions = {}): Outcome<ReadFile> {
  let found = empty();
  const plan = readSpendFile(
    {
      bytes,
      fileName: options.fileName ?? 'statement.csv',
      defaultCurrency: options.currency ?? 'EUR',
      today: (options.today ?? '2026-01-15') as IsoDate,
      createDecoder,
      ...(options.remembered === undefined ? {} : { remembered: options.remembered }),
    },
    () => {
      found = empty();
      return sinkInto(found);
    },
    options.corrections,
  );
  if (!plan.ok) return plan;
  return {
    ok: true,
    value: { plan: plan.value, ...found, net: found.rows.reduce((sum, row) => sum + row.amount, 0) },
  };
}

/** The same for a text; throws when the file is refused. */
export function read(text: string, options: ReadOptions = {}): ReadFile {
  return accept(readBytes(bytesOf(text), options));
}

export function accept<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

function empty(): {
  rows: ReadRow[];
  rejected: { line: number; reason: string }[];
  skipped: { line: number; reason: string }[];
} {
  return { rows: [], rejected: [], skipped: [] };
}

function sinkInto(found: ReturnType<typeof empty>): SpendSink {
  return {
    row({ day, ...rest }) {
      found.rows.push({ ...rest, date: dateOfDay(day) });
    },
    rejected: (line, reason) => found.rejected.push({ line, reason }),
    skipped: (line, reason) => found.skipped.push({ line, reason }),
  };
}
