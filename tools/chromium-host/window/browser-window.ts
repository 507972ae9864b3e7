import { app } from '../app/app.ts';
import { browserService } from '../browser-service.ts';
import { Menu } from '../desktop/menu.ts';
import type { UpMessage } from '../page/preload-runtime.ts';
import { namingEmitter, preventable } from '../unimplemented.ts';
import { openPage, type PageTarget } from './page-target.ts';
import { focusedWindow, openWindows, setFocusedWindow } from './registry.ts';
import { WebContents } from './web-contents.ts';

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

let lastId = 0;

/** A window with one page. What Electron answers at once is kept here; Chromium is told in the background. */
export class BrowserWindow extends namingEmitter('BrowserWindow') {
  readonly id = (lastId += 1);
  readonly webContents: WebContents;
  private bounds: Electron.Rectangle;
  private title: string;
  private visible: boolean;
  private state: WindowState = 'normal';
  private destroyed = false;
  private shownOnce = false;
  private expected: ((closed: boolean) => void) | null = null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { width = 800, height = 600, x = 0, y = 0, webPreferences = {} } = options;
    if (webPreferences.partition !== undefined) {
      throw new Error('chromium-host does not implement webPreferences.partition');
    }
    this.bounds = { x, y, width, height };
    this.title = options.title ?? app.getName();
    this.visible = options.show ?? true;
    openWindows.add(this);
    this.webContents = new WebContents(webPreferences.preload ?? null, this.open(), () =>
      this.requestClose(),
    );
    this.webContents.onState = (message) => this.receiveState(message);
    this.webContents.on('did-finish-load', () => this.loaded());
    app.emit('browser-window-created', preventable({}), this);
    if (this.visible) this.takeFocus();
  }

  static getAllWindows(): BrowserWindow[] {
    return [...openWindows];
  }

  static getFocusedWindow(): BrowserWindow | null {
    return focusedWindow();
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return [...openWindows].find(({ webContents }) => webContents === contents) ?? null;
  }

  static fromId(id: number): BrowserWindow | null {
    return [...openWindows].find((window) => window.id === id) ?? null;
  }

  loadURL(url: string): Promise<void> {
    return this.webContents.loadURL(url);
  }

  show(): void {
    if (!this.visible) {
      this.visible = true;
      this.applyState();
      this.emit('show');
    }
    this.focus();
  }

  showInactive(): void {
    if (this.visible) return;
    this.visible = true;
    this.applyState();
    this.emit('show');
  }

  /** The page stays alive. On a display the window is minimised, as Chromium cannot hide one. */
  hide(): void {
    if (!this.visible) return;
    this.visible = false;
    this.loseFocus();
    this.applyState();
    this.emit('hide');
  }

  focus(): void {
    this.webContents.focus();
    this.takeFocus();
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
    const closed = new Promise<boolean>((resolve) => (this.expected = resolve));
    this.webContents.once('-close-refused', () => {
      this.expected?.(false);
      this.expected = null;
    });
    this.webContents.closePage();
    return closed;
  }

  destroy(): void {
    if (this.destroyed) return;
    this.webContents.run((_session, { browser, targetId }) =>
      browser.send('Target.closeTarget', { targetId }),
    );
    this.finish();
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  isFocused(): boolean {
    return focusedWindow() === this;
  }

  isVisible(): boolean {
    return this.visible && this.state !== 'minimized';
  }

  isMinimized(): boolean {
    return this.state === 'minimized';
  }

  isMaximized(): boolean {
    return this.state === 'maximized';
  }

  isFullScreen(): boolean {
    return this.state === 'fullscreen';
  }

  minimize(): void {
    this.loseFocus();
    this.changeState('minimized', 'minimize');
  }

  restore(): void {
    this.changeState('normal', 'restore');
  }

  maximize(): void {
    this.visible = true;
    this.changeState('maximized', 'maximize');
  }

  unmaximize(): void {
    this.changeState('normal', 'unmaximize');
  }

  getBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  getNormalBounds(): Electron.Rectangle {
    return { ...this.bounds };
  }

  getSize(): number[] {
    return [this.bounds.width, this.bounds.height];
  }

  getContentSize(): number[] {
    return this.getSize();
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height });
  }

  setBounds(bounds: Partial<Electron.Rectangle>): void {
    const before = this.bounds;
    this.bounds = { ...before, ...bounds };
    this.webContents.run((_session, target) => this.tellBounds(target));
    if (before.width !== this.bounds.width || before.height !== this.bounds.height) this.emit('resize');
    if (before.x !== this.bounds.x || before.y !== this.bounds.y) this.emit('move');
  }

  setTitle(title: string): void {
    this.title = title;
  }

  getTitle(): string {
    return this.title;
  }

  /** The window's icon, menu bar and taskbar entry are Chromium's own, and stay as they are. */
  setIcon(): void {}
  setMenuBarVisibility(): void {}
  setAutoHideMenuBar(): void {}
  setMenu(): void {}
  removeMenu(): void {}
  setProgressBar(): void {}
  flashFrame(): void {}
  setBackgroundColor(): void {}
  setMinimumSize(): void {}

  /** Called by Chromium's death: nothing is left to close. */
  lose(): void {
    if (this.destroyed) return;
    this.webContents.emit('render-process-gone', preventable({}), { reason: 'killed', exitCode: 9 });
    this.finish();
  }

  private async open(): Promise<PageTarget> {
    const target = await openPage(this.bounds);
    target.browser.on('Target.targetDestroyed', ({ targetId }) => {
      if (targetId === target.targetId && targetId === this.webContents.targetId) this.targetGone();
    });
    await this.tellBounds(target);
    if (!this.visible && !target.headless) await tellState(target, 'minimized');
    return target;
  }

  private async tellBounds({ browser, windowId, frameHeight }: PageTarget): Promise<void> {
    const { x: left, y: top, width, height } = this.bounds;
    const bounds = { left, top, width, height: height + frameHeight };
    await browser.send('Browser.setWindowBounds', { windowId, bounds });
  }

  private changeState(state: WindowState, event: string): void {
    if (this.state === state) return;
    this.state = state;
    this.applyState();
    this.emit(event);
  }

  private applyState(): void {
    const state = this.visible ? this.state : 'minimized';
    this.webContents.run(async (_session, target) => {
      // A headless window has nobody to hide from, and a minimised page would stop drawing.
      if (!target.headless) await tellState(target, state);
    });
  }

  /**
   * The page has gone. If the app did not ask for that, the person closed the window: the app may prevent it,
   * but Chromium has already closed, so the page is opened again, hidden, at the same address.
   */
  private targetGone(): void {
    if (this.destroyed) return;
    if (this.expected === null && !this.webContents.isDestroyed()) {
      const event = preventable({});
      this.emit('close', event);
      if (event.defaultPrevented) {
        this.visible = false;
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
    if (focusedWindow() === this) setFocusedWindow(null);
    this.webContents.markDestroyed();
    this.emit('closed');
    this.expected?.(true);
    this.expected = null;
    if (openWindows.size > 0 || app.isQuitting) return;
    if (app.listenerCount('window-all-closed') === 0) app.quit();
    else app.emit('window-all-closed');
  }

  private loaded(): void {
    this.webContents.run((session) => session.send('Page.resetNavigationHistory'));
    if (this.shownOnce) return;
    this.shownOnce = true;
    this.emit('ready-to-show');
  }

  private takeFocus(): void {
    const before = focusedWindow();
    if (before === this) return;
    before?.loseFocus();
    setFocusedWindow(this);
    this.emit('focus');
  }

  private loseFocus(): void {
    if (focusedWindow() !== this) return;
    setFocusedWindow(null);
    this.emit('blur');
  }

  private receiveState(message: Extract<UpMessage, { kind: 'state' | 'key' }>): void {
    if (message.kind === 'key') {
      Menu.pressed(message, this);
      return;
    }
    this.webContents.run(async (_session, { headless }) => {
      if (headless) return;
      if (message.focused) this.takeFocus();
      else this.loseFocus();
      this.measured(message.bounds);
    });
  }

  /** Takes over the size and place that the person gave the window. */
  private measured(now: Electron.Rectangle): void {
    if (!this.visible || this.state !== 'normal') return;
    const before = this.bounds;
    this.bounds = now;
    if (before.width !== now.width || before.height !== now.height) this.emit('resize');
    if (before.x !== now.x || before.y !== now.y) this.emit('move');
  }
}

async function tellState({ browser, windowId }: PageTarget, windowState: WindowState): Promise<void> {
  await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
}

browserService.onDeath(() => {
  for (const window of openWindows) window.lose();
});
