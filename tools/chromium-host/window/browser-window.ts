import { app } from '../app/app.ts';
import { browserService } from '../browser-service.ts';
import { Menu } from '../desktop/menu.ts';
import type { UpMessage } from '../page/preload-runtime.ts';
import { preventable } from '../unimplemented.ts';
import { openPage, type PageTarget } from './page-target.ts';
import { focusedWindow, openWindows, setFocusedWindow } from './registry.ts';
import { WebContents } from './web-contents.ts';
import { WindowFrame } from './window-frame.ts';

let lastId = 0;

/** A window with one page. */
export class BrowserWindow extends WindowFrame {
  readonly id = (lastId += 1);
  readonly webContents: WebContents;
  private destroyed = false;
  private shownOnce = false;
  /** Settles the `requestClose` under way; null when nobody but the person could have closed the page. */
  private closing: ((closed: boolean) => void) | null = null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super(options);
    const { webPreferences = {} } = options;
    if (webPreferences.partition !== undefined) {
      throw new Error('chromium-host does not implement webPreferences.partition');
    }
    openWindows.add(this);
    const preload = webPreferences.preload ?? null;
    this.webContents = new WebContents(preload, this.open(), () => this.requestClose());
    this.webContents.onState = (message) => this.receiveState(message);
    this.webContents.on('did-finish-load', () => this.loaded());
    app.emit('browser-window-created', preventable({}), this);
    if (this.visible) this.takeFocus();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window === focusedWindow()) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find(({ webContents }) => webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  reload(): void {
    this.webContents.reload();
  }

  close(): void {
    void this.requestClose();
  }

  /** Closes as `close` does; resolves to whether the window went. */
  async requestClose(): Promise<boolean> {
    if (this.destroyed) return true;
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    if (this.destroyed) return true;
    const closed = new Promise<boolean>((resolve) => (this.closing = resolve));
    this.webContents.once('-close-refused', () => this.endClosing(false));
    this.webContents.closePage();
    return closed;
  }

  destroy(): void {
    if (this.destroyed) return;
    this.tell(({ browser, targetId }) => browser.send('Target.closeTarget', { targetId }));
    this.finish();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  /** Called by Chromium's death: nothing is left to close. */
  lose(): void {
    if (this.destroyed) return;
    this.webContents.emit('render-process-gone', preventable({}), { reason: 'killed', exitCode: 9 });
    this.finish();
  }

  protected override tell(command: (target: PageTarget) => Promise<unknown>): void {
    this.webContents.run((_session, target) => command(target));
  }

  private async open(): Promise<PageTarget> {
    const target = await openPage(this.getBounds());
    target.browser.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === target.targetId && targetId === this.webContents.targetId) this.pageGone();
    });
    await this.place(target);
    return target;
  }

  /**
   * The page has gone. If the app did not ask for that, the person closed the window: the app may prevent it,
   * but Chromium has already closed it, so the page is opened again, hidden, at the same address.
   */
  private pageGone(): void {
    if (this.destroyed) return;
    if (this.closing === null) {
      const event = preventable({});
      this.emit('close', event);
      if (event.defaultPrevented) {
        this.hide();
        void this.webContents.adopt(this.open());
        void this.webContents.loadURL(this.webContents.getURL());
        return;
      }
    }
    this.finish();
  }

  private finish(): void {
    this.destroyed = true;
    openWindows.delete(this);
    if (this.isFocused()) setFocusedWindow(null);
    this.webContents.markDestroyed();
    this.emit('closed');
    this.endClosing(true);
    if (openWindows.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }

  private endClosing(closed: boolean): void {
    this.closing?.(closed);
    this.closing = null;
  }

  private loaded(): void {
    // The empty page the window opened on is no place to go back to.
    this.webContents.run((session) => session.send('Page.resetNavigationHistory'));
    if (this.shownOnce) return;
    this.shownOnce = true;
    this.emit('ready-to-show');
  }

  private receiveState(message: Extract<UpMessage, { kind: 'state' | 'key' }>): void {
    if (message.kind === 'key') {
      Menu.pressed(message, this);
      return;
    }
    this.tell(async ({ headless }) => {
      if (headless) return;
      if (message.focused) this.takeFocus();
      else this.loseFocus();
      this.measured(message.bounds);
    });
  }
}

browserService.onDeath(() => {
  for (const window of openWindows) window.lose();
});
