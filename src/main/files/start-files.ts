import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { FileHandle } from '#bridge/requests.ts';
import type { FileRegistry } from './file-registry.ts';

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
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
    if (await isFile(path)) opened.push(await files.open(path));
    else report(`“${argument}” was given at start but is no file`);
  }
  return opened;
}
