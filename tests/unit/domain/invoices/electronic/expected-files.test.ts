import { describe, expect, it } from 'vitest';
import type { FoundInvoice } from '#domain/invoices/found-invoice.ts';
import { bytesOf, EXPECTED, found, inWordsOfExpected, read } from './invoice-files.ts';

const documents = EXPECTED.filter(({ kind }) => /^(?:UBL|CII)/.test(kind));
const others = EXPECTED.filter(({ kind }) => kind.startsWith('OTHER'));

describe('every XML invoice at hand', () => {
  it('is one of 108, and 2 are orders', () => {
    expect([documents.length, others.length]).toEqual([108, 2]);
  });

  it.each(documents.map((row) => [row.file.slice('e-invoices/'.length), row] as const))(
    '%s is read exactly',
    (_name, row) => {
      const { file, kind, embedded_name: _, ...fields } = row;
      const invoice = found(read(bytesOf(file)));
      expect(inWordsOfExpected(invoice)).toEqual(fields);
      expect(invoice.format).toBe(kind.startsWith('UBL') ? 'ubl' : 'cii');
    },
  );

  it.each(others.map((row) => [row.file.slice('e-invoices/'.length), row] as const))(
    '%s is refused as an order',
    (_name, row) => {
      expect(read(bytesOf(row.file))).toMatchObject({
        ok: false,
        code: 'not-an-invoice',
        message: expect.stringContaining('an order (Order-X), not an invoice'),
      });
    },
  );
});

describe('two documents of one invoice, one in each syntax,', () => {
  const twins = documents.flatMap(({ file }) => {
    const other = file.replace('/UBL/', '/CII/').replace('.ubl.xml', '.cii.xml');
    return other !== file && documents.some((row) => row.file === other) ? [[file, other] as const] : [];
  });

  it('are 26 pairs', () => expect(twins).toHaveLength(26));

  /** Made by hand not to validate: its UBL states ten times the tax, line amounts and prices of its CII. */
  const unlike = /not_validating/;

  it.each(twins.filter(([ubl]) => !unlike.test(ubl)))('%s and %s agree', (ubl, cii) => {
    const [left, right] = [found(read(bytesOf(ubl))), found(read(bytesOf(cii)))];
    expect(comparable(left)).toEqual(comparable(right));
  });

  it('agree but for the tax where the files themselves state 50 and 5, which is noticed', () => {
    const [ubl, cii] = twins.find(([ubl]) => unlike.test(ubl)) ?? ['', ''];
    const [left, right] = [found(read(bytesOf(ubl))), found(read(bytesOf(cii)))];
    expect([left.tax, right.tax]).toEqual(['50', '5.00']);
    expect(left.notices).toContain(
      'Total without tax plus tax make 250, but the stated total with tax is 205.',
    );
    const shared = (invoice: FoundInvoice) => ({ ...comparable(invoice), tax: 0, lines: [], taxes: [] });
    expect(shared(left)).toEqual(shared(right));
  });
});

/** All that both syntaxes say, numbers as numbers: one of them writes `9.00` and the other `9`. */
function comparable(invoice: FoundInvoice): Readonly<Record<string, unknown>> {
  const number = (text: string | null) => (text === null ? null : Number(text));
  return {
    ...inWordsOfExpected(invoice),
    total_incl_tax: number(invoice.total),
    payable: number(invoice.payable),
    tax: number(invoice.tax),
    kind: invoice.kind,
    unsure: invoice.unsure,
    lines: invoice.lines.map((line) => ({
      ...line,
      quantity: number(line.quantity),
      unitPrice: number(line.unitPrice),
      net: number(line.net),
    })),
    taxes: invoice.taxes.map((tax) => [number(tax.percent), number(tax.base), number(tax.amount)]),
    attachments: invoice.attachments.map(({ name, mediaType, bytes }) => [name, mediaType, bytes.length]),
  };
}
