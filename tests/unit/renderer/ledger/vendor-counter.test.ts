import { describe, expect, it } from 'vitest';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { createVendorCounter, createVendorCounterBeside } from '#ledger/import/vendor-counter.ts';
import type { ToVendorWorker, VendorWorkerPort } from '#ledger/import/vendor-counter.ts';
import { createVendorWorkers } from '#ledger/import/vendor-workers.ts';
import { createVendorSet } from '#ledger/labels/labeller.ts';

function block(...descriptors: string[]): SpendBlock {
  return { text: { description: { values: descriptors } } } as unknown as SpendBlock;
}

const BLOCKS = [
  block('SLACK T03BTQ8AC', 'ZOOM.US 888-799-9666', 'Café "Müller", Köln'),
  block('SLACK T9ZZ', 'FIGMA MONTHLY', ''),
  block('GITHUB INC'),
];

/** A worker that answers at once, or fails at the first word. */
function port(fails: boolean): VendorWorkerPort & { ended: boolean; released: boolean } {
  let vendors = createVendorSet();
  const worker: VendorWorkerPort & { ended: boolean; released: boolean } = {
    ended: false,
    released: false,
    release: () => {
      worker.released = true;
    },
    onmessage: null,
    onerror: null,
    terminate: () => {
      worker.ended = true;
    },
    postMessage: (message: ToVendorWorker) => {
      if (fails) worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
      else if (message.kind === 'reset') vendors = createVendorSet();
      else if (message.kind === 'count') worker.onmessage?.({ data: vendors.size() } as MessageEvent<number>);
      else {
        let at = 0;
        for (const length of message.lengths) vendors.add(message.text.slice(at, (at += length)));
      }
    },
  };
  return worker;
}

describe('the vendors of a file', () => {
  it('are counted once each, however often they are named', async () => {
    expect(await createVendorCounter().count(BLOCKS)).toBe(4);
  });

  it('are the same when a second worker counts, with blocks told during or after the reading', async () => {
    const worker = port(false);
    const counter = createVendorCounterBeside(worker);
    counter.add(block('ADOBE *CREATIVE CLOUD'));
    counter.reset();
    for (const told of BLOCKS.slice(0, 2)) counter.add(told);
    expect(await counter.count(BLOCKS)).toBe(4);
    counter.dispose();
    expect([worker.released, worker.ended]).toEqual([true, false]);
  });

  it('are counted here when the second worker fails, and it is not used again', async () => {
    const worker = port(true);
    const counter = createVendorCounterBeside(worker);
    counter.add(BLOCKS[0] ?? block());
    expect(await counter.count(BLOCKS)).toBe(4);
    expect([worker.released, worker.ended]).toEqual([false, true]);
  });

  it('are not counted any more when the reading is given up', () => {
    const worker = port(false);
    const counter = createVendorCounterBeside(worker);
    counter.add(BLOCKS[0] ?? block());
    counter.dispose();
    expect([worker.released, worker.ended]).toEqual([false, true]);
  });
});

describe('workers that count vendors', () => {
  it('are used again, and let go of what they have seen', async () => {
    const started: ReturnType<typeof port>[] = [];
    const workers = createVendorWorkers(() => {
      const fresh = port(false);
      started.push(fresh);
      return fresh;
    });
    expect(await createVendorCounterBeside(workers.take()).count(BLOCKS)).toBe(4);
    expect(await createVendorCounterBeside(workers.take()).count(BLOCKS.slice(2))).toBe(1);
    expect(started).toHaveLength(1);
  });

  it('are started anew when the one before was ended', () => {
    const started: ReturnType<typeof port>[] = [];
    const workers = createVendorWorkers(() => {
      const fresh = port(false);
      started.push(fresh);
      return fresh;
    });
    createVendorCounterBeside(workers.take()).dispose();
    workers.take();
    expect(started.map(({ ended }) => ended)).toEqual([true, false]);
  });
});
