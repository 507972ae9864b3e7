import { describe, expect, it, vi } from 'vitest';
import type { ToVendorWorker } from '#ledger/import/vendor-counter.ts';
import { createVendorWorkers } from '#ledger/import/vendor-workers.ts';
import type { LedgerTask } from '#ledger/protocol.ts';
import { prepareImports } from '#ledger/worker/prepare-imports.ts';

type Running = Map<number, { readonly kind: LedgerTask['kind'] }>;

function vendorWorker(): {
  told: ToVendorWorker['kind'][];
  start: Parameters<typeof createVendorWorkers>[0];
} {
  const told: ToVendorWorker['kind'][] = [];
  const start: Parameters<typeof createVendorWorkers>[0] = () => {
    const worker: ReturnType<typeof start> = {
      onmessage: null,
      onerror: null,
      terminate: () => undefined,
      postMessage: (message) => {
        told.push(message.kind);
        if (message.kind === 'count') worker.onmessage?.({ data: 6 } as MessageEvent<number>);
      },
    };
    return worker;
  };
  return { told, start };
}

describe('getting ready for imports', () => {
  it('lets the manager’s questions go first', async () => {
    const running: Running = new Map([[1, { kind: 'overview' }]]);
    const { told, start } = vendorWorker();
    const done = prepareImports(() => Promise.resolve(), running, createVendorWorkers(start));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(told).toEqual([]);
    running.delete(1);
    await vi.waitFor(() => expect(told).toContain('add'));
    // A file is dropped: no piece more is read.
    running.set(2, { kind: 'stage' });
    await done;
    expect(told.at(-2)).toBe('count');
    expect(told.at(-1)).toBe('reset');
  });

  it('does nothing when a file came first', async () => {
    const running: Running = new Map([[1, { kind: 'stage' }]]);
    const { told, start } = vendorWorker();
    await prepareImports(() => Promise.resolve(), running, createVendorWorkers(start));
    expect(told).toEqual([]);
  });
});
