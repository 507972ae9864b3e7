import type { CdpSession } from '../cdp/connection.ts';
import type { Protocol } from '../cdp/protocol.ts';
import { toAppUrl } from '../origin/origins.ts';
import { preventable } from '../unimplemented.ts';

/** What the guard asks of the page's owner. */
export interface GuardedPage {
  readonly mainFrame: Electron.WebFrameMain;
  /** True once for a navigation that the host itself began. */
  isOwnNavigation(url: string): boolean;
  emit(event: string, ...values: unknown[]): boolean;
  askToOpen(details: Electron.HandlerDetails): void;
}

/** Holds every document request until the app's `will-navigate` listeners have had their say. */
export async function guardNavigation(
  session: CdpSession,
  mainFrameId: string,
  page: GuardedPage,
): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    const isMainFrame = paused.frameId === mainFrameId;
    const url = toAppUrl(paused.request.url);
    const stopped =
      !(isMainFrame && page.isOwnNavigation(paused.request.url)) && isPrevented(page, url, isMainFrame);
    const { requestId } = paused;
    const decided = stopped
      ? session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
      : session.send('Fetch.continueRequest', { requestId });
    decided.catch(() => {
      // The navigation was given up before the decision arrived.
    });
  });
  session.on('Page.windowOpen', (asked) => page.askToOpen(openDetails(asked)));
  session.on('Target.attachedToTarget', ({ targetInfo, sessionId }) => {
    if (targetInfo.type === 'page')
      void session.send('Target.closeTarget', { targetId: targetInfo.targetId });
    if (targetInfo.type === 'worker') letRun(session.child(sessionId));
  });
  await Promise.all([
    session.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Request' }] }),
    session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: true,
      flatten: true,
      // Chromium holds the page's workers, too, even where the filter leaves them out.
      filter: [{ type: 'page' }, { type: 'worker' }],
    }),
  ]);
}

function letRun(worker: CdpSession): void {
  worker.send('Runtime.runIfWaitingForDebugger').catch(() => {
    // The worker has ended already.
  });
}

function isPrevented(page: GuardedPage, url: string, isMainFrame: boolean): boolean {
  const frame = isMainFrame ? page.mainFrame : null;
  const event = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  page.emit('will-frame-navigate', event);
  if (isMainFrame) page.emit('will-navigate', event, url, false, true, 0, 0);
  return event.defaultPrevented;
}

function openDetails(asked: Protocol.Page.windowOpenPayload): Electron.HandlerDetails {
  return {
    url: toAppUrl(asked.url),
    frameName: asked.windowName === '_blank' ? '' : asked.windowName,
    features: '',
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
  };
}
