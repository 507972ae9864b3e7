import {
  chmod,
  mkdtemp,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFileAtomically, type WriteFileSystem } from '#main/files/atomic-write.ts';

const real: WriteFileSystem = { platform: 'linux', open, rename, realpath, unlink };
const failure = (code: string): NodeJS.ErrnoException => Object.assign(new Error(code), { code });

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Files whose every opened handle fails in one operation. */
function failing(operation: 'writeFile' | 'sync', code: string): WriteFileSystem {
  return {
    ...real,
    open: async (path, flags) => {
      const handle = await open(path, flags);
      if (flags === 'wx') handle[operation] = () => Promise.reject(failure(code));
      return handle;
    },
  };
}

describe('saving a file whole or not at all', () => {
  it('writes new content over old and leaves nothing beside it', async () => {
    const path = join(folder, 'plan.json');
    await writeFileAtomically(path, 'old');
    await writeFileAtomically(path, new TextEncoder().encode('new'));
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['plan.json']);
  });

  it('tries again on Windows, where a scanner holds the file for a moment', async () => {
    const path = join(folder, 'plan.json');
    await writeFile(path, 'old');
    let refusals = 2;
    const held = (platform: NodeJS.Platform): WriteFileSystem => ({
      ...real,
      platform,
      rename: (from, to) => (refusals-- > 0 ? Promise.reject(failure('EPERM')) : rename(from, to)),
    });
    await writeFileAtomically(path, 'new', held('win32'));
    expect(await readFile(path, 'utf8')).toBe('new');
    refusals = 1;
    await expect(writeFileAtomically(path, 'newer', held('linux'))).rejects.toThrow('may not write');
    expect(await readdir(folder)).toEqual(['plan.json']);
  });

  it('follows a link to the file it stands for', async () => {
    await writeFile(join(folder, 'real.csv'), 'old');
    await symlink(join(folder, 'real.csv'), join(folder, 'link.csv'));
    await writeFileAtomically(join(folder, 'link.csv'), 'new');
    expect(await readFile(join(folder, 'real.csv'), 'utf8')).toBe('new');
    expect(await realpath(join(folder, 'link.csv'))).toBe(await realpath(join(folder, 'real.csv')));
  });

  it.each([
    ['a full disk while writing', failing('writeFile', 'ENOSPC'), /no space left.*unchanged/],
    ['a full disk while flushing', failing('sync', 'ENOSPC'), /no space left/],
    ['a used-up quota', failing('writeFile', 'EDQUOT'), /quota/],
    ['a broken disk', failing('sync', 'EIO'), /disk reported an error/],
    [
      'a read-only folder',
      { ...real, open: () => Promise.reject(failure('EROFS')) },
      /is read-only.*another folder/,
    ],
    [
      'a folder of somebody else',
      { ...real, open: () => Promise.reject(failure('EACCES')) },
      /may not write/,
    ],
    ['a file held by another program', { ...real, rename: () => Promise.reject(failure('EBUSY')) }, /in use/],
    ['an error nobody thought of', { ...real, rename: () => Promise.reject(failure('EWEIRD')) }, /EWEIRD/],
  ])('keeps the old content and says why after %s', async (_name, files, message) => {
    const path = join(folder, 'plan.json');
    await writeFile(path, 'old');
    await expect(writeFileAtomically(path, 'new', files)).rejects.toThrow(message);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['plan.json']);
  });

  it('says that a folder does not exist, or is none', async () => {
    await expect(writeFileAtomically(join(folder, 'gone', 'a.csv'), 'x')).rejects.toThrow(/does not exist/);
    await writeFile(join(folder, 'file'), '');
    await expect(writeFileAtomically(join(folder, 'file', 'a.csv'), 'x')).rejects.toThrow(/is not a folder/);
    await expect(writeFileAtomically(folder, 'x')).rejects.toThrow(/is a folder/);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a folder it may not write to', async () => {
    await chmod(folder, 0o500);
    await expect(writeFileAtomically(join(folder, 'a.csv'), 'x')).rejects.toThrow(/may not write/);
    await chmod(folder, 0o700);
  });

  it('lets the last of several writes win, each whole', async () => {
    const path = join(folder, 'plan.json');
    const contents = Array.from({ length: 20 }, (_, index) => String(index).repeat(50_000));
    await Promise.all(contents.map((content) => writeFileAtomically(path, content)));
    expect(contents).toContain(await readFile(path, 'utf8'));
    expect(await readdir(folder)).toEqual(['plan.json']);
  });
});
