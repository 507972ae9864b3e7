import type { CdpSession } from '../cdp/connection.ts';

/** What happens to the main frame's document, in order. URLs are Chromium's. */
export interface LoadingListener {
  started(): void;
  committed(url: string): void;
  /** The address changed within the document. */
  moved(url: string): void;
  parsed(): void;
  loaded(): void;
}

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_CONNECTION_RESET: -101,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_EMPTY_RESPONSE: -324,
};

/** Why a page was not loaded, with Electron's fields and wording. */
export class LoadError extends Error {
  readonly errno: number;
  readonly code: string;
  readonly url: string;

  constructor(errorText: string, url: string) {
    const code = errorText.replace(/^net::/, '');
    const errno = ERROR_NUMBERS[code] ?? -2;
    super(`${code} (${String(errno)}) loading '${url}'`);
    this.errno = errno;
    this.code = code;
    this.url = url;
  }
}

/** Tells the listener what Chromium reports of the main frame. */
export function followLoading(session: CdpSession, mainFrameId: string, listener: LoadingListener): void {
  session
    .on('Page.frameStartedLoading', ({ frameId }) => {
      if (frameId === mainFrameId) listener.started();
    })
    .on('Page.frameNavigated', ({ frame }) => {
      if (frame.id !== mainFrameId || frame.url === 'about:blank') return;
      if (frame.unreachableUrl === undefined) listener.committed(frame.url);
    })
    .on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === mainFrameId) listener.moved(url);
    })
    .on('Page.domContentEventFired', () => listener.parsed())
    .on('Page.loadEventFired', () => listener.loaded());
}
