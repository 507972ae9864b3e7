import { describe, expect, it, vi } from 'vitest';
import { createLedgerClient } from '#ledger/client.ts';
import type { WorkerPort } from '#ledger/client.ts';
import type { FromWorker, ToWorker } from '#ledger/protocol.ts';

function fakeWorker(): { port: WorkerPort; sent: ToWorker[]; say(message: FromWorker): void } {
  const sent: ToWorker[] = [];
  const port: WorkerPort = {
    postMessage: (message) => void sent.push(message),
    onmessage: null,
    onerror: null,
  };
  return { port, sent, say: (data) => port.onmessage?.({ data } as MessageEvent<FromWorker>) };
}

describe('the ledger client', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const { port, say } = fakeWorker();
    const client = createLedgerClient(port);
    const first = client.ask({ kind: 'overview' });
    const second = client.ask({ kind: 'discovery' });
    say({ kind: 'answer', id: 2, outcome: { ok: true, value: 'second' } });
    say({ kind: 'answer', id: 1, outcome: { ok: true, value: 'first' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
  });

  it('cancels the task it started and no other', () => {
    const { port, sent } = fakeWorker();
    const client = createLedgerClient(port);
    const source = { kind: 'address', address: 'a', name: 'a.csv', size: 1 } as const;
    const task = client.stage(
      { source, corrections: {}, defaultCurrency: 'EUR', today: '2026-03-02' as never },
      () => {},
    );
    task.cancel();
    expect(sent.at(-1)).toEqual({ kind: 'cancel', id: 1 });
  });

  it('tells listeners when rows changed', () => {
    const { port, say } = fakeWorker();
    const client = createLedgerClient(port);
    const listener = vi.fn<() => void>();
    const stop = client.subscribe(listener);
    say({ kind: 'changed', revision: 4 });
    stop();
    say({ kind: 'changed', revision: 5 });
    expect(listener).toHaveBeenCalledTimes(1);
    expect(client.revision()).toBe(5);
  });

  it('refuses what is open when the worker stops, instead of waiting for ever', async () => {
    const { port } = fakeWorker();
    const client = createLedgerClient(port);
    const open = client.ask({ kind: 'overview' });
    port.onerror?.({ message: 'out of memory' } as ErrorEvent);
    expect(await open).toEqual({ ok: false, code: 'ledger-stopped', message: 'out of memory' });
    expect(client.problem()).toBe('out of memory');
  });
});
