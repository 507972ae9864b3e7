import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveSeveral } from '#main/files/save-several.ts';

const showOpenDialog = vi.hoisted(() => vi.fn<() => Promise<{ canceled: boolean; filePaths: string[] }>>());
vi.mock('electron', () => ({ dialog: { showOpenDialog } }));

const WINDOW = {} as BrowserWindow;
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'several-'));
  showOpenDialog.mockResolvedValue({ canceled: false, filePaths: [folder] });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('saving several files in one folder', () => {
  it('writes each under its name, and never over one that is there', async () => {
    await writeFile(join(folder, 'ana.csv'), 'before');
    const saved = await saveSeveral(WINDOW, 'Where to?', [
      { name: 'ana.csv', content: 'a' },
      { name: 'ben.csv', content: 'b' },
      { name: 'ben.csv', content: 'other' },
    ]);
    expect(saved).toEqual(['ana (2).csv', 'ben.csv', 'ben (2).csv']);
    expect(await readFile(join(folder, 'ana.csv'), 'utf8')).toBe('before');
    expect(await readFile(join(folder, 'ben (2).csv'), 'utf8')).toBe('other');
  });

  it('saves nothing when no folder is chosen', async () => {
    showOpenDialog.mockResolvedValue({ canceled: true, filePaths: [] });
    expect(await saveSeveral(WINDOW, 'Where to?', [{ name: 'a.csv', content: '' }])).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });

  it.each(['../a.csv', 'a/b.csv', 'a\\b.csv', '..', '', 'a\0.csv'])('refuses the name %j', async (name) => {
    await expect(saveSeveral(WINDOW, 'Where to?', [{ name, content: '' }])).rejects.toThrow('slashes');
    expect(await readdir(folder)).toEqual([]);
  });
});
