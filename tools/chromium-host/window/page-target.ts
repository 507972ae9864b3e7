import { browserService } from '../browser-service.ts';
import type { CdpSession } from '../cdp/connection.ts';
import type { Protocol } from '../cdp/protocol.ts';
import type { Chromium } from '../chromium/browser.ts';

/** A page of Chromium in a window of its own. */
export interface PageTarget {
  readonly targetId: string;
  readonly session: CdpSession;
  readonly browser: CdpSession;
  readonly windowId: number;
  /** What Chromium's own frame takes from the window, in pixels: added, so that the page gets the size asked for. */
  readonly frameHeight: number;
  readonly headless: boolean;
}

const MEASURE_TRIES = 40;
const MEASURE_PAUSE_MS = 5;

/** Opens an empty page in a new window: an app window on a display, a plain one without. */
export async function openPage(bounds: Electron.Rectangle): Promise<PageTarget> {
  const chromium = await browserService.chromium();
  const { browser } = chromium.connection;
  const targetId = chromium.headless ? await createTarget(browser, bounds) : await openAppWindow(chromium);
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = chromium.connection.session(sessionId);
  const { windowId } = await browser.send('Browser.getWindowForTarget', { targetId });
  const frameHeight = chromium.headless ? await measureFrame(session, bounds) : 0;
  return { targetId, session, browser, windowId, frameHeight, headless: chromium.headless };
}

/** A new page is laid out in a default size first: measured once it has the window's width. */
async function measureFrame(session: CdpSession, { width, height }: Electron.Rectangle): Promise<number> {
  for (let tried = 0; tried < MEASURE_TRIES; tried += 1) {
    const { cssLayoutViewport: page } = await session.send('Page.getLayoutMetrics');
    if (page.clientWidth === width) return height - page.clientHeight;
    await new Promise((resolve) => setTimeout(resolve, MEASURE_PAUSE_MS));
  }
  return 0;
}

async function createTarget(browser: CdpSession, bounds: Electron.Rectangle): Promise<string> {
  const { x: left, y: top, width, height } = bounds;
  const asked = { url: 'about:blank', newWindow: true, left, top, width, height };
  return (await browser.send('Target.createTarget', asked)).targetId;
}

/** The DevTools protocol cannot open an app window; Chromium's own command line can. */
function openAppWindow(chromium: Chromium): Promise<string> {
  const { browser } = chromium.connection;
  const url = browserService.origin.blankUrl();
  return new Promise((resolve) => {
    const seen = ({ targetInfo }: Protocol.Target.targetCreatedPayload): void => {
      if (targetInfo.url !== url) return;
      browser.off('Target.targetCreated', seen).off('Target.targetInfoChanged', seen);
      resolve(targetInfo.targetId);
    };
    browser.on('Target.targetCreated', seen).on('Target.targetInfoChanged', seen);
    chromium.openAppWindow(url);
  });
}
