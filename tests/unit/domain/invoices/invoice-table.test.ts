import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApplicationId, ContractId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import { INVOICE_TABLE } from '#domain/invoices/invoice-table.ts';
import type { InvoiceTableContext } from '#domain/invoices/invoice-table.ts';
import { INVOICE_KINDS } from '#domain/invoices/invoice.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import type { CurrencyCode, MinorUnits } from '#domain/money/money.ts';
import { stageEntityFile, writeEntityFile } from '#domain/tables/entity-file.ts';
import { entityOf, planTableImport } from '#domain/tables/entity-import.ts';
import { whichTable } from '#domain/tables/which-table.ts';
import { DOCUMENT, invoice } from './sample-invoices.ts';

const EMPTY: InvoiceTableContext = {
  findById: () => null,
  findSame: () => null,
  applicationById: (id) => id as ApplicationId,
  applicationByName: () => null,
  contractById: (id) => id as ContractId,
  contractByName: () => null,
  hasDocument: () => true,
};
const NAMES = {
  applicationName: (id: string) => `app ${id}`,
  contractName: (id: string) => `contract ${id}`,
};

function read(text: string, context: InvoiceTableContext = EMPTY): ReturnType<typeof plan> {
  return plan(text, context);
}

function plan(text: string, context: InvoiceTableContext) {
  const staged = stageEntityFile(text, INVOICE_TABLE, context);
  if (!staged.ok) throw new Error(staged.message);
  return planTableImport(staged.value.rows, { keyOf: (draft) => draft.name, mayRepeat: true });
}

const date = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10) as IsoDate);
const minor = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }) as fc.Arbitrary<MinorUnits>;
const word = fc.string({ minLength: 1, maxLength: 30 }).map((text) => `x${text.trim()}`);
const at = '2026-03-02T08:00:00.000Z' as IsoInstant;

const anyInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    kind: fc.constantFrom(...INVOICE_KINDS),
    number: word,
    vendor: word,
    issueDate: date,
    dueDate: fc.option(date),
    currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD') as fc.Arbitrary<CurrencyCode>,
    total: minor,
    tax: fc.option(minor),
    notes: fc.string(),
    applicationId: fc.option(fc.constantFrom('a1', 'a2') as fc.Arbitrary<ApplicationId>),
    contractId: fc.option(fc.constantFrom('c1', 'c2') as fc.Arbitrary<ContractId>),
    lines: fc.array(
      fc.record({
        description: fc.string(),
        quantity: fc.option(fc.constantFrom('1', '0.5', '12')),
        unitPrice: fc.option(fc.constantFrom('9.99', '0.00125')),
        net: fc.option(minor),
        periodStart: fc.option(date),
        periodEnd: fc.option(date),
      }),
      { maxLength: 3 },
    ),
  })
  .map((fields) =>
    invoice({
      ...fields,
      total: (fields.kind === 'credit-note' ? -Math.abs(fields.total) || 0 : fields.total) as MinorUnits,
      tax: (fields.kind === 'credit-note' && fields.tax !== null
        ? -Math.abs(fields.tax) || 0
        : fields.tax) as MinorUnits,
      documentId: DOCUMENT,
      createdAt: at,
      updatedAt: at,
    }),
  );

describe('invoices.csv', () => {
  it('brings every invoice back as it was', () => {
    fc.assert(
      fc.property(anyInvoice, (stored) => {
        const text = writeEntityFile(INVOICE_TABLE, [stored], NAMES);
        const { new: rows, rejected } = read(text);
        expect(rejected).toEqual([]);
        const again = rows.map(({ draft }) =>
          entityOf(draft, { newId: () => 'new', now: at, mayKeepId: () => true }),
        );
        expect(again).toEqual([stored]);
      }),
    );
  });

  it('of what is stored already adds nothing', () => {
    const stored = invoice({ id: 'i1' as InvoiceId });
    const text = writeEntityFile(INVOICE_TABLE, [stored], NAMES);
    const context = { ...EMPTY, findById: () => stored };
    expect(read(text, context)).toMatchObject({ new: [], changed: [], unchanged: [{ line: 2 }] });
  });

  it('is known by its header', () => {
    expect(whichTable('number,vendor,issue date,currency,total', [INVOICE_TABLE])).toBe(INVOICE_TABLE);
    expect(whichTable('date,description,amount', [INVOICE_TABLE])).toBeNull();
  });

  it('needs only its five columns; a bare list has everything else open', () => {
    const { new: rows } = read('Number;Vendor;Issue date;Currency;Total\n7;Figma;2026-01-31;usd;120.50\n');
    expect(rows[0]?.draft.fields).toMatchObject({
      total: 12_050,
      currency: 'USD',
      format: 'csv',
      dueDate: null,
    });
  });

  it.each([
    ['7,Figma,2026-01-31,ZZZ,1', '“ZZZ” is not a currency'],
    ['7,Figma,31.01.2026,EUR,1', 'issue date'],
    ['7,Figma,2026-01-31,EUR,', 'total: it is empty'],
    [',Figma,2026-01-31,EUR,1', 'number: it is empty'],
    ['7,Figma,0026-01-31,EUR,1', 'not between 1900 and 2199'],
  ])('rejects %s with the reason', (row, reason) => {
    const { rejected } = read(`number,vendor,issue date,currency,total\n${row}\n`);
    expect(rejected[0]?.reason).toContain(reason);
  });

  it('says what it assumes of signs, dates, links and documents', () => {
    const header = 'number,vendor,issue date,currency,total,kind,due date,application,document';
    const rows = [
      `1,Figma,2026-01-31,EUR,-5,,,,`,
      `2,Figma,2026-01-31,EUR,5,credit note,2026-01-01,Nobody,${DOCUMENT}`,
    ];
    const context = { ...EMPTY, hasDocument: () => false };
    const { new: planned } = read(`${header}\n${rows.join('\n')}\n`, context);
    expect(planned.map(({ draft }) => [draft.fields.kind, draft.fields.total])).toEqual([
      ['credit-note', -500],
      ['credit-note', -500],
    ]);
    expect(planned[1]?.draft.warnings.join(' ')).toMatch(
      /stored as negative.*no application “Nobody”.*does not carry it.*before it was issued/s,
    );
  });
});
