import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { run } from '#tools/inspect/inspect.ts';
import {
  bytesOf,
  EXPECTED,
  pathOf,
  type ExpectedInvoice,
} from '#tests/unit/domain/invoices/electronic/invoice-files.ts';

const pdfs = EXPECTED.filter(({ kind }) => kind.startsWith('PDF+'));
const broken = (file: string): boolean => file.includes('/fail/');
const drafts = pdfs.filter(({ kind }) => kind === 'PDF+OTHER Invoice');
const sound = pdfs.filter(({ file }) => !broken(file) && drafts.every((draft) => draft.file !== file));

/** Its own start of the period is 2013-91-02. */
const IMPOSSIBLE_DAY = 'ZUGFeRD_1p0_EXTENDED_Kostenrechnung.pdf';

const said = new Map<string, Readonly<Record<string, unknown>>>();
const folder = { path: '' };

async function inspect(files: readonly string[]): Promise<{ code: number; out: string[] }> {
  const out: string[] = [];
  const code = await run(
    ['invoice', '--json', ...files],
    '2026-01-15' as IsoDate,
    (line) => out.push(line),
    (line) => out.push(`complained: ${line}`),
  );
  return { code, out };
}

beforeAll(async () => {
  folder.path = mkdtempSync(join(tmpdir(), 'inspect-invoice-'));
  const { out } = await inspect(pdfs.map(({ file }) => pathOf(file)));
  for (const [i, line] of out.entries()) said.set(pdfs[i]?.file ?? '', JSON.parse(line));
}, 60_000);
afterAll(() => rmSync(folder.path, { recursive: true }));

describe('inspect invoice', () => {
  it.each(sound.map((row) => [row.file.split('/').at(-1) ?? '', row] as const))(
    'reads the invoice inside %s exactly',
    (name, row) => {
      const impossible =
        name === IMPOSSIBLE_DAY ? { periodStart: null, unsure: ['periodStart'] } : { unsure: [] };
      expect(said.get(row.file)).toMatchObject({ ...inWordsOfInspect(row), ...impossible });
    },
  );

  it.each(drafts.map(({ file }) => [file]))('refuses %s, a draft from before ZUGFeRD 1', (file) => {
    expect(said.get(file)).toMatchObject({
      ok: false,
      code: 'unknown-xml',
      message: expect.stringContaining('a draft'),
    });
  });

  it.each([
    ['fail1.pdf', 'invoice-damaged', 'On line 160 “19.00e” stands where a tax rate belongs'],
    ['fail2.pdf', 'invoice-damaged', 'On line 23 there is a part “title” that this format does not have'],
    ['fail3.pdf', 'not-an-invoice', 'The file says that it is an order'],
  ])('refuses %s, which is broken on purpose, by its reason', (name, code, message) => {
    const row = pdfs.find(({ file }) => file.endsWith(`/${name}`));
    expect(said.get(row?.file ?? '')).toMatchObject({
      ok: false,
      code,
      message: expect.stringContaining(message),
    });
  });

  it('refuses a cut PDF, a cut XML file and a file of another kind, and judges every one', async () => {
    const put = (name: string, bytes: Uint8Array | string) => {
      writeFileSync(join(folder.path, name), bytes);
      return join(folder.path, name);
    };
    const pdf = bytesOf('e-invoices/akretion-factur-x/invoice_EN16931.pdf');
    const xml = bytesOf('e-invoices/akretion-factur-x/factur-x-basic.xml');
    const { code, out } = await inspect([
      put('cut.pdf', pdf.subarray(0, -100)),
      put('cut.xml', xml.subarray(0, -10)),
      put('note.txt', 'Hello'),
      put('empty.xml', ''),
    ]);
    const codes = out.map((line) => JSON.parse(line).code);
    expect([code, codes]).toEqual([0, ['pdf-cut', 'xml-cut', 'not-xml', 'empty']]);
  });

  it('refuses a file larger than any invoice without loading it', async () => {
    const path = join(folder.path, 'huge.xml');
    writeFileSync(path, '');
    truncateSync(path, 5_000_000_000);
    const { code, out } = await inspect([path]);
    expect([code, JSON.parse(out[0] ?? '')]).toEqual([
      0,
      {
        file: path,
        ok: false,
        code: 'too-large',
        message: 'The file has 5000 MB, more than any invoice. Ask for a smaller one.',
      },
    ]);
  });

  it('ends with 2 when a file cannot be opened', async () => {
    expect(await inspect([join(folder.path, 'none.xml')])).toMatchObject({ code: 2 });
    expect(await inspect([folder.path])).toMatchObject({ code: 2 });
  });
});

function inWordsOfInspect(row: ExpectedInvoice): Readonly<Record<string, unknown>> {
  const stated = (text: string) => (text === '' ? null : text);
  return {
    file: pathOf(row.file),
    ok: true,
    format: 'facturx',
    number: stated(row.invoice_number),
    issueDate: stated(row.issue_date),
    dueDate: stated(row.due_date),
    currency: stated(row.currency),
    typeCode: stated(row.type_code),
    seller: stated(row.seller),
    buyer: stated(row.buyer),
    total: stated(row.total_incl_tax),
    payable: stated(row.payable),
    lines: Number(row.line_count),
    periodStart: stated(row.period_start),
    periodEnd: stated(row.period_end),
  };
}
