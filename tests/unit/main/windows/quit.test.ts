import { EventEmitter } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { isWriting, untilQuit, writesEnded } from '#main/files/writes-under-way.ts';
import { finishWritesBeforeQuit } from '#main/windows/quit.ts';

class FakeApp extends EventEmitter {
  readonly quit = vi.fn<() => void>();
}

const host = vi.hoisted(() => ({ app: null as FakeApp | null }));
vi.mock('electron', () => ({
  get app() {
    return electronApp();
  },
}));

function electronApp(): FakeApp {
  return (host.app ??= new FakeApp());
}

/** As Electron asks: whether the program may end now. */
function mayEnd(): boolean {
  let prevented = false;
  electronApp().emit('will-quit', { preventDefault: () => (prevented = true) });
  return !prevented;
}

describe('quitting', () => {
  it('waits for what is being written, and for what was queued behind it, then ends', async () => {
    const app = electronApp();
    finishWritesBeforeQuit();
    expect(mayEnd()).toBe(true);

    const order: string[] = [];
    let endFirst: () => void = () => undefined;
    const first = untilQuit(new Promise<void>((resolve) => (endFirst = resolve)));
    void first
      .then(() => untilQuit(new Promise((resolve) => setTimeout(resolve, 20))))
      .then(() => order.push('second written'));
    expect(mayEnd()).toBe(false);
    expect(app.quit).not.toHaveBeenCalled();

    app.quit.mockImplementation(() => order.push('quit'));
    endFirst();
    await vi.waitFor(() => expect(order).toEqual(['second written', 'quit']));
    expect(mayEnd()).toBe(true);
  });

  it('does not wait for ever, nor for what failed', async () => {
    await expect(untilQuit(Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    expect(isWriting()).toBe(false);
    void untilQuit(new Promise(() => undefined));
    await writesEnded(20);
    expect(isWriting()).toBe(true);
  });
});
