import type { SpendBlock } from '#domain/spend/ledger.ts';
import { countKnownVendors } from '../labels/labeller.ts';

/** Counts the different vendors of the catalogue among the rows of a file while it is read. */
export interface VendorCounter {
  /** Reading begins anew: what was added counts no more. */
  reset(): void;
  /** Blocks in the order of the file. */
  add(block: SpendBlock): void;
  /** Of all `blocks` of the file, those added before among them. The counter is done then. */
  count(blocks: readonly SpendBlock[]): Promise<number>;
  /** Stops without a result. */
  dispose(): void;
}

/** Window of a vendor worker: what it is told. */
export type ToVendorWorker =
  | { readonly kind: 'reset' }
  /** Descriptors one behind the other, and how long each is. */
  | { readonly kind: 'add'; readonly text: string; readonly lengths: Uint32Array<ArrayBuffer> }
  | { readonly kind: 'count' };

/** The part of a `Worker` that is used. */
export interface VendorWorkerPort {
  postMessage(message: ToVendorWorker, transfer: Transferable[]): void;
  /** It failed, or is in the middle of something: it is of no more use. */
  terminate(): void;
  /** It did what it was asked to, and may be used again. */
  release(): void;
  onmessage: ((event: MessageEvent<number>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

function countHere(blocks: readonly SpendBlock[]): number {
  return countKnownVendors(new Set(blocks.flatMap((block) => block.text.description.values)));
}

/** For small files: counts at the end. */
export function createVendorCounter(): VendorCounter {
  return {
    reset: () => undefined,
    add: () => undefined,
    count: (blocks) => Promise.resolve(countHere(blocks)),
    dispose: () => undefined,
  };
}

/**
 * For large files: a second worker looks the descriptors up beside the reading, so that both cores of the
 * machine work. Where that worker cannot be started or fails, the count is made here.
 */
export function createVendorCounterBeside(worker: VendorWorkerPort): VendorCounter {
  let added = 0;
  let over = false;
  const { promise: failed, resolve: fail } = Promise.withResolvers<null>();
  worker.onerror = (event) => {
    event.preventDefault();
    fail(null);
  };
  const add = (block: SpendBlock): void => {
    const { values } = block.text.description;
    const lengths = Uint32Array.from(values, (value) => value.length);
    worker.postMessage({ kind: 'add', text: values.join(''), lengths }, [lengths.buffer]);
    added++;
  };
  return {
    reset() {
      added = 0;
      worker.postMessage({ kind: 'reset' }, []);
    },
    add,
    async count(blocks) {
      for (const block of blocks.slice(added)) add(block);
      const counted = new Promise<number>((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
      });
      worker.postMessage({ kind: 'count' }, []);
      const found = await Promise.race([counted, failed]);
      if (!over) {
        over = true;
        if (found === null) worker.terminate();
        else worker.release();
      }
      return found ?? countHere(blocks);
    },
    dispose() {
      if (!over) worker.terminate();
      over = true;
    },
  };
}
