import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFileRegistry } from '#main/files/file-registry.ts';
import { openStartFiles } from '#main/files/start-files.ts';

describe('files named at start', () => {
  it('are opened by handle, and what is no file is said', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'start-files-'));
    await writeFile(join(folder, 'statement.csv'), 'Date,Amount\n');
    const files = createFileRegistry();
    const reports: string[] = [];
    const argv = [folder, '--hidden', '-r', 'loader.js', 'statement.csv', 'missing.csv'];
    const opened = await openStartFiles(
      { argv, workingFolder: folder, programFolder: folder },
      files,
      (message) => reports.push(message),
    );
    expect(opened).toHaveLength(1);
    expect(opened[0]).toMatchObject({ name: 'statement.csv', size: 12 });
    expect(files.pathOf(opened[0]?.handle ?? '')).toBe(join(folder, 'statement.csv'));
    expect(reports).toEqual(['“missing.csv” was given at start but is no file']);
  });

  it('never keep the program from starting, whatever they are', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'start-files-'));
    await writeFile(join(folder, 'a.csv'), 'x');
    const reports: string[] = [];
    const argv = ['a.csv/inside', 'x'.repeat(5000), 'nul\0', 'https://example.org/?a=1', 'a.csv'];
    const opened = await openStartFiles(
      { argv, workingFolder: folder, programFolder: folder },
      createFileRegistry(),
      (message) => reports.push(message),
    );
    expect(opened.map(({ name }) => name)).toEqual(['a.csv']);
    expect(reports).toHaveLength(4);
    expect(reports[0]).toBe("“a.csv/inside” was given at start but can't be opened (ENOTDIR)");
  });

  it('are out of reach once released', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'start-files-'));
    await writeFile(join(folder, 'a.csv'), 'x');
    const files = createFileRegistry();
    const { handle } = await files.open(join(folder, 'a.csv'));
    files.release(handle);
    expect(files.pathOf(handle)).toBeNull();
  });
});
