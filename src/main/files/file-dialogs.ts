import { dialog } from 'electron';
import type { BrowserWindow, FileFilter, OpenDialogOptions } from 'electron';
import { basename, extname } from 'node:path';
import type { FileHandle, FilePurpose } from '#bridge/requests.ts';
import { RequestRefused } from '../ipc/requests.ts';
import { writeFileAtomically } from './atomic-write.ts';
import type { FileRegistry } from './file-registry.ts';
import { whyUnreadable } from './why-unreadable.ts';

const TITLES: Readonly<Record<FilePurpose, string>> = {
  spend: 'Import a statement or spend file',
  invoices: 'Import invoices',
  applications: 'Import applications',
  contracts: 'Import contracts',
  customers: 'Import customers',
  documents: 'Choose a document to keep',
  'owner-packs': 'Choose owner packs that came back',
};

const TEXT_TABLES = ['csv', 'tsv', 'txt', 'dat', 'tab'];
const TABLES: FileFilter = { name: 'Tables (CSV, TSV)', extensions: TEXT_TABLES };
/** What the Import screen takes. */
const IMPORT: FileFilter = {
  name: 'Tables and invoices (CSV, TSV, Excel, PDF, XML)',
  extensions: [...TEXT_TABLES, 'xlsx', 'xlsm', 'pdf', 'xml'],
};
const PACKS: FileFilter = { name: 'Owner packs (CSV, Excel)', extensions: [...TEXT_TABLES, 'xlsx'] };
const ALL_FILES: FileFilter = { name: 'All files', extensions: ['*'] };

/** What the dialog shows first; everything else is one choice away. */
function filtersFor(purpose: FilePurpose): FileFilter[] {
  const invoices = { name: 'Invoices (PDF, XML, CSV)', extensions: ['pdf', 'xml', 'csv'] };
  const documents = {
    name: 'Documents (PDF, mail, pictures)',
    extensions: ['pdf', 'eml', 'msg', 'txt', 'png', 'jpg', 'jpeg'],
  };
  if (purpose === 'invoices') return [invoices, ALL_FILES];
  if (purpose === 'documents') return [documents, ALL_FILES];
  if (purpose === 'owner-packs') return [PACKS, ALL_FILES];
  return [purpose === 'spend' ? IMPORT : TABLES, ALL_FILES];
}

/** Opens what was chosen; a path typed into the dialog need not be a file that can be read. */
async function openChosen(path: string, files: FileRegistry): Promise<FileHandle> {
  try {
    return await files.open(path);
  } catch (error) {
    throw new RequestRefused('unreadable', whyUnreadable(basename(path), error));
  }
}

/**
 * Lets the manager choose files; an empty list when the dialog was cancelled.
 * @throws {RequestRefused} when one of them cannot be opened
 */
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
    filters: filtersFor(purpose),
  });
  if (answer.canceled) return [];
  return Promise.all(answer.filePaths.map((path) => openChosen(path, files)));
}

/** Lets the manager choose a folder; `null` when the dialog was cancelled. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const answer = await dialog.showOpenDialog(window, { title, properties: ['openDirectory'] });
  return answer.canceled ? null : (answer.filePaths[0] ?? null);
}

/** The kind of file that a name has; none when it has no extension. */
function ownFilter(name: string): FileFilter[] {
  const extension = extname(name).slice(1).toLowerCase();
  return extension === '' ? [] : [{ name: extension.toUpperCase(), extensions: [extension] }];
}

/** Asks where to save and writes the whole text, or nothing. The kind of file follows from the suggested name. */
export async function saveText(
  window: BrowserWindow,
  suggestedName: string,
  content: string,
): Promise<{ saved: boolean; name: string }> {
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save as',
    defaultPath: suggestedName,
    filters: ownFilter(suggestedName),
  });
  if (answer.canceled || !answer.filePath) return { saved: false, name: '' };
  await writeFileAtomically(answer.filePath, content);
  return { saved: true, name: basename(answer.filePath) };
}

/** Asks where to save a document under its own kind of file, and writes all its bytes, or nothing. */
export async function saveDocument(
  window: BrowserWindow,
  suggestedName: string,
  content: Uint8Array,
): Promise<{ saved: boolean; name: string }> {
  // Names of documents came with their files: only the last part may be a name here.
  const defaultPath = basename(suggestedName.replaceAll('\\', '/'));
  const answer = await dialog.showSaveDialog(window, {
    title: 'Save a copy',
    defaultPath,
    filters: [...ownFilter(defaultPath), ALL_FILES],
  });
  if (answer.canceled || !answer.filePath) return { saved: false, name: '' };
  await writeFileAtomically(answer.filePath, content);
  return { saved: true, name: basename(answer.filePath) };
}
