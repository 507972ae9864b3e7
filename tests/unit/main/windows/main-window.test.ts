import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMainWindow, type MainWindow } from '#main/windows/main-window.ts';
import type { WindowState } from '#main/windows/window-state.ts';

/** Electron's window as far as it matters here: what was called, and a load that the test ends. */
class FakeWindow extends EventEmitter {
  static made: FakeWindow[] = [];
  readonly calls: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), { reload: () => void this.calls.push('reload') });
  destroyed = false;
  endLoad: (error?: Error) => void = () => undefined;

  constructor(options: { show?: boolean }) {
    super();
    if (options.show !== false) this.calls.push('shown at once');
    FakeWindow.made.push(this);
  }

  loadURL(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.endLoad = (error) => (error ? reject(error) : resolve());
    });
  }

  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => false;
  show = (): void => void this.calls.push('show');
  focus = (): void => void this.calls.push('focus');
  maximize = (): void => void this.calls.push('maximize');
}

vi.mock('electron', () => ({
  get BrowserWindow() {
    return FakeWindow;
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
}));

let reports: string[];
let silences = 0;

function mainWindow(state: WindowState | null = null): MainWindow {
  return createMainWindow({
    preload: 'index.cjs',
    icon: 'icon.png',
    state: { read: () => Promise.resolve(state), write: () => Promise.resolve() },
    pageGone: () => (silences += 1),
    report: (message, error) => reports.push(`${message}: ${String(error)}`),
  });
}

async function made(number = 1): Promise<FakeWindow> {
  await vi.waitFor(() => expect(FakeWindow.made).toHaveLength(number));
  return FakeWindow.made[number - 1] as FakeWindow;
}

beforeEach(() => {
  FakeWindow.made = [];
  reports = [];
  silences = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});
afterEach(() => vi.useRealTimers());

const maximized: WindowState = { bounds: { x: 0, y: 0, width: 1280, height: 800 }, maximized: true };

describe('the program’s window', () => {
  it('appears once it is drawn, and only then maximised', async () => {
    void mainWindow(maximized).show();
    const window = await made();
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['maximize', 'show']);
  });

  it('asked for twice while it is made is one, and still waits to be drawn', async () => {
    const desk = mainWindow();
    void desk.show();
    const window = await made();
    const again = desk.show();
    expect(window.calls).toEqual([]);
    window.endLoad();
    await again;
    window.emit('ready-to-show');
    await desk.show();
    expect(window.calls).toEqual(['show', 'show', 'focus']);
    expect(FakeWindow.made).toHaveLength(1);
  });

  it('appears where a hidden window never draws', async () => {
    void mainWindow().show();
    const window = await made();
    window.webContents.emit('did-finish-load');
    expect(window.calls).toEqual([]);
    vi.advanceTimersByTime(1000);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
  });

  it('closed before its page was loaded is no failure, and can be opened again', async () => {
    const desk = mainWindow();
    const shown = desk.show();
    const window = await made();
    window.destroyed = true;
    window.emit('closed');
    window.endLoad(Object.assign(new Error('ERR_FAILED (-2)'), { code: 'ERR_FAILED' }));
    await shown;
    void desk.show();
    expect(await made(2)).not.toBe(window);
  });

  it('whose page cannot be loaded fails', async () => {
    const shown = mainWindow().show();
    (await made()).endLoad(Object.assign(new Error('ERR_FAILED (-2)'), { code: 'ERR_FAILED' }));
    await expect(shown).rejects.toThrow('ERR_FAILED');
  });

  it('comes back when its process ends, but not for ever', async () => {
    void mainWindow().show();
    const window = await made();
    for (let crash = 1; crash <= 5; crash++) {
      window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
      await new Promise(setImmediate);
    }
    expect(window.calls).toEqual(['reload', 'reload', 'reload']);
    expect(silences).toBe(5);
    expect(reports).toHaveLength(5);
  });
});
