import { describe, expect, it } from 'vitest';
import type { SpendBlock } from '#domain/spend/ledger.ts';
import { createVendorCounter, createVendorCounterBeside } from '#ledger/import/vendor-counter.ts';
import type { ToVendorWorker, VendorWorkerPort } from '#ledger/import/vendor-counter.ts';
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
function port(fails: boolean): VendorWorkerPort & { ended: boolean } {
  let vendors = createVendorSet();
  const worker: VendorWorkerPort & { ended: boolean } = {
    ended: false,
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
    expect(worker.ended).toBe(true);
  });

  it('are counted here when the second worker fails', async () => {
    const counter = createVendorCounterBeside(port(true));
    counter.add(BLOCKS[0] ?? block());
    expect(await counter.count(BLOCKS)).toBe(4);
  });
});
