import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { CdpSession } from '../cdp/connection.ts';
import { browserService } from '../browser-service.ts';
import { app } from '../app/app.ts';
import { ipcMain, packValue, unpackValue } from '../ipc-main.ts';
import { NativeImage } from '../desktop/native-image.ts';
import { toAppUrl, toBrowserUrl } from '../origin/origins.ts';
import { pageScript, PRELOAD_WORLD, preloadScript } from '../page/scripts.ts';
import type { UpMessage } from '../page/preload-runtime.ts';
import { defaultSession } from '../session.ts';
import { namingEmitter, preventable } from '../unimplemented.ts';
import { mainFrameOf } from './frame.ts';
import { IpcLink } from './ipc-link.ts';
import { guardNavigation } from './navigation-guard.ts';
import type { PageTarget } from './page-target.ts';
import { PageLoad } from './page-load.ts';
import { passReports } from './page-reports.ts';
import { printToPdf } from './print.ts';
import { followTheme } from '../desktop/native-theme.ts';

type OpenHandler = (details: Electron.HandlerDetails) => { action: 'deny' } | { action: 'allow' };
type StateMessage = Extract<UpMessage, { kind: 'state' | 'key' }>;

const alive = new Map<number, WebContents>();
let lastId = 0;

/** The page of a window: what it loads, and what it and the app say to each other. */
export class WebContents extends namingEmitter('webContents') {
  readonly id = (lastId += 1);
  readonly session = defaultSession;
  readonly mainFrame = mainFrameOf(this);
  /** Where messages about the window itself go (focus, size, menu keys). */
  onState: (message: StateMessage) => void = () => undefined;
  private readonly preload: string | null;
  private readonly load = new PageLoad((event, ...values) => this.emit(event, ...values));
  private readonly token = randomUUID();
  private page: Promise<PageTarget>;
  private target: PageTarget | null = null;
  private link: IpcLink | null = null;
  private destroyed = false;
  private openHandler: OpenHandler = () => ({ action: 'deny' });
  private readonly requestClose: () => Promise<boolean>;

  constructor(preload: string | null, opened: Promise<PageTarget>, requestClose: () => Promise<boolean>) {
    super();
    this.preload = preload;
    this.requestClose = requestClose;
    alive.set(this.id, this);
    this.page = this.adopt(opened);
    app.emit('web-contents-created', preventable({}), this);
  }

  static getAllWebContents(): WebContents[] {
    return [...alive.values()];
  }

  static fromId(id: number): WebContents | undefined {
    return alive.get(id);
  }

  static fromDevToolsTargetId(targetId: string): WebContents | undefined {
    return [...alive.values()].find(({ target }) => target?.targetId === targetId);
  }

  /** Moves to a new page (the first one, or another after the person closed it). */
  adopt(opened: Promise<PageTarget>): Promise<PageTarget> {
    this.page = opened.then(async (target) => {
      this.target = target;
      await this.prepare(target);
      return target;
    });
    this.page.catch(() => undefined);
    return this.page;
  }

  get targetId(): string | undefined {
    return this.target?.targetId;
  }

  async loadURL(url: string): Promise<void> {
    const target = await this.page;
    await browserService.admit(url);
    await defaultSession.applyPermissions(target.browser, url);
    const finished = this.load.begin(url);
    // Chromium may refuse before anybody awaits the end of the load.
    finished.catch(() => undefined);
    const { errorText } = await target.session.send('Page.navigate', { url: toBrowserUrl(url) });
    if (errorText !== undefined) this.load.fail(errorText, url);
    return finished;
  }

  getURL(): string {
    return this.load.url;
  }

  isLoading(): boolean {
    return this.load.loading;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  reload(): void {
    this.load.expect(this.load.url);
    this.run((session) => session.send('Page.reload'));
  }

  send(channel: string, ...values: unknown[]): void {
    try {
      this.link?.send({ kind: 'event', channel, args: packValue(values) });
    } catch (error) {
      console.error('Error sending from webFrameMain: ', error);
    }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async executeJavaScript(code: string): Promise<unknown> {
    const { session } = await this.page;
    const asked = { expression: code, awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    return printToPdf((await this.page).session, options);
  }

  async capturePage(): Promise<NativeImage> {
    const { session } = await this.page;
    const { data } = await session.send('Page.captureScreenshot', { format: 'png' });
    return NativeImage.createFromBuffer(Buffer.from(data, 'base64'));
  }

  focus(): void {
    this.run((session) => session.send('Page.bringToFront'));
  }

  close(): void {
    void this.requestClose();
  }

  /** There are no developer tools, and the stand-in has no spell checker or audio of its own. */
  openDevTools(): void {}
  closeDevTools(): void {}
  setBackgroundThrottling(): void {}

  isDevToolsOpened(): boolean {
    return false;
  }

  /** Asks the page to go, running its `beforeunload`. */
  closePage(): void {
    this.run((session) => session.send('Page.close'));
  }

  markDestroyed(): void {
    if (this.destroyed) return;
    this.destroyed = true;
    alive.delete(this.id);
    this.load.abandon();
    this.emit('destroyed');
  }

  /** Runs a command on the page once it is there; a page that has gone needs none. */
  run(command: (session: CdpSession, target: PageTarget) => Promise<unknown>): void {
    this.page
      .then((target) => command(target.session, target))
      .catch((error: unknown) => {
        if (!this.destroyed && process.env.CHROMIUM_HOST_VERBOSE === '1') console.error(error);
      });
  }

  private async prepare(target: PageTarget): Promise<void> {
    const { session } = target;
    const { frameTree } = await session.send('Page.getFrameTree');
    const mainFrameId = frameTree.frame.id;
    const link = new IpcLink(session, mainFrameId, (message) => this.receive(message));
    this.link = link;
    this.load.follow(session, mainFrameId);
    passReports(session, this);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Runtime.enable'),
      session.send('Inspector.enable'),
      link.open(),
      guardNavigation(session, mainFrameId, {
        mainFrame: this.mainFrame,
        isOwnNavigation: (url) => this.load.wasExpected(url),
        emit: (event, ...values) => this.emit(event, ...values),
        askToOpen: (details) => this.askToOpen(details),
      }),
      this.installPreload(session, target),
      followTheme(session),
    ]);
  }

  private async installPreload(session: CdpSession, target: PageTarget): Promise<void> {
    if (this.preload === null) return;
    const { product } = await target.browser.send('Browser.getVersion');
    const versions = { chrome: product.split('/')[1] ?? '', node: process.versions.node };
    const source = preloadScript(this.token, readFileSync(this.preload, 'utf8'), versions);
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source: pageScript(this.token) });
    await session.send('Page.addScriptToEvaluateOnNewDocument', { source, worldName: PRELOAD_WORLD });
  }

  private askToOpen(details: Electron.HandlerDetails): void {
    if (this.openHandler(details).action === 'allow') {
      throw new Error("chromium-host does not implement setWindowOpenHandler with action 'allow'");
    }
  }

  private receive(message: UpMessage): void {
    if (message.kind === 'state' || message.kind === 'key') {
      this.onState(message);
      return;
    }
    this.load.url = toAppUrl(message.url);
    const event = this.messageEvent();
    if (message.kind === 'invoke') {
      void ipcMain.answer(message, event).then((reply) => this.link?.send(reply));
      return;
    }
    const values = unpackValue(message.args) as unknown[];
    this.emit('ipc-message', event, message.channel, ...values);
    ipcMain.emit(message.channel, event, ...values);
  }

  private messageEvent(): unknown {
    const reply = (channel: string, ...values: unknown[]): void => this.send(channel, ...values);
    const senderFrame = this.mainFrame;
    return preventable({
      type: 'frame',
      sender: this,
      senderFrame,
      frameId: 1,
      processId: this.id,
      reply,
      ports: [],
    });
  }
}
