import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { app } from '../app/app.ts';
import { naming } from '../unimplemented.ts';

const PROGRAM = '/usr/bin/zenity';

interface Answer {
  readonly accepted: boolean;
  readonly text: string;
}

/** Asks the person with zenity, the desktop's own dialogs for scripts. */
async function ask(what: string, words: readonly string[]): Promise<Answer> {
  const visible = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY ?? '';
  if (!existsSync(PROGRAM) || visible === '') {
    throw new Error(
      `dialog.${what} has nobody to ask: chromium-host opens dialogs with zenity on a display. ` +
        `Install zenity, or replace dialog.${what} in a test.`,
    );
  }
  const child = spawn(PROGRAM, [...words, `--title=${app.getName()}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { accepted: code === 0, text: Buffer.concat(chunks).toString('utf8').replace(/\n$/, '') };
}

function options<T extends object>(values: readonly unknown[]): T {
  return (values.length > 1 ? values[1] : (values[0] ?? {})) as T;
}

function filterWords(filters: readonly Electron.FileFilter[] = []): string[] {
  return filters.map(({ name, extensions }) => {
    const patterns = extensions.map((extension) => (extension === '*' ? '*' : `*.${extension}`));
    return `--file-filter=${name} | ${patterns.join(' ')}`;
  });
}

async function showOpenDialog(...values: unknown[]): Promise<Electron.OpenDialogReturnValue> {
  const { properties = [], filters, defaultPath } = options<Electron.OpenDialogOptions>(values);
  const { accepted, text } = await ask('showOpenDialog', [
    '--file-selection',
    '--separator=\n',
    ...(properties.includes('openDirectory') ? ['--directory'] : []),
    ...(properties.includes('multiSelections') ? ['--multiple'] : []),
    ...(defaultPath === undefined ? [] : [`--filename=${defaultPath}`]),
    ...filterWords(filters),
  ]);
  return { canceled: !accepted, filePaths: accepted ? text.split('\n') : [] };
}

async function showSaveDialog(...values: unknown[]): Promise<Electron.SaveDialogReturnValue> {
  const { filters, defaultPath } = options<Electron.SaveDialogOptions>(values);
  const { accepted, text } = await ask('showSaveDialog', [
    '--file-selection',
    '--save',
    ...(defaultPath === undefined ? [] : [`--filename=${defaultPath}`]),
    ...filterWords(filters),
  ]);
  return { canceled: !accepted, filePath: accepted ? text : '' };
}

/** The first button is zenity's own; others are extra ones, whose label it prints. */
async function showMessageBox(...values: unknown[]): Promise<Electron.MessageBoxReturnValue> {
  const { message, detail, buttons = ['OK'], cancelId } = options<Electron.MessageBoxOptions>(values);
  const [first = 'OK', ...others] = buttons;
  const { accepted, text } = await ask('showMessageBox', [
    '--question',
    '--switch',
    '--no-markup',
    `--text=${detail === undefined ? message : `${message}\n\n${detail}`}`,
    ...[first, ...others].map((label) => `--extra-button=${label}`),
  ]);
  const chosen = buttons.indexOf(text);
  const response = chosen >= 0 ? chosen : accepted ? 0 : (cancelId ?? Math.max(buttons.length - 1, 0));
  return { response, checkboxChecked: false };
}

/** Electron prints these when there is no window to show them in, and so does the stand-in always. */
function showErrorBox(title: string, content: string): void {
  process.stderr.write(`${title}\n${content}\n`);
}

/** `dialog`: tests replace its functions; otherwise a person is asked. */
export const dialog = naming('dialog', { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox });
