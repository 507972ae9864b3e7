import { describe, expect, it } from 'vitest';
import type { DocumentId, InvoiceId } from '#domain/brand.ts';
import type { IsoDate, IsoInstant } from '#domain/calendar/iso.ts';
import type { MinorUnits } from '#domain/money/money.ts';
import { createSample } from '#domain/sample/sample.ts';
import { planBatch, planWords } from '#features/invoices/import/plan-batch.ts';
import { verdictDetail } from '#features/invoices/import/verdict-chip.tsx';
import { invoice } from '#tests/unit/domain/invoices/sample-invoices.ts';
import { file, judged, kinds, table } from './batch.ts';

const NOW = '2026-03-02T09:00:00.000Z' as IsoInstant;
const details = (rows: ReturnType<typeof judged>): string[] =>
  rows.map(({ verdict }) => verdictDetail(verdict));

describe('a batch of documents', () => {
  it('adds what is complete, each with its document', () => {
    const rows = judged([file('a'), file('b', { number: '2' })]);
    expect(kinds(rows)).toEqual(['ready', 'ready']);
    const plan = planBatch(rows, NOW);
    expect(plan.added.map(({ id, number, documentId }) => [id, number, documentId])).toEqual([
      ['a', 'RE-2026/0042', 'sha-a'],
      ['b', '2', 'sha-b'],
    ]);
    expect(plan.added[0]).toMatchObject({ vendorKey: 'slack', createdAt: NOW, fileName: 'a.xml' });
    expect(plan.documents.map(({ id, name }) => [id, name])).toEqual([
      ['sha-a', 'a.xml'],
      ['sha-b', 'b.xml'],
    ]);
    expect(planWords(plan, 'en')).toBe('2 invoices');
  });

  it('asks for what is missing or unclear, and takes the answer', () => {
    const files = [file('a', { total: null, number: null, unsure: ['total'] })];
    const rows = judged(files);
    expect(kinds(rows)).toEqual(['look']);
    expect(details(rows)[0]).toMatch(/Number: not found.*Total with tax: not clear/);
    expect(planWords(planBatch(rows, NOW), 'en')).toBeNull();
    const said = { a: { corrections: { total: '120.00', number: '7' } } };
    expect(kinds(judged(files, { said }))).toEqual(['ready']);
  });

  it('says of what was read from a text that it can be compared, until it was', () => {
    const files = [file('a', { format: 'text', unsure: ['periodStart'] })];
    expect(details(judged(files))[0]).toBe(
      'Read from its text: open it to see where each value stands. Period from: not clear, left blank.',
    );
    expect(details(judged(files, { said: { a: { confirmed: true } } }))[0]).not.toContain('open it');
  });

  it('asks about what seldom is right until it is confirmed', () => {
    const files = [file('a', { total: '-119.00', tax: '-19.00' })];
    expect(details(judged(files))[0]).toContain('Is it a credit note?');
    expect(kinds(judged(files, { said: { a: { confirmed: true } } }))).toEqual(['ready']);
    const turned = judged(files, { said: { a: { corrections: { kind: 'credit-note' } } } });
    expect(kinds(turned)).toEqual(['ready']);
  });

  it('keeps an invoice once: the data with the text beside it, the same file not at all', () => {
    const rows = judged([file('pdf', { format: 'text' }), file('xml'), file('copy', {}, 'xml')]);
    expect(kinds(rows)).toEqual(['twin', 'ready', 'there']);
    expect(details(rows)[0]).toContain('The same invoice as xml.xml');
    const plan = planBatch(rows, NOW);
    expect(plan.added).toMatchObject([{ id: 'xml', documentId: 'sha-xml', otherDocuments: ['sha-pdf'] }]);
    expect(plan.documents.map(({ id }) => id)).toEqual(['sha-xml', 'sha-pdf']);
    expect([...plan.fileIds].sort()).toEqual(['pdf', 'xml']);
  });

  it('tells two files of one name apart', () => {
    const named = (one: ReturnType<typeof file>) => ({ ...one, name: 'invoice.xml' });
    const files = [
      named(file('a')),
      named(file('b', { number: '2' })),
      file('c', { number: '2', format: 'text' }),
    ];
    const plan = planBatch(judged(files), NOW);
    expect(plan.added.map(({ id, otherDocuments }) => [id, otherDocuments])).toEqual([
      ['a', []],
      ['b', ['sha-c']],
    ]);
  });

  it('says of a stored invoice that it is there, and of its other document that it is kept with it', () => {
    const stored = invoice({ documentId: 'sha-a' as DocumentId });
    const rows = judged([file('a'), file('b', { format: 'text' })], { invoices: [stored] });
    expect(kinds(rows)).toEqual(['there', 'attach']);
    expect(details(rows)[0]).toContain('Slack Technologies Limited RE-2026/0042, €119.00');
    const plan = planBatch(rows, NOW);
    expect(plan.added).toEqual([]);
    expect(plan.changed).toMatchObject([{ id: stored.id, documentId: 'sha-a', otherDocuments: ['sha-b'] }]);
    expect(planWords(plan, 'en')).toBe('1 change');
  });

  it('asks when a number of a vendor is there with another total', () => {
    const stored = invoice({ total: 9900 as MinorUnits });
    const rows = judged(
      [file('a'), file('b', { number: '9' }), file('c', { number: '9', total: '5', tax: null })],
      {
        invoices: [stored],
      },
    );
    expect(kinds(rows)).toEqual(['look', 'ready', 'look']);
    expect(details(rows)[0]).toContain('is there with another total');
    expect(details(rows)[2]).toContain('is in this import with another total');
  });

  it('knows its own invoices once they are stored, and offers them again after an undo', () => {
    const files = [file('a')];
    const added = planBatch(judged(files), NOW).added;
    expect(kinds(judged(files, { invoices: added }))).toEqual(['added']);
    expect(kinds(judged(files))).toEqual(['ready']);
  });

  it('leaves out what it is told to, and shows what is not read or refused', () => {
    const waiting = { ...file('w'), state: 'reading', reading: null } as const;
    const refused = {
      ...file('r'),
      reading: { kind: 'refused', format: 'PDF', code: 'x', message: 'Why.' },
    } as const;
    const rows = judged([file('a'), waiting, refused], { said: { a: { leftOut: true } } });
    expect(kinds(rows)).toEqual(['left', 'waiting', 'refused']);
    expect(details(rows).slice(1)).toEqual(['Being read…', 'Why.']);
    expect(planBatch(rows, NOW).documents).toEqual([]);
  });

  it('proposes the application of the vendor and its contract', () => {
    const today = '2026-03-02' as IsoDate;
    const { applications, contracts } = createSample(today, NOW);
    const [row] = judged([file('a', { issueDate: today })], { applications, contracts });
    const application = applications.find(({ id }) => id === row?.invoice?.applicationId);
    expect(application?.name).toBe('Slack');
    expect(contracts.find(({ id }) => id === row?.invoice?.contractId)?.applicationId).toBe(application?.id);
  });
});

describe('a table of invoices in a batch', () => {
  const header = 'number,vendor,issue date,currency,total,due date';

  it('gives a row of the result for each of its rows', () => {
    const stored = invoice({ id: 'i' as InvoiceId, dueDate: null });
    const text = [
      header,
      '1,Figma,2026-01-31,EUR,10,',
      'RE-2026/0042,Slack Technologies Limited,2026-02-01,EUR,119,2026-03-01',
      '2,Figma,yesterday,EUR,10,',
      '1,Figma,2026-01-31,EUR,10,',
    ].join('\n');
    const rows = judged([table('list', text)], { invoices: [stored] });
    expect(kinds(rows)).toEqual(['ready', 'changes', 'refused', 'refused']);
    expect(details(rows)[1]).toBe('Changes due date.');
    expect(details(rows)[3]).toContain('already in line 2');
    const plan = planBatch(rows, NOW);
    expect(plan.added).toMatchObject([
      { id: 'list.2', format: 'csv', fileName: 'list.csv', documentId: null },
    ]);
    expect(plan.changed).toMatchObject([{ id: 'i', dueDate: '2026-03-01', updatedAt: NOW }]);
    expect(planWords(plan, 'en')).toBe('1 invoice and 1 change');
  });

  it('that was stored adds nothing the next time', () => {
    const files = [table('list', `${header}\n1,Figma,2026-01-31,EUR,10,\n`)];
    const { added } = planBatch(judged(files), NOW);
    expect(kinds(judged(files, { invoices: added }))).toEqual(['added']);
    expect(kinds(judged([{ ...files[0], id: 'again' } as never], { invoices: added }))).toEqual(['there']);
  });

  it('without rows says so', () => {
    expect(details(judged([table('list', `${header}\n`)]))).toEqual(['The list has no rows.']);
  });
});
