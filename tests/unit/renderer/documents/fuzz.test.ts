import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextInvoice } from '#domain/invoices/text/read-text-invoice.ts';
import { openPdf } from '#documents/pdf.ts';
import { nodePdf } from '#tools/pdf/node-pdf.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');
const FILES = [
  'text-invoices/stripe-hosted.pdf',
  'text-invoices/ovh.pdf',
  'e-invoices/zugferd-corpus/ZUGFeRDv1/correct/Mustangproject/MustangGnuaccountingBeispielRE-20140522_501.pdf',
  'e-invoices/zugferd-corpus/ZUGFeRDv1/correct/Konik/acme_invoice-42_ZUGFeRD.pdf',
].map((path) => new Uint8Array(readFileSync(join(DATA, path))));

const MOST_MILLISECONDS = 5000;

/** Some bytes overwritten, or a stretch of them blanked or moved; the length stays. */
const damage = fc.oneof(
  fc
    .array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 })
    .map((changes) => (bytes: Uint8Array) => {
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
    }),
  fc.tuple(fc.nat(), fc.nat(3000)).map(([at, count]) => (bytes: Uint8Array) => {
    bytes.fill(0, at % bytes.length, (at % bytes.length) + count);
  }),
  fc.tuple(fc.nat(), fc.nat()).map(([to, from]) => (bytes: Uint8Array) => {
    const start = from % bytes.length;
    bytes.copyWithin(to % bytes.length, start, start + 500);
  }),
);

describe('damaged PDFs', () => {
  it('are read or refused within five seconds, and nothing crashes', async () => {
    const engine = await nodePdf();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...FILES), damage, async (file, spoil) => {
        const bytes = file.slice();
        spoil(bytes);
        const started = performance.now();
        const pdf = await openPdf(bytes, engine);
        if (pdf.ok) {
          readTextInvoice(pdf.value.pages, { vendorOfDomain: () => null });
          pdf.value.close();
        }
        expect(pdf.ok || pdf.message.length > 40).toBe(true);
        expect(performance.now() - started).toBeLessThan(MOST_MILLISECONDS + 1000);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  }, 120_000);

  it('are never accepted when bytes were cut out', async () => {
    const engine = await nodePdf();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILES),
        fc.nat(),
        fc.integer({ min: 1, max: 5000 }),
        async (file, at, count) => {
          const from = at % (file.length - 6);
          const bytes = Uint8Array.from([...file.subarray(0, from), ...file.subarray(from + count)]);
          const pdf = await openPdf(bytes, engine);
          if (pdf.ok) pdf.value.close();
          expect(pdf.ok).toBe(false);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  }, 120_000);
});
