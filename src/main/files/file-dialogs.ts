import { dialog } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import { basename } from 'node:path';
import type { FileHandle, FilePurpose } from '#bridge/requests.ts';
import { writeFileAtomically } from './atomic-write.ts';
import type { FileRegistry } from './file-registry.ts';

const TITLES: Readonly<Record<FilePurpose, string>> = {
  spend: 'Import a statement or spend file',
  applications: 'Import applications',
  contracts: 'Import contracts',
  customers: 'Import customers',
};

const EXTENSIONS = ['csv', 'tsv', 'txt', 'dat', 'tab'];

/** Lets the manager choose files; an empty list when the dialog was cancelled. */
export async function chooseFiles(
  window: BrowserWindow,
  files: FileRegistry,
  purpose: FilePurpose,
  several: boolean,
): Promise<readonly FileHandle[]> {
  const properties: NonNullable<OpenDialogOptions['properties']> = ['openFile'];
  if (several) properties.push('multiSelections');
  const answer = await dialog.showOpenDialog(window, {
    title: TITLES[purpose],
    properties,
    filters: [
      { name: 'Tables (CSV, TSV)', extensions: EXTENSIONS },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  if (answer.canceled) return [];
  return Promise.all(answer.filePaths.map((path) => files.open(path)));
}

/** Lets the manager choose a folder; `null` when the dialog was cancelled. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title, properties: ['openDirectory'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** Asks where to save and writes the whole text, or nothing. */
export async function saveText(
  window: BrowserWindow,
  suggestedName: string,
  content: string,
): Promise<{ saved: boolean; name: string }> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save as',
    defaultPath: suggestedName,
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (answer.canceled || !answer.filePath) return { saved: false, name: '' };
  await writeFileAtomically(answer.filePath, content);
  return { saved: true, name: basename(answer.filePath) };
}
