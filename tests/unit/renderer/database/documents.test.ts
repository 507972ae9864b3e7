import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { performAction, undoAction } from '#database/actions.ts';
import type { EditableTable, RowWrite } from '#database/actions.ts';
import { sweepAtStart } from '#database/documents.ts';
import type { DocumentRow } from '#database/schema.ts';
import { openWorkspace } from '#database/workspace.ts';
import type { Workspace } from '#database/workspace.ts';
import type { ActivityEntry } from '#domain/activity/activity.ts';
import type { DocumentId, InvoiceId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type { Invoice } from '#domain/invoices/invoice.ts';
import { invoice } from '#tests/unit/domain/invoices/sample-invoices.ts';

const AT = '2026-03-02T08:00:00.000Z' as IsoInstant;
let workspace: Workspace;
let number = 0;

function document(letter: string, content = `<Invoice>${letter}</Invoice>`): DocumentRow {
  const blob = new Blob([content], { type: 'application/xml' });
  return {
    id: letter.repeat(64) as DocumentId,
    name: `${letter}.xml`,
    mediaType: blob.type,
    size: blob.size,
    addedAt: AT,
    blob,
  };
}

function of(id: string, main: DocumentRow | null, others: readonly DocumentRow[] = []): Invoice {
  return invoice({
    id: id as InvoiceId,
    documentId: main?.id ?? null,
    otherDocuments: others.map((other) => other.id),
  });
}

const put = (row: Invoice): RowWrite => ({ table: 'invoices', key: row.id, row });
const gone = (id: string): RowWrite => ({ table: 'invoices', key: id, row: null });

async function add(rows: readonly Invoice[], documents: readonly DocumentRow[]): Promise<ActivityEntry> {
  const entry = await performAction(workspace, 'Added invoices', rows.map(put), documents);
  if (entry === null) throw new Error('nothing was added');
  return entry;
}

const kept = (): Promise<string[]> =>
  workspace.database.documents
    .toCollection()
    .primaryKeys()
    .then((ids) => ids.map((id) => id.slice(0, 1)).sort());

beforeEach(async () => {
  number = 0;
  workspace = await openWorkspace({
    name: `documents-${Math.random()}`,
    now: () => `2026-03-02T08:00:${String(number).padStart(2, '0')}.000Z` as IsoInstant,
    newId: () => `id-${number++}`,
    onBlocked: () => undefined,
  });
});

afterEach(async () => {
  await workspace.database.delete();
});

describe('documents', () => {
  it('are kept with the invoices of one action, and their bytes are not in the log', async () => {
    const [a, b] = [document('a'), document('b')];
    await add([of('1', a, [b])], [a, b]);
    expect(await kept()).toEqual(['a', 'b']);
    const stored = await workspace.database.documents.get(a.id);
    expect(await stored?.blob.text()).toBe('<Invoice>a</Invoice>');
    const [entry] = await workspace.database.activity.toArray();
    expect(JSON.stringify(entry)).not.toContain('blob');
    expect(entry?.scope).toMatchObject({ kind: 'rows', changes: [{ table: 'invoices', key: '1' }] });
  });

  it('of the same bytes are kept once, under their first name', async () => {
    await add([of('1', document('a'))], [document('a')]);
    await add([of('2', document('a'))], [{ ...document('a'), name: 'copy.xml' }, document('a')]);
    expect((await workspace.database.documents.toArray()).map(({ name }) => name)).toEqual(['a.xml']);
  });

  it('are not kept when the action fails or changes nothing', async () => {
    const broken = { ...of('1', document('a')), notes: (() => '') as never };
    await expect(add([broken], [document('a')])).rejects.toThrow('could not be cloned');
    expect(await performAction(workspace, 'Nothing', [], [document('a')])).toBeNull();
    expect(await kept()).toEqual([]);
  });

  it('go with the undo of the action that brought them, unless another invoice has them', async () => {
    await add([of('0', document('a'))], [document('a')]);
    const entry = await add([of('1', document('a'), [document('b')])], [document('a'), document('b')]);
    expect(await undoAction(workspace, entry.id)).toMatchObject({ ok: true });
    expect(await kept()).toEqual(['a']);
    expect(await workspace.database.invoices.count()).toBe(1);
  });

  it('stay for a deleted invoice as long as its deletion can be undone', async () => {
    const first = await add([of('1', document('a'))], [document('a')]);
    const deletion = await performAction(workspace, 'Deleted it', [gone('1')]);
    expect(await sweepAtStart(workspace.database)).toBe(0);
    expect(await undoAction(workspace, deletion?.id ?? first.id)).toMatchObject({ ok: true });
    expect(await kept()).toEqual(['a']);
    await undoAction(workspace, first.id);
    expect(await kept()).toEqual([]);
  });

  it('that nothing refers to are swept at a start, once', async () => {
    await add([of('1', document('a'))], [document('a')]);
    await workspace.database.documents.bulkAdd([document('b'), document('c')]);
    expect(await sweepAtStart(workspace.database)).toBe(2);
    expect(await sweepAtStart(workspace.database)).toBe(0);
    expect(await kept()).toEqual(['a']);
  });

  it('of contracts, quotes, notices, savings, retirements and tasks are kept, and swept when none is left', async () => {
    const rows: readonly (readonly [EditableTable, object])[] = [
      ['contracts', { documents: [document('a').id] }],
      ['quotes', { documentId: document('b').id }],
      ['notices', { sent: { documentId: document('c').id }, acknowledged: { documentId: document('d').id } }],
      ['savings', { evidence: { documentId: document('e').id } }],
      ['retirements', { dataExport: { documentId: document('f').id } }],
      ['tasks', { done: { documentId: document('1').id } }],
    ];
    const entries: ActivityEntry[] = [];
    const letters = ['a', 'b', 'cd', 'e', 'f', '1'];
    for (const [index, [table, row]] of rows.entries()) {
      const documents = [...(letters[index] ?? '')].map((letter) => document(letter));
      const write = { table, key: 'x', row: { id: 'x', ...row } };
      const entry = await performAction(workspace, 'Kept', [write], documents);
      if (entry !== null) entries.push(entry);
    }
    expect(await sweepAtStart(workspace.database)).toBe(0);
    expect(await kept()).toEqual(['1', 'a', 'b', 'c', 'd', 'e', 'f']);
    for (const { id } of entries) await undoAction(workspace, id);
    expect(await kept()).toEqual([]);
  });
});
