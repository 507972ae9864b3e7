import { afterEach, describe, expect, it, vi } from 'vitest';
import { inIdleSteps } from '#app/boot/idle-steps.ts';

/** Idle moments that the test hands out one by one. */
function idleMoments(): { waiting: () => number; give(didTimeout?: boolean): void } {
  const queue: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => queue.push(callback));
  return {
    waiting: () => queue.length,
    give: (didTimeout = false) => queue.shift()?.({ didTimeout, timeRemaining: () => 0 }),
  };
}

/** Work of so many steps, of which each takes four milliseconds. */
function* slowSteps(count: number, done: number[], clock: { now: number }): Generator<undefined, string> {
  for (let step = 0; step < count; step++) {
    clock.now += 4;
    done.push(step);
    yield;
  }
  return 'finished';
}

function stubbedClock(): { now: number } {
  const clock = { now: 0 };
  vi.stubGlobal('performance', { now: () => clock.now });
  return clock;
}

afterEach(() => void vi.unstubAllGlobals());

describe('work in idle steps', () => {
  it('takes a piece shorter than a frame in each idle moment, and gives what the work returned', async () => {
    const idle = idleMoments();
    const done: number[] = [];
    const result = inIdleSteps(slowSteps(5, done, stubbedClock()), new AbortController().signal);
    expect(done).toEqual([]);
    idle.give();
    expect(done).toEqual([0, 1]);
    while (idle.waiting() > 0) idle.give();
    expect(await result).toBe('finished');
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes longer pieces where no moment was idle, so that it ends', () => {
    const idle = idleMoments();
    const done: number[] = [];
    void inIdleSteps(slowSteps(100, done, stubbedClock()), new AbortController().signal);
    idle.give(true);
    expect(done).toHaveLength(10);
  });

  it('is given up when it is no longer wanted', async () => {
    const idle = idleMoments();
    const done: number[] = [];
    const wanted = new AbortController();
    const result = inIdleSteps(slowSteps(9, done, stubbedClock()), wanted.signal);
    idle.give();
    wanted.abort();
    idle.give();
    expect(await result).toBeNull();
    expect(done).toEqual([0, 1]);
    expect(idle.waiting()).toBe(0);
  });

  it('fails as the work fails', async () => {
    const idle = idleMoments();
    const broken = (function* (): Generator<undefined, string> {
      yield;
      throw new Error('no such date');
    })();
    const result = inIdleSteps(broken, new AbortController().signal);
    while (idle.waiting() > 0) idle.give();
    await expect(result).rejects.toThrow('no such date');
  });
});
