/** `npm start`: opens the product on Electron, or where that is not to be had, on an installed Chromium. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setUp } from '#tools/setup/setup.ts';
import { electronBinary, fetchElectron, ROOT, STAND_IN } from './electron-binary.ts';
import { hasDisplay, startVirtualDisplay } from './virtual-display.ts';

const PICTURE = join('out', 'window.png');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The words for the app: files are named as seen from where the person is, not from the project's folder. */
function appWords(words: readonly string[]): string[] {
  const from = process.env.INIT_CWD ?? process.cwd();
  return words.map((word) => {
    const path = resolve(from, word);
    return !word.startsWith('-') && existsSync(path) ? path : word;
  });
}

/** Runs the host until it ends, passing on the signals that end this process. Resolves to its exit code. */
async function run(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(program, words, { cwd: ROOT, stdio: 'inherit', env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => pass(child, signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

function pass(child: ChildProcess, signal: NodeJS.Signals): void {
  child.kill(signal);
}

/** Where no window can be seen: opens it on a virtual display, and has a picture of it saved. */
async function runUnseen(words: readonly string[]): Promise<number> {
  const display = await startVirtualDisplay();
  const where = display ? 'on a virtual one' : 'without a window, as Xvfb is not installed either';
  say(`There is no display here; Lifecycle Desk runs ${where}.`);
  const env = display ? { DISPLAY: display.name } : { CHROMIUM_HOST_HEADLESS: '1' };
  const unattended = process.env.CI !== undefined || !process.stdin.isTTY;
  const picture = [`--save-picture=${PICTURE}`, ...(unattended ? ['--quit-after-picture'] : [])];
  const code = await run(STAND_IN, ['.', ...picture, ...words], { ...process.env, ...env });
  display?.stop();
  return code;
}

async function runElectron(binary: string, words: readonly string[]): Promise<number> {
  const display = hasDisplay() ? null : await startVirtualDisplay();
  if (display) say('There is no display here; Lifecycle Desk runs on a virtual one.');
  const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = display ? { ...process.env, DISPLAY: display.name } : process.env;
  const code = await run(binary, [...root, '.', ...words], env);
  display?.stop();
  return code;
}

async function start(words: readonly string[]): Promise<number> {
  const electron = electronBinary() ?? (await fetchElectron());
  if (electron !== null) return runElectron(electron, words);
  say(
    "Electron's binary could not be fetched here; opening Lifecycle Desk on the installed Chromium instead.",
  );
  if (!(await setUp())) return 1;
  return hasDisplay() ? run(STAND_IN, ['.', ...words], process.env) : runUnseen(words);
}

process.exitCode = await start(appWords(process.argv.slice(2)));
