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

/** The program's own entry (`.`, `out/main/index.js`) is a folder or a script, never something to import. */
function isProgramEntry(argument: string): boolean {
  return argument.endsWith('.js') || argument.endsWith('.mjs');
}

/**
 * Opens the files named on a command line. Switches and the program's own entry are passed over; a name
 * that is no file is reported.
 */
export async function openStartFiles(
  argv: readonly string[],
  workingFolder: string,
  files: FileRegistry,
  report: (message: string) => void,
): Promise<readonly FileHandle[]> {
  const opened: FileHandle[] = [];
  for (const argument of argv) {
    if (argument.startsWith('-') || argument === '.' || isProgramEntry(argument)) continue;
    const path = resolve(workingFolder, argument);
    if (await isFile(path)) opened.push(await files.open(path));
    else report(`“${argument}” was given at start but is no file`);
  }
  return opened;
}
