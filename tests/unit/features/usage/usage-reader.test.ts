import { describe, expect, it } from 'vitest';
import type { ActivityId, UsageImportId } from '#domain/brand.ts';
import type { IsoInstant } from '#domain/calendar/iso.ts';
import type {
  FromUsageWorker,
  StoreTask,
  ToUsageWorker,
  UsageProgress,
} from '#features/usage/reader/protocol.ts';
import { UsageReaderError, createUsageReader } from '#features/usage/reader/usage-reader.ts';
import type { UsagePort } from '#features/usage/reader/usage-reader.ts';

interface FakeWorker extends UsagePort {
  readonly asked: ToUsageWorker[];
  readonly say: (message: FromUsageWorker) => void;
  readonly crash: (message: string) => void;
  ended: boolean;
}

function fakeWorker(): FakeWorker {
  const worker: FakeWorker = {
    asked: [],
    ended: false,
    onmessage: null,
    onerror: null,
    postMessage: (message) => worker.asked.push(message),
    terminate: () => {
      worker.ended = true;
    },
    say: (data) => worker.onmessage?.({ data } as MessageEvent<FromUsageWorker>),
    crash: (message) => worker.onerror?.({ message } as ErrorEvent),
  };
  return worker;
}

const WEIGH = { kind: 'weigh', shares: [] } as const;
const STORE: StoreTask = {
  kind: 'store',
  importId: 'i' as UsageImportId,
  activityId: 'a' as ActivityId,
  at: '2026-03-02T08:00:00.000Z' as IsoInstant,
  label: 'Imported',
  shares: [],
  newApplications: [],
  mapping: null,
};

describe('the window’s side of the worker', () => {
  it('gives each answer to who asked, and progress until then', async () => {
    const worker = fakeWorker();
    const reader = createUsageReader(() => worker);
    const seen: UsageProgress[] = [];
    const first = reader.perform(WEIGH, (progress) => seen.push(progress));
    const second = reader.perform(WEIGH);
    const progress = { step: 'reading', bytes: 1, totalBytes: 2 } as const;
    worker.say({ id: 1, kind: 'progress', progress });
    worker.say({ id: 2, kind: 'answer', answer: ['second'] });
    worker.say({ id: 1, kind: 'answer', answer: ['first'] });
    expect([await first, await second]).toEqual([['first'], ['second']]);
    expect(seen).toEqual([progress]);
  });

  it('says why a task failed, and goes on', async () => {
    const worker = fakeWorker();
    const reader = createUsageReader(() => worker);
    const task = reader.perform(WEIGH);
    worker.say({ id: 1, kind: 'failed', message: 'No room.' });
    await expect(task).rejects.toThrow(new UsageReaderError('No room.'));
    expect(worker.ended).toBe(false);
  });

  it('ends what runs when it is cancelled or breaks down, and starts anew for the next task', async () => {
    const workers: FakeWorker[] = [];
    const reader = createUsageReader(() => {
      const worker = fakeWorker();
      workers.push(worker);
      return worker;
    });
    const cancelled = reader.perform(WEIGH);
    reader.end();
    await expect(cancelled).rejects.toThrow('Cancelled. Nothing was stored.');
    const broken = reader.perform(WEIGH);
    workers[1]?.crash('out of memory');
    await expect(broken).rejects.toThrow('Reading the file failed (out of memory).');
    expect(workers.map(({ ended }) => ended)).toEqual([true, true]);
    const again = reader.perform(WEIGH);
    workers[2]?.say({ id: 3, kind: 'answer', answer: [] });
    expect(await again).toEqual([]);
  });

  it('finishes what is being stored when its screen is left, and ends everything else', async () => {
    const worker = fakeWorker();
    const reader = createUsageReader(() => worker);
    const read = reader.perform(WEIGH);
    worker.say({ id: 1, kind: 'answer', answer: [] });
    await read;
    const storing = reader.perform(STORE);
    reader.release();
    expect(worker.ended).toBe(false);
    const stored = { ok: true, value: [] } as const;
    worker.say({ id: 2, kind: 'answer', answer: stored });
    expect(await storing).toEqual(stored);
    expect(worker.ended).toBe(true);
    await expect(reader.perform(STORE)).rejects.toThrow('put away meanwhile. Nothing was stored.');

    const other = fakeWorker();
    const reading = createUsageReader(() => other);
    const weighing = reading.perform(WEIGH);
    reading.release();
    await expect(weighing).rejects.toThrow('Cancelled');
    expect(other.ended).toBe(true);
  });
});
