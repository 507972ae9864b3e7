/** `npm run dev`: electron-vite's development server, with whichever host is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronBinary, ROOT, STAND_IN } from './electron-binary.ts';

const ELECTRON_VITE = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js');

const host = electronBinary() === null ? { ELECTRON_EXEC_PATH: STAND_IN } : {};
const child = spawn(process.execPath, [ELECTRON_VITE, 'dev', ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, ...host },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
const [code] = (await once(child, 'exit')) as [number | null];
process.exitCode = code ?? 1;
