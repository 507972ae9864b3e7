import type { CdpSession } from './cdp/connection.ts';
import type { Protocol } from './cdp/protocol.ts';
import { isAppUrl, toAppUrl, toBrowserUrl } from './origin/origins.ts';
import { webRequest } from './origin/web-request.ts';
import { naming, namingEmitter, preventable } from './unimplemented.ts';

type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: unknown,
) => void;
type CheckHandler = (contents: unknown, permission: string, origin: string, details: unknown) => boolean;

/** Electron's names of permissions, and the protocol's for what Chromium may then do. */
const PERMISSIONS: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  midi: ['midi'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
  'persistent-storage': ['persistent-storage'],
};

class Session extends namingEmitter('session') {
  readonly webRequest = naming('session.webRequest', webRequest);
  private requestHandler: RequestHandler | null = null;
  private checkHandler: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.requestHandler = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.checkHandler = handler;
  }

  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}

  /**
   * Asks the app's handlers about each permission before a page is loaded, and tells Chromium the answers:
   * it has no way to ask while the page runs. Without a handler everything is denied.
   */
  async applyPermissions(browser: CdpSession, url: string): Promise<void> {
    if (!isAppUrl(url)) return;
    const { origin } = new URL(toBrowserUrl(url));
    const settings = Object.entries(PERMISSIONS).flatMap(([permission, names]) => {
      const setting = this.grants(permission, url) ? ('granted' as const) : ('denied' as const);
      return names.map((name) =>
        browser.send('Browser.setPermission', { permission: { name }, setting, origin }),
      );
    });
    // A Chromium that does not know a name has no such permission to deny.
    await Promise.allSettled(settings);
  }

  /** Lets the app hear of a download. It is refused already, whatever the app says. */
  announceDownload({ url, suggestedFilename }: Protocol.Browser.downloadWillBeginPayload): void {
    const item = {
      getURL: () => url.replace(/^blob:(.*)$/, (_all, inner: string) => `blob:${toAppUrl(inner)}`),
      getFilename: () => suggestedFilename,
      getState: () => 'cancelled',
      cancel: () => undefined,
    };
    this.emit('will-download', preventable({}), naming('DownloadItem', item), null);
  }

  private grants(permission: string, url: string): boolean {
    const details = { isMainFrame: true, requestingUrl: url };
    if (this.checkHandler && !this.checkHandler(null, permission, url, details)) return false;
    let granted = false;
    this.requestHandler?.(null, permission, (answer) => (granted = answer), details);
    return granted;
  }
}

export const defaultSession = new Session();

export const session = naming('session', {
  defaultSession,
  fromPartition(name: string): Session {
    if (name === '') return defaultSession;
    throw new Error(`chromium-host does not implement session.fromPartition('${name}')`);
  },
});
