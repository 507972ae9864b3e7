import type { FoundInvoice, InvoiceField } from '#domain/invoices/found-invoice.ts';

/** How often a field was read as it should be, otherwise, not at all, or although nothing is expected. */
export interface Tally {
  agree: number;
  wrong: number;
  blank: number;
  extra: number;
}

export type Expected = Readonly<Partial<Record<InvoiceField, string | null>>>;

export interface Difference {
  readonly file: string;
  readonly field: InvoiceField;
  readonly read: string;
  readonly expected: string | null;
}

const AMOUNTS: ReadonlySet<InvoiceField> = new Set(['total', 'tax', 'payable']);
const NAMES: ReadonlySet<InvoiceField> = new Set(['seller', 'buyer']);

function letters(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** Amounts agree by value; names when one is a part of the other, since XML may add a line to them. */
function agrees(field: InvoiceField, read: string, expected: string): boolean {
  if (AMOUNTS.has(field)) return Number(read) === Number(expected);
  if (!NAMES.has(field)) return read === expected;
  return letters(expected).includes(letters(read)) || letters(read).includes(letters(expected));
}

/** Counts over many invoices, and every value that is not as expected. */
export class Comparison {
  readonly tallies = new Map<InvoiceField, Tally>();
  readonly wrong: Difference[] = [];
  readonly extra: Difference[] = [];

  add(file: string, found: FoundInvoice, expected: Expected): void {
    for (const [field, want] of Object.entries(expected) as [InvoiceField, string | null][]) {
      const tally = this.tallies.get(field) ?? { agree: 0, wrong: 0, blank: 0, extra: 0 };
      this.tallies.set(field, tally);
      const read = found[field];
      if (read === null) tally.blank += want === null ? 0 : 1;
      else if (want === null) {
        tally.extra++;
        this.extra.push({ file, field, read, expected: want });
      } else if (agrees(field, read, want)) tally.agree++;
      else {
        tally.wrong++;
        this.wrong.push({ file, field, read, expected: want });
      }
    }
  }

  /** Share of the expected values that were read. */
  share(...fields: readonly InvoiceField[]): number {
    const tallies = fields.flatMap((field) => this.tallies.get(field) ?? []);
    const agree = tallies.reduce((sum, tally) => sum + tally.agree, 0);
    const all = tallies.reduce((sum, tally) => sum + tally.agree + tally.wrong + tally.blank, 0);
    return all === 0 ? 1 : agree / all;
  }
}
