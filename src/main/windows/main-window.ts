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
  readonly closed: () => void;
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
  if (state?.maximized) window.maximize();
  return window;
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
      options.closed();
    });
    made.webContents.on('render-process-gone', (_event, details) => {
      options.report('the window process ended', details.reason);
    });
    made.once('ready-to-show', () => made.show());
    await made.loadURL(`${APP_ORIGIN}/index.html`);
  };

  return {
    show: async () => {
      if (window === null) {
        making ??= make().finally(() => {
          making = null;
        });
        await making;
        return;
      }
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    current: () => window,
  };
}
