import { lstat, readdir } from 'node:fs/promises';
import { extname, join } from 'node:path';

/** One file as the folder shows it. The three together say whether it is the file we saw before. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  /** Last change, in whole milliseconds since 1970. */
  readonly modified: number;
}

/** Files that an import can read, or refuses by name with what to do instead. */
const EXTENSIONS = new Set(
  'csv tsv tab txt dat xlsx xlsm xls ods xml pdf'.split(' ').map((extension) => `.${extension}`),
);

/** Office programs' lock files and hidden files; unfinished downloads end otherwise (`.part`, `.crdownload`). */
const NOT_FOR_US = /^(\.|~\$)/;

/** Whether a name may be a document of the manager's. */
export function isCandidate(name: string): boolean {
  return !NOT_FOR_US.test(name) && EXTENSIONS.has(extname(name).toLowerCase());
}

/** Same name, size and time of change. */
export function isSameFile(one: SeenFile, other: SeenFile): boolean {
  return one.name === other.name && one.size === other.size && one.modified === other.modified;
}

async function seen(folder: string, name: string): Promise<SeenFile | null> {
  try {
    // Links are not followed: they may lead out of the folder that was chosen.
    const found = await lstat(join(folder, name));
    return found.isFile()
      ? { name, size: found.size, modified: Math.max(0, Math.trunc(found.mtimeMs)) }
      : null;
  } catch (error) {
    // Gone since the folder was listed: it was moved or renamed meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/**
 * The folder's own documents by name; folders inside it are not looked into.
 * @throws the system's error when the folder can't be read
 */
export async function listCandidates(folder: string): Promise<readonly SeenFile[]> {
  const names = (await readdir(folder)).filter(isCandidate).sort();
  const files = await Promise.all(names.map((name) => seen(folder, name)));
  return files.filter((file) => file !== null);
}
