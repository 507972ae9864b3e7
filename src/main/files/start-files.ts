import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * The files named on a command line. Switches, the program's own entry and folders are passed over;
 * a name that is no file is returned in `missing`, so that it can be said.
 */
export async function filesFromCommandLine(
  argv: readonly string[],
  workingFolder: string,
): Promise<{ readonly paths: readonly string[]; readonly missing: readonly string[] }> {
  const paths: string[] = [];
  const missing: string[] = [];
  for (const argument of argv) {
    if (argument.startsWith('-')) continue;
    const path = resolve(workingFolder, argument);
    try {
      const found = await stat(path);
      if (found.isFile()) paths.push(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      missing.push(argument);
    }
  }
  return { paths, missing };
}
