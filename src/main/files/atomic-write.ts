import { randomBytes } from 'node:crypto';
import { open, realpath, rename, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { untilQuit } from './writes-under-way.ts';

/** A file that could not be written, in words a manager understands; the file itself is as it was. */
export class FileWriteError extends Error {
  /** The system's code, e.g. `ENOSPC`. */
  readonly code: string;

  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'FileWriteError';
    this.code = code;
  }
}

/** The few file operations this needs, so that tests can let each of them fail. */
export interface WriteFileSystem {
  readonly platform: NodeJS.Platform;
  readonly open: typeof open;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly realpath: (path: string) => Promise<string>;
  readonly unlink: (path: string) => Promise<void>;
}

const NODE_FILES: WriteFileSystem = { platform: process.platform, open, rename, realpath, unlink };

/** Waits between attempts to replace a file that another program holds, in milliseconds. */
const RENAME_WAITS = [20, 50, 100, 200, 400];

/**
 * Writes a file whole or not at all: beside it, flushed, then renamed over it, and the folder flushed, so
 * that a crash or power cut at any moment leaves either the old content or the new.
 * A link is followed: the file it points to is replaced, not the link. Quitting waits for it.
 * @throws {FileWriteError} when it cannot be written; nothing is left behind.
 */
export function writeFileAtomically(
  path: string,
  data: string | Uint8Array,
  files: WriteFileSystem = NODE_FILES,
): Promise<void> {
  return untilQuit(writeAndReplace(path, data, files));
}

async function writeAndReplace(
  path: string,
  data: string | Uint8Array,
  files: WriteFileSystem,
): Promise<void> {
  const target = await realTarget(path, files);
  const beside = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFlushed(beside, data, files);
    await replace(beside, target, files);
  } catch (error) {
    await removeIfThere(beside, files);
    throw describeWriteError(path, error);
  }
  await flushFolder(dirname(target), files);
}

async function realTarget(path: string, files: WriteFileSystem): Promise<string> {
  try {
    return await files.realpath(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return path;
    throw describeWriteError(path, error);
  }
}

async function writeFlushed(path: string, data: string | Uint8Array, files: WriteFileSystem): Promise<void> {
  const file = await files.open(path, 'wx');
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/**
 * Renames over `target`. On Windows virus scanners and indexers open a file for a moment after it was
 * written, and nobody may replace it meanwhile.
 */
async function replace(beside: string, target: string, files: WriteFileSystem): Promise<void> {
  for (const wait of files.platform === 'win32' ? RENAME_WAITS : []) {
    try {
      await files.rename(beside, target);
      return;
    } catch (error) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) throw error;
      await pause(wait);
    }
  }
  await files.rename(beside, target);
}

/** A leftover that cannot be removed must not hide why the write failed; it is never read again. */
async function removeIfThere(path: string, files: WriteFileSystem): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}

/**
 * Makes the rename itself durable. Windows and some network drives cannot open or flush a folder; the
 * content is flushed already and the rename done, so that is no failure of the write.
 */
async function flushFolder(folder: string, files: WriteFileSystem): Promise<void> {
  const handle = await files.open(folder, 'r').catch(() => null);
  if (handle === null) return;
  await handle.sync().catch(() => undefined);
  await handle.close();
}

function describeWriteError(path: string, error: unknown): FileWriteError {
  const code = codeOf(error);
  const name = basename(path);
  const folder = dirname(path);
  const words: Readonly<Record<string, string>> = {
    ENOSPC: `There is no space left on the disk for “${name}”. Free some space and try again.`,
    EDQUOT: `Your disk quota is used up, so “${name}” was not saved. Free some space and try again.`,
    EACCES: `You may not write to “${folder}”, so “${name}” was not saved. Choose another folder.`,
    EPERM: `You may not write to “${folder}”, so “${name}” was not saved. Choose another folder.`,
    EROFS: `“${folder}” is read-only, so “${name}” was not saved. Choose another folder.`,
    ENOENT: `The folder “${folder}” does not exist, so “${name}” was not saved. Choose another folder.`,
    ENOTDIR: `“${folder}” is not a folder, so “${name}” was not saved. Choose another folder.`,
    EISDIR: `“${name}” is a folder, so no file of that name can be saved there. Choose another name.`,
    EBUSY: `“${name}” is in use by another program. Close it there and try again.`,
    ENAMETOOLONG: `The name “${name}” is too long. Choose a shorter one.`,
    EIO: `The disk reported an error while saving “${name}”. Check the disk, or choose another.`,
  };
  const message = words[code] ?? `“${name}” could not be saved in “${folder}” (${code}).`;
  return new FileWriteError(code, `${message} The file that was there is unchanged.`, error);
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code ?? 'unknown';
}
