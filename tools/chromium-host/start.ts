import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { join } from 'node:path';
import { app } from './app/app.ts';
import { locateApp } from './app/locate.ts';
import { parseArguments } from './arguments.ts';
import { browserService } from './browser-service.ts';
import { savePicture } from './picture.ts';
import './electron-module.ts';

const ELECTRON = /^electron(\/(main|common))?$/;
const MODULE_WAIT_MS = 2_000;

/** Makes `electron` mean the stand-in, for `import` and `require`, in the app and in the tools that drive it. */
function resolveElectron(): void {
  const url = new URL('./electron-module.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      ELECTRON.test(specifier) ? { url, shortCircuit: true } : next(specifier, context),
  });
}

/** Electron announces these on their own; a debugger that waits for the app must not wait for its exit. */
function openInspector(port: number | null): void {
  if (port !== null) inspector.open(port, '127.0.0.1');
}

function quitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

async function main(): Promise<void> {
  const words = process.argv.slice(2);
  const given = parseArguments(words);
  process.argv = [join(import.meta.dirname, 'electron'), ...words];
  for (const [name, value] of given.switches) app.commandLine.appendSwitch(name, value);
  const found = locateApp(given.appPath ?? '.', process.cwd());
  app.identify(found);
  resolveElectron();
  openInspector(given.inspectPort);
  quitOnSignals();
  const require = createRequire(join(process.cwd(), 'package.json'));
  for (const file of given.required) require(file);
  const loaded = import(found.main);
  // An app may await `whenReady` at its top level, so its module is not waited for without end.
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, MODULE_WAIT_MS).unref())]);
  if (app.isQuitting) return;
  await browserService.chromium();
  app.markReady();
  const picture = given.switches.get('save-picture');
  if (picture !== undefined) await savePicture(picture);
}

process.on('unhandledRejection', (reason) =>
  console.error('Unhandled rejection in the main process:', reason),
);

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
