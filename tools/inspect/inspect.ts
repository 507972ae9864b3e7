import { isIsoDate, type IsoDate } from '#domain/calendar/iso.ts';
import { isKnownCurrency } from '#domain/money/currencies.ts';
import { applicationsInspector } from './applications.ts';
import { contractsInspector } from './contracts.ts';
import { customersInspector } from './customers.ts';
import type { Inspection, InspectOptions, Inspector } from './inspection.ts';
import { inspectInvoices } from './invoice.ts';
import { printable } from './printable.ts';
import { inspectRecurring } from './recurring.ts';
import { inspectSpend } from './spend.ts';
import { inspectUsage } from './usage.ts';
import { inspectVendors } from './vendors.ts';
import { fileInspector } from './workspace-file.ts';

/** One line per kind. Kinds that read several files together get them together. */
const INSPECTORS: Readonly<Record<string, Inspector>> = {
  spend: inspectSpend,
  recurring: inspectRecurring,
  vendors: fileInspector((text) => [...inspectVendors(text)].map((found) => ({ ...found })), {
    perRow: true,
  }),
  invoice: inspectInvoices,
  usage: inspectUsage,
  applications: applicationsInspector,
  contracts: contractsInspector,
  customers: customersInspector,
};

export interface Command {
  readonly inspector: Inspector;
  readonly files: readonly string[];
  readonly json: boolean;
  readonly options: InspectOptions;
}

export const USAGE = `Usage: npm run -s inspect -- KIND [--today YYYY-MM-DD] [--json] [--rows] [--currency EUR] FILE…
KIND is one of: ${Object.keys(INSPECTORS).join(', ')}`;

/** Reads the command line; a text says what is wrong with it. */
export function parseCommand(words: readonly string[], today: IsoDate): Command | string {
  const [kind, ...rest] = words;
  const inspector = kind !== undefined && Object.hasOwn(INSPECTORS, kind) ? INSPECTORS[kind] : undefined;
  if (inspector === undefined)
    return kind === undefined ? 'Say what kind of file it is.' : `Unknown kind “${kind}”.`;
  const files: string[] = [];
  const options = { today, rows: false, currency: 'EUR' };
  let json = false;
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? '';
    if (word === '--json') json = true;
    else if (word === '--rows') options.rows = true;
    else if (word === '--today') {
      const value = rest[++i] ?? '';
      if (!isIsoDate(value)) return `--today needs a date such as 2026-03-12, not “${value}”.`;
      options.today = value;
    } else if (word === '--currency') {
      const value = rest[++i] ?? '';
      if (!isKnownCurrency(value)) return `--currency needs a code such as EUR, not “${value}”.`;
      options.currency = value;
    } else if (word.startsWith('--')) return `Unknown option “${word}”.`;
    else files.push(word);
  }
  return files.length === 0 ? 'Name at least one file.' : { inspector, files, json, options };
}

/** Runs the command line: 0 when every file was judged (also when refused), 2 on wrong use. */
export async function run(
  words: readonly string[],
  today: IsoDate,
  print: (line: string) => void,
  complain: (line: string) => void,
): Promise<0 | 2> {
  const command = parseCommand(words, today);
  if (typeof command === 'string') {
    complain(`${command}\n${USAGE}`);
    return 2;
  }
  let found: readonly Inspection[];
  try {
    found = await command.inspector(command.files, command.options);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) throw error;
    // Reading a folder as if it were a file fails without naming it.
    const name = 'path' in error ? `“${String(error.path)}”` : 'One of these';
    complain(`${name} cannot be opened (${String(error.code)}).`);
    return 2;
  }
  for (const inspection of found) print(command.json ? JSON.stringify(inspection) : printable(inspection));
  return 0;
}

if (import.meta.main) {
  const today = new Date().toISOString().slice(0, 10);
  if (!isIsoDate(today)) throw new Error('The clock of this machine gives no date.');
  process.exitCode = await run(process.argv.slice(2), today, console.log, console.error);
}
