/**
 * Makes sure that the programs of the system which the product stands on are there. Prints nothing when all
 * is well; installs what it can; says plainly what it could not, and ends with 1 if nothing would work.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { electronBinary, fetchElectron, ROOT } from '#tools/start/electron-binary.ts';
import { isDebian, missingNeeds, type Need } from './needs.ts';

const PLAYWRIGHT = join(ROOT, 'node_modules/@playwright/test/cli.js');

/** Ensures the system's programs. Resolves to whether the product can be run. */
export async function setUp(): Promise<boolean> {
  if (electronBinary() !== null) return true;
  let missing = missingNeeds();
  if (missing.length === 0) return true;
  const windowMissing = missing.some(({ required }) => required);
  if (windowMissing && (await fetchElectron()) !== null) return true;
  if (await install(missing)) missing = missingNeeds();
  for (const need of missing) process.stderr.write(`${sentence(need)}\n`);
  return missing.every(({ required }) => !required);
}

/** Installs with the means of this system. False when it has none that may be used without asking. */
async function install(missing: readonly Need[]): Promise<boolean> {
  if (isDebian() && process.getuid?.() === 0) {
    const packages = missing.map((need) => need.package);
    process.stderr.write(`Installing ${packages.join(', ')} …\n`);
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
    return true;
  }
  if (!missing.some(({ required }) => required)) return false;
  process.stderr.write('Installing a Chromium for the window …\n');
  await run(process.execPath, [PLAYWRIGHT, 'install', 'chromium']);
  return true;
}

/** Runs a program quietly; whether it did its work is seen by looking again. */
async function run(program: string, words: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn(program, words, { stdio: 'ignore', env });
  await Promise.race([once(child, 'exit'), once(child, 'error')]);
}

function sentence(need: Need): string {
  const how = isDebian()
    ? `install it with "apt-get install ${need.package}" as root`
    : `install ${need.package}`;
  return `${need.package} is missing and could not be installed: without it there is no ${need.purpose}. To have it, ${how}.`;
}

if (import.meta.main && !(await setUp())) process.exitCode = 1;
