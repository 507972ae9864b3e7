import { app } from '../app/app.ts';
import { namingEmitter } from '../unimplemented.ts';
import type { PageTarget } from './page-target.ts';
import { focusedWindow, setFocusedWindow } from './registry.ts';

type WindowState = 'normal' | 'minimized' | 'maximized' | 'fullscreen';

/**
 * Where a window stands and how it shows. Electron answers such questions at once, so the answers are kept
 * here, and Chromium is told in the background.
 */
export abstract class WindowFrame extends namingEmitter('BrowserWindow') {
  protected visible: boolean;
  protected state: WindowState = 'normal';
  private bounds: Electron.Rectangle;
  private smallest: { readonly width: number; readonly height: number };
  private title: string;

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    const { width = 800, height = 600, x = 0, y = 0, minWidth = 0, minHeight = 0 } = options;
    this.bounds = { x, y, width, height };
    this.smallest = { width: minWidth, height: minHeight };
    this.title = options.title ?? app.getName();
    this.visible = options.show ?? true;
  }

  /** Runs a command on the window's page once it is there. */
  protected abstract tell(command: (target: PageTarget) => Promise<unknown>): void;

  show(): void {
    this.showInactive();
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
    this.tell(({ session }) => session.send('Page.bringToFront'));
    this.takeFocus();
  }

  blur(): void {
    this.loseFocus();
  }

  isFocused(): boolean {
    return focusedWindow() === (this as unknown);
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

  setMinimumSize(width: number, height: number): void {
    this.smallest = { width, height };
  }

  setBounds(asked: Partial<Electron.Rectangle>): void {
    const { width, height } = this.smallest;
    const next = { ...this.bounds, ...asked };
    this.moved({ ...next, width: Math.max(next.width, width), height: Math.max(next.height, height) });
    this.tell((target) => this.tellBounds(target));
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

  /** Puts a new page's window where this one stands. */
  protected async place(target: PageTarget): Promise<void> {
    await this.tellBounds(target);
    if (!this.visible || this.state !== 'normal') await this.tellState(target);
  }

  /** Takes over the place and size a person gave the window. */
  protected measured(bounds: Electron.Rectangle): void {
    if (this.visible && this.state === 'normal') this.moved(bounds);
  }

  protected takeFocus(): void {
    const before = focusedWindow();
    if (before === (this as unknown)) return;
    before?.blur();
    setFocusedWindow(this);
    this.emit('focus');
  }

  protected loseFocus(): void {
    if (!this.isFocused()) return;
    setFocusedWindow(null);
    this.emit('blur');
  }

  private moved(now: Electron.Rectangle): void {
    const before = this.bounds;
    this.bounds = now;
    if (before.width !== now.width || before.height !== now.height) this.emit('resize');
    if (before.x !== now.x || before.y !== now.y) this.emit('move');
  }

  private changeState(state: WindowState, event: string): void {
    if (this.state === state) return;
    this.state = state;
    this.applyState();
    this.emit(event);
  }

  private applyState(): void {
    this.tell((target) => this.tellState(target));
  }

  private async tellBounds({ browser, windowId, frameHeight }: PageTarget): Promise<void> {
    const { x: left, y: top, width, height } = this.bounds;
    const bounds = { left, top, width, height: height + frameHeight };
    await browser.send('Browser.setWindowBounds', { windowId, bounds });
  }

  /** A headless window has nobody to hide from, and would stop drawing if it were minimised. */
  private async tellState({ browser, windowId, headless }: PageTarget): Promise<void> {
    if (headless) return;
    const windowState = this.visible ? this.state : 'minimized';
    await browser.send('Browser.setWindowBounds', { windowId, bounds: { windowState } });
  }
}
