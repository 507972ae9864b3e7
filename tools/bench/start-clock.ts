import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { AppCommand } from '#tests/e2e/fixtures/launch.ts';
import { DevTools } from './devtools.ts';

const PATIENCE_MS = 60_000;
const GRACE_MS = 5_000;

/** Resolves in the page once `condition` holds and the page answers input again, to the time of day then. */
function watcher(condition: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      if (!(${condition})) return void requestAnimationFrame(look);
      requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
    };
    look();
  })`;
}

async function debuggingAddress(errors: Readable): Promise<string> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: errors })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address !== undefined) return address;
    lines.push(line);
  }
  throw new Error(`the app ended before its window opened: ${lines.slice(-5).join(' / ')}`);
}

/** Asks again when the page moved on before it could answer: a window begins on an empty page. */
async function askPage(tools: DevTools, session: string, condition: string): Promise<number | null> {
  const until = performance.now() + PATIENCE_MS;
  const question = { expression: watcher(condition), awaitPromise: true, returnByValue: true };
  while (performance.now() < until) {
    try {
      const { result } = await tools.send('Runtime.evaluate', question, session);
      const { value } = result as { value?: unknown };
      if (typeof value === 'number') return value;
    } catch (error) {
      if (!/context|navigated|target/i.test(String(error))) throw error;
    }
  }
  return null;
}

async function momentOf(tools: DevTools, condition: string): Promise<number> {
  const found = new Promise<number>((resolve, reject) => {
    tools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if ((targetInfo as { type: string }).type !== 'page') return;
      askPage(tools, String(sessionId), condition)
        .then((moment) => {
          if (moment === null) throw new Error('the page was not there in time');
          resolve(moment);
        })
        .catch(reject);
    });
  });
  const attach = { autoAttach: true, waitForDebuggerOnStart: false, flatten: true };
  await tools.send('Target.setAutoAttach', attach);
  return found;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
}

/**
 * Milliseconds from the start of the process until `condition` (an expression in the page) holds, the frame
 * that shows it has been drawn, and the page's thread is free. Both moments are the machine's time of day, so
 * the way the answer takes does not count.
 * @throws when the app ends or the condition does not come true within a minute
 */
export async function timeStart(command: AppCommand, condition: string): Promise<number> {
  const started = Date.now();
  const child = spawn(command.command, [...command.args, '--remote-debugging-port=0'], {
    env: command.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const tools = await DevTools.connect(await debuggingAddress(child.stderr));
    const moment = await momentOf(tools, condition);
    tools.close();
    return moment - started;
  } finally {
    await end(child);
  }
}
