import type { CdpSession } from '../cdp/connection.ts';
import type { Protocol } from '../cdp/protocol.ts';
import { toAppUrl } from '../origin/origins.ts';
import { preventable } from '../unimplemented.ts';
import type { WebContents } from './web-contents.ts';

/** Passes on what a page says of itself: its console, its dialogs on leaving, and its end. */
export function passReports(session: CdpSession, contents: WebContents): void {
  session
    .on('Inspector.targetCrashed', () => {
      contents.emit('render-process-gone', preventable({}), { reason: 'crashed', exitCode: 1 });
    })
    .on('Runtime.consoleAPICalled', (call) => {
      contents.emit('console-message', preventable({ ...consoleDetails(call), frame: contents.mainFrame }));
    })
    .on('Page.javascriptDialogOpening', ({ type }) => {
      if (type === 'beforeunload') answerUnload(session, contents);
    });
}

/** A page that wants to stay keeps its window, as in Electron, unless the app says otherwise. */
function answerUnload(session: CdpSession, contents: WebContents): void {
  const event = preventable({});
  contents.emit('will-prevent-unload', event);
  if (!event.defaultPrevented) contents.emit('-close-refused');
  session.send('Page.handleJavaScriptDialog', { accept: event.defaultPrevented }).catch(() => {
    // A test driver that listens for dialogs answered first.
  });
}

function consoleDetails({ type, args, stackTrace }: Protocol.Runtime.consoleAPICalledPayload): object {
  const [top] = stackTrace?.callFrames ?? [];
  return {
    level: type === 'warning' || type === 'error' || type === 'debug' ? type : 'info',
    message: args.map(({ value, description }) => String(value ?? description ?? '')).join(' '),
    lineNumber: top?.lineNumber ?? 0,
    sourceId: toAppUrl(top?.url ?? ''),
  };
}
