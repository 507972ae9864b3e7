import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileHandle } from '#bridge/requests.ts';
import type { FileRegistry } from './file-registry.ts';

/** Opens one file, or says why not: a word on the command line must never keep the program from starting. */
async function openNamed(path: string, files: FileRegistry): Promise<FileHandle | string> {
  try {
    return (await stat(path)).isFile() ? await files.open(path) : 'is no file';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? 'is no file' : `can't be opened (${code ?? String(error)})`;
  }
}

/** A command line and where it was typed. */
export interface CommandLine {
  readonly argv: readonly string[];
  readonly workingFolder: string;
  /** The program's own folder, which stands on the command line of an unpackaged program. */
  readonly programFolder: string;
}

/**
 * Opens the files named on a command line. Switches, scripts and the program's own folder are passed over;
 * a name that is no file is reported.
 */
export async function openStartFiles(
  { argv, workingFolder, programFolder }: CommandLine,
  files: FileRegistry,
  report: (message: string) => void,
): Promise<readonly FileHandle[]> {
  const opened: FileHandle[] = [];
  for (const argument of argv) {
    const path = resolve(workingFolder, argument);
    if (argument.startsWith('-') || /\.m?js$/.test(argument) || path === programFolder) continue;
    const file = await openNamed(path, files);
    if (typeof file === 'string') report(`“${argument}” was given at start but ${file}`);
    else opened.push(file);
  }
  return opened;
}
