import { readFileSync, statSync } from 'node:fs';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };
import { readInvoiceFile } from '#documents/read-invoice.ts';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { LARGEST_XML_BYTES } from '#domain/invoices/electronic/xml-bytes.ts';
import { refused, type Outcome } from '#domain/outcome.ts';
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';
import type { Inspection, InspectOptions } from './inspection.ts';

const matcher = createVendorMatcher(catalogue, prefixes);
const vendorOfDomain = (domain: string): string | null => matcher.vendorNamed(domain)?.name ?? null;

/** Inspects invoices, each file by itself; `--rows` adds the lines, the tax rates and what is attached. */
export async function inspectInvoices(
  files: readonly string[],
  options: InspectOptions,
): Promise<readonly Inspection[]> {
  const inspections: Inspection[] = [];
  for (const file of files) {
    const found = await inspectOne(file);
    inspections.push(
      found.ok
        ? { file, ok: true, ...describe(found.value), ...(options.rows ? parts(found.value) : {}) }
        : { file, ok: false, code: found.code, message: found.message },
    );
  }
  return inspections;
}

/** A file that no reader would take is not even loaded: it may not fit into memory. */
async function inspectOne(file: string): Promise<Outcome<FoundInvoice>> {
  const { size } = statSync(file);
  if (size > LARGEST_XML_BYTES) {
    const megabytes = Math.round(size / 1_000_000);
    return refused(
      'too-large',
      `The file has ${megabytes} MB, more than any invoice. Ask for a smaller one.`,
    );
  }
  return readInvoiceFile(new Uint8Array(readFileSync(file)), nodePdf, { vendorOfDomain });
}

function describe(found: FoundInvoice): Inspection {
  return {
    format: found.format,
    kind: found.kind,
    typeCode: found.typeCode ?? null,
    number: found.number,
    issueDate: found.issueDate,
    dueDate: found.dueDate,
    currency: found.currency,
    seller: found.seller,
    buyer: found.buyer,
    total: found.total,
    tax: found.tax,
    payable: found.payable,
    lines: found.lines.length,
    periodStart: found.periodStart,
    periodEnd: found.periodEnd,
    unsure: found.unsure,
    notices: found.notices,
  };
}

function parts(found: FoundInvoice): Inspection {
  return {
    data: found.lines,
    taxes: found.taxes,
    attachments: found.attachments.map(({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      size: bytes.length,
    })),
  };
}
