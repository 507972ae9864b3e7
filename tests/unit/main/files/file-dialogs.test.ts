import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { chooseFiles, saveDocument } from '#main/files/file-dialogs.ts';
import { createFileRegistry } from '#main/files/file-registry.ts';

const dialogs = vi.hoisted(() => ({
  showSaveDialog:
    vi.fn<
      (window: unknown, options: SaveDialogOptions) => Promise<{ canceled: boolean; filePath: string }>
    >(),
  showOpenDialog:
    vi.fn<
      (window: unknown, options: OpenDialogOptions) => Promise<{ canceled: boolean; filePaths: string[] }>
    >(),
}));
vi.mock('electron', () => ({ dialog: dialogs }));

const window = {} as BrowserWindow;

function answerSave(path: string): SaveDialogOptions[] {
  const asked: SaveDialogOptions[] = [];
  dialogs.showSaveDialog.mockImplementation((_window, options) => {
    asked.push(options);
    return Promise.resolve({ canceled: path === '', filePath: path });
  });
  return asked;
}

describe('saving a copy of a document', () => {
  it.each([
    ['invoice.pdf', 'invoice.pdf'],
    ['../../.bashrc', '.bashrc'],
    ['C:\\windows\\system32\\evil.xml', 'evil.xml'],
  ])('proposes for %s only the name %s, of its own kind', async (name, proposed) => {
    const path = join(mkdtempSync(join(tmpdir(), 'copy-')), 'copy');
    const asked = answerSave(path);
    const bytes = new Uint8Array([0, 255, 37, 80]);
    expect(await saveDocument(window, name, bytes)).toEqual({ saved: true, name: 'copy' });
    expect(asked[0]?.defaultPath).toBe(proposed);
    expect([...readFileSync(path)]).toEqual([...bytes]);
  });

  it('writes nothing when it is cancelled', async () => {
    answerSave('');
    expect(await saveDocument(window, 'a.pdf', new Uint8Array())).toEqual({ saved: false, name: '' });
  });
});

describe('choosing files', () => {
  it.each([
    ['invoices', ['pdf', 'xml', 'csv']],
    ['spend', ['csv', 'xlsx', 'pdf', 'xml']],
    ['contracts', ['csv']],
  ] as const)('for %s shows what can be read first', async (purpose, extensions) => {
    dialogs.showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await chooseFiles(window, createFileRegistry(), purpose, true)).toEqual([]);
    const filters = dialogs.showOpenDialog.mock.lastCall?.[1].filters;
    expect(filters?.[0]?.extensions).toEqual(expect.arrayContaining([...extensions]));
    expect(filters?.at(-1)?.extensions).toEqual(['*']);
  });
});
