/** `npm run bench`: how fast the built program is, as ratios measured in one run on one machine. */
import { chooseHost } from '#tests/e2e/fixtures/launch.ts';
import { withContext } from './context.ts';
import { FIGURES } from './figures.ts';
import type { Figure, Measured } from './figure.ts';
import { hostLine, printable, toJson } from './report.ts';
import type { Result } from './report.ts';

const USAGE = `Usage: npm run -s bench -- [--json] [NAME…]
NAME is one of: ${FIGURES.map(({ name }) => name).join(', ')} (all unless given)`;

export interface Command {
  readonly json: boolean;
  readonly figures: readonly Figure[];
}

/** Reads the command line; a text says what is wrong with it. */
export function parseCommand(words: readonly string[]): Command | string {
  const names = words.filter((word) => word !== '--json');
  const unknown = names.find((name) => !FIGURES.some((figure) => figure.name === name));
  if (unknown !== undefined) return `There is no figure “${unknown}”.`;
  const figures = names.length === 0 ? FIGURES : FIGURES.filter(({ name }) => names.includes(name));
  return { json: words.includes('--json'), figures };
}

/** Standard output belongs to the result alone. */
function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function measure(figure: Figure): Promise<Measured | null> {
  tell(`${figure.name} …`);
  try {
    return await withContext((line) => tell(`  ${line}`), figure.measure);
  } catch (error) {
    tell(`${figure.name} could not be measured: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** A value over its limit fails nothing; only what could not be measured makes the exit code 1. */
async function run(words: readonly string[]): Promise<0 | 1 | 2> {
  const command = parseCommand(words);
  if (typeof command === 'string') {
    tell(`${command}\n${USAGE}`);
    return 2;
  }
  tell(hostLine(chooseHost()));
  const results: Result[] = [];
  for (const figure of command.figures) results.push({ figure, measured: await measure(figure) });
  const text = command.json ? toJson(results) : `${hostLine(chooseHost())}\n${printable(results)}`;
  process.stdout.write(`${text}\n`);
  return results.every(({ measured }) => measured !== null) ? 0 : 1;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
