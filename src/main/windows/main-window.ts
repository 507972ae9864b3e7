import { BrowserWindow, screen } from 'electron';
import { APP_ORIGIN } from '#main/protocol/content-policy.ts';
import type { JsonFile } from '#main/storage/json-file.ts';
import { DEFAULT_SIZE, SMALLEST_SIZE, visibleBounds } from './window-state.ts';
import type { WindowState } from './window-state.ts';

/** The program's one window: made when needed, brought back when hidden. */
export interface MainWindow {
  /** Brings the window to the front, making it if there is none. */
  show(): Promise<void>;
  current(): BrowserWindow | null;
}

interface WindowOptions {
  readonly preload: string;
  readonly icon: string;
  readonly state: JsonFile<WindowState>;
  /** The page went away: it hears nothing until it says again that it is ready. */
  readonly pageGone: () => void;
  readonly report: (message: string, error: unknown) => void;
}

async function createWindow(options: WindowOptions): Promise<BrowserWindow> {
  const state = await options.state.read();
  const bounds = visibleBounds(
    state,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...bounds,
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    title: 'Lifecycle Desk',
    icon: options.icon,
    show: false,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  revealWhenDrawn(window, state?.maximized ?? false);
  return window;
}

/** What a hidden window may take to draw after its page is loaded, before it is shown undrawn. */
const DRAWING_MS = 500;

/** Shows the window once its page is drawn. Maximising shows it too, so that waits as well. */
function revealWhenDrawn(window: BrowserWindow, maximized: boolean): void {
  let revealed = false;
  const reveal = (): void => {
    if (revealed || window.isDestroyed()) return;
    revealed = true;
    if (maximized) window.maximize();
    window.show();
  };
  window.once('ready-to-show', reveal);
  // Under Wayland a hidden window may never draw, and then never says that it is ready.
  window.webContents.once('did-finish-load', () => setTimeout(reveal, DRAWING_MS));
}

/** How often a window's page is loaded again after its process ended: one that always fails must not go on. */
const MOST_RELOADS = 3;

function recover(window: BrowserWindow, options: WindowOptions): void {
  let reloads = 0;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    options.report('the window process ended', reason);
    options.pageGone();
    if (reason === 'clean-exit' || reloads === MOST_RELOADS) return;
    reloads++;
    setImmediate(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    });
  });
}

/** Loads the page. That the window was closed meanwhile, or went to another page of ours, is no failure. */
async function load(window: BrowserWindow): Promise<void> {
  try {
    await window.loadURL(`${APP_ORIGIN}/index.html`);
  } catch (error) {
    if (window.isDestroyed() || (error as { code?: unknown }).code === 'ERR_ABORTED') return;
    throw error;
  }
}

function keepState(window: BrowserWindow, options: WindowOptions): void {
  window.on('close', () => {
    const state = { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
    options.state.write(state).catch((error: unknown) => options.report('window state was not kept', error));
  });
}

export function createMainWindow(options: WindowOptions): MainWindow {
  let window: BrowserWindow | null = null;
  let making: Promise<void> | null = null;

  const make = async (): Promise<void> => {
    const made = await createWindow(options);
    window = made;
    keepState(made, options);
    made.on('closed', () => {
      window = null;
      options.pageGone();
    });
    recover(made, options);
    await load(made);
  };

  return {
    show: async () => {
      if (window === null || making !== null) {
        // One that is being made shows itself when it is drawn.
        making ??= make().finally(() => {
          making = null;
        });
        return making;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    current: () => window,
  };
}
