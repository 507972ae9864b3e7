import type { CdpSession } from '../cdp/connection.ts';
import { toAppUrl, toBrowserUrl } from '../origin/origins.ts';
import { preventable } from '../unimplemented.ts';
import { followLoading, LoadError } from './loading.ts';

type Emit = (event: string, ...values: unknown[]) => boolean;

/** Where a page is and whether it is still loading, with the events that tell the app. */
export class PageLoad {
  /** The app's address of the page: what was last asked for, then what Chromium reports. */
  url = '';
  loading = false;
  private readonly emit: Emit;
  private readonly ownNavigations = new Set<string>();
  private ended: ((error: LoadError | null) => void)[] = [];

  constructor(emit: Emit) {
    this.emit = emit;
  }

  /** Notes that the host itself is about to open `url`, which is no business of `will-navigate`. */
  expect(url: string): void {
    this.ownNavigations.add(toBrowserUrl(url).split('#')[0] ?? '');
  }

  /** True once for each navigation that was expected. `browserUrl` is Chromium's. */
  wasExpected(browserUrl: string): boolean {
    return this.ownNavigations.delete(browserUrl);
  }

  /** Begins a load of the host's own; resolves when the page is loaded, rejects with a `LoadError`. */
  begin(url: string): Promise<void> {
    this.expect(url);
    this.url = url;
    this.loading = true;
    return new Promise((resolve, reject) => {
      this.ended.push((error) => (error ? reject(error) : resolve()));
    });
  }

  fail(errorText: string, url: string): void {
    this.loading = false;
    const error = new LoadError(errorText, url);
    this.emit('did-fail-load', preventable({}), error.errno, error.code, url, true, 0, 0);
    this.emit('did-stop-loading');
    this.end(error);
  }

  /** The window went away: a load under way fails, as Electron's does. */
  abandon(): void {
    this.loading = false;
    this.end(new LoadError('net::ERR_FAILED', this.url));
  }

  follow(session: CdpSession, mainFrameId: string): void {
    followLoading(session, mainFrameId, {
      started: () => {
        this.loading = true;
        this.emit('did-start-loading');
      },
      committed: (url) => {
        this.url = toAppUrl(url);
        this.emit('did-navigate', preventable({}), this.url, 200, 'OK');
      },
      moved: (url) => {
        this.url = toAppUrl(url);
        this.emit('did-navigate-in-page', preventable({}), this.url, true, 0, 0);
      },
      parsed: () => this.emit('dom-ready', preventable({})),
      loaded: () => {
        this.loading = false;
        this.emit('did-finish-load');
        this.emit('did-stop-loading');
        this.end(null);
      },
    });
  }

  private end(error: LoadError | null): void {
    for (const settle of this.ended.splice(0)) settle(error);
  }
}
