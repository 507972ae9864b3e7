import type { SpendBlock } from '#domain/spend/ledger.ts';
import { createVendorCounterBeside } from '../import/vendor-counter.ts';
import type { VendorWorkers } from '../import/vendor-workers.ts';
import { warmUpReading } from '../import/warm-up.ts';
import type { LedgerTask } from '../protocol.ts';

/** Between two pieces of work that nobody waits for. */
const PAUSE_MS = 30;

/** What the worker is doing for the window. */
export type RunningTasks = ReadonlyMap<number, { readonly kind: LedgerTask['kind'] }>;

/**
 * Makes quick what takes in a file, once rows and labels are there: its code here, and in the worker that looks vendors
 * up. Every task goes first, and a file that is read ends it: that makes the code quick by itself.
 */
export async function prepareImports(
  ready: () => Promise<unknown>,
  running: RunningTasks,
  vendorWorkers: VendorWorkers,
): Promise<void> {
  await ready();
  if (!(await quiet(running))) return;
  const vendors = createVendorCounterBeside(vendorWorkers.take());
  const read: SpendBlock[] = [];
  await warmUpReading(
    () => quiet(running),
    (blocks) => {
      blocks.forEach((block) => vendors.add(block));
      read.push(...blocks);
    },
  );
  await vendors.count(read);
}

/** Waits until no task is running; false when a file is being read or stored. */
async function quiet(running: RunningTasks): Promise<boolean> {
  do {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (running.values().some(({ kind }) => kind === 'stage' || kind === 'store')) return false;
  } while (running.size > 0);
  return true;
}
