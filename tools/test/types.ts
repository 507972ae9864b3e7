import { ROOMS } from './rooms.ts';
import { NONE, add, check } from './run-step.ts';
import type { Tally } from './run-step.ts';

/** Type-checks every room by its own settings. */
export async function checkTypes(): Promise<Tally> {
  let tally = NONE;
  for (const room of ROOMS) {
    tally = add(
      tally,
      await check(`types of ${room}`, 'node_modules/typescript/bin/tsc', ['-p', `tsconfig/${room}.json`]),
    );
  }
  return tally;
}

if (import.meta.main) process.exitCode = (await checkTypes()).failed === 0 ? 0 : 1;
