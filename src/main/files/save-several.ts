import { access } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { RequestRefused } from '../ipc/requests.ts';
import { writeFileAtomically } from './atomic-write.ts';
import { chooseFolder } from './file-dialogs.ts';

/** A text to be saved under its name in a folder that is chosen for several. */
export interface NamedText {
  readonly name: string;
  readonly content: string;
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    // Whatever stands in the way of looking stands in the way of writing, too, and is told then.
    return false;
  }
}

/** A path in the folder that no file has yet: “a.csv”, else “a (2).csv”. */
async function freePath(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = basename(name, extension);
  let path = join(folder, name);
  for (let turn = 2; await exists(path); turn++) path = join(folder, `${stem} (${turn})${extension}`);
  return path;
}

/**
 * Asks for a folder and saves each text in it under its own name; a file that is there already is never replaced. An empty list
 * when the dialog was cancelled.
 * @throws {RequestRefused} for a name that leads elsewhere; nothing was saved then
 * @throws {FileWriteError} when one cannot be written; those before it are saved
 */
export async function saveSeveral(
  window: BrowserWindow,
  title: string,
  files: readonly NamedText[],
): Promise<readonly string[]> {
  // Names are made of what rows say: none may be a path.
  if (files.some(({ name }) => /[\\/\0]/.test(name) || /^\.*$/.test(name))) {
    throw new RequestRefused('file-name', 'A name of a file must not contain slashes.');
  }
  const folder = await chooseFolder(window, title);
  if (folder === null) return [];
  const saved: string[] = [];
  for (const { name, content } of files) {
    const path = await freePath(folder, name);
    await writeFileAtomically(path, content);
    saved.push(basename(path));
  }
  return saved;
}
