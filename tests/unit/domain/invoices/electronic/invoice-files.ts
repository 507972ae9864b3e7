import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { readElectronicInvoice } from '#domain/invoices/electronic/read-electronic.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import type { Outcome } from '#domain/outcome.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', '..', 'data');

/** One row of EXPECTED.csv: what a file states, `''` for nothing. */
export interface ExpectedInvoice {
  readonly file: string;
  readonly kind: string;
  readonly embedded_name: string;
  readonly invoice_number: string;
  readonly issue_date: string;
  readonly due_date: string;
  readonly currency: string;
  readonly type_code: string;
  readonly seller: string;
  readonly buyer: string;
  readonly total_incl_tax: string;
  readonly payable: string;
  readonly line_count: string;
  readonly period_start: string;
  readonly period_end: string;
}

export const EXPECTED: readonly ExpectedInvoice[] = Papa.parse<ExpectedInvoice>(
  readFileSync(join(DATA, 'e-invoices', 'EXPECTED.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

/** Path of a test file; the largest are kept compressed. */
export function pathOf(file: string): string {
  return join(DATA, file);
}

export function bytesOf(file: string): Uint8Array {
  const path = pathOf(file);
  return new Uint8Array(existsSync(path) ? readFileSync(path) : gunzipSync(readFileSync(`${path}.gz`)));
}

export const createReader = (label: string, fatal: boolean): TextDecoder => new TextDecoder(label, { fatal });

export function read(bytes: Uint8Array): Outcome<FoundInvoice> {
  return readElectronicInvoice(bytes, createReader);
}

export function readText(xml: string): Outcome<FoundInvoice> {
  return read(new TextEncoder().encode(xml));
}

/** A refusal fails the test with its message. */
export function found(outcome: Outcome<FoundInvoice>): FoundInvoice {
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.message}`);
  return outcome.value;
}

/** What was found in the words of EXPECTED.csv. */
export function inWordsOfExpected(
  invoice: FoundInvoice,
): Omit<ExpectedInvoice, 'file' | 'kind' | 'embedded_name'> {
  return {
    invoice_number: invoice.number ?? '',
    issue_date: invoice.issueDate ?? '',
    due_date: invoice.dueDate ?? '',
    currency: invoice.currency ?? '',
    type_code: invoice.typeCode ?? '',
    seller: invoice.seller ?? '',
    buyer: invoice.buyer ?? '',
    total_incl_tax: invoice.total ?? '',
    payable: invoice.payable ?? '',
    line_count: String(invoice.lines.length),
    period_start: invoice.periodStart ?? '',
    period_end: invoice.periodEnd ?? '',
  };
}
