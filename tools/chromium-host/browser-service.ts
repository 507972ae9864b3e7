import { join } from 'node:path';
import { app } from './app/app.ts';
import { allSwitches, commandLine } from './app/command-line.ts';
import { beforeExit } from './app/exit-hooks.ts';
import { Chromium } from './chromium/browser.ts';
import { OriginServer } from './origin/server.ts';
import { isAppUrl, toBrowserUrl } from './origin/origins.ts';
import { defaultSession } from './session.ts';

const COOKIE_SECONDS = 90 * 24 * 3600;

/** Whether windows can be shown; without a display Chromium runs headless. */
function isHeadless(): boolean {
  if (process.env.CHROMIUM_HOST_HEADLESS === '1') return true;
  if (process.platform !== 'linux') return false;
  return !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The one Chromium of this process, started when first needed and again after it died. */
class BrowserService {
  readonly origin = new OriginServer();
  private originPort: Promise<number> | null = null;
  private current: Promise<Chromium> | null = null;
  private readonly died: (() => void)[] = [];

  /** Calls `listener` when Chromium ends without having been told to. */
  onDeath(listener: () => void): void {
    this.died.push(listener);
  }

  chromium(): Promise<Chromium> {
    this.current ??= this.start();
    return this.current;
  }

  /** Gives Chromium the key to the origin server for the host of an app URL. */
  async admit(url: string): Promise<void> {
    if (!isAppUrl(url)) return;
    const { origin } = new URL(toBrowserUrl(url));
    const { connection } = await this.chromium();
    // Chromium drops session cookies with its last window; this one serves as long as this host runs.
    const expires = Date.now() / 1000 + COOKIE_SECONDS;
    const cookie = {
      ...this.origin.cookie,
      url: origin,
      expires,
      httpOnly: true,
      sameSite: 'Strict' as const,
    };
    await connection.browser.send('Storage.setCookies', { cookies: [cookie] });
  }

  private async start(): Promise<Chromium> {
    this.originPort ??= this.origin.listen();
    const port = commandLine.getSwitchValue('remote-debugging-port');
    const development = process.env.ELECTRON_RENDERER_URL;
    const chromium = await Chromium.start({
      headless: isHeadless(),
      profile: join(app.getPath('userData'), 'chromium-host'),
      debuggingPort: commandLine.hasSwitch('remote-debugging-port') ? port || '0' : null,
      originPort: await this.originPort,
      reachable: development === undefined ? null : new URL(development).hostname,
      asked: allSwitches(),
    });
    let closing = false;
    beforeExit(() => {
      closing = true;
      return chromium.close();
    });
    void chromium.ended.then(() => {
      this.current = null;
      if (!closing) for (const listener of this.died) listener();
    });
    const { browser } = chromium.connection;
    await browser.send('Target.setDiscoverTargets', { discover: true, filter: [{ type: 'page' }] });
    browser.on('Browser.downloadWillBegin', (download) => defaultSession.announceDownload(download));
    await browser.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true });
    return chromium;
  }
}

export const browserService = new BrowserService();
