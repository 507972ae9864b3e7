/** What the app did to the desktop, kept for tests: `app.evaluate(() => globalThis.chromiumHost.notifications)`. */
export interface HostRecord {
  readonly host: 'chromium';
  readonly notifications: Electron.Notification[];
  /** URLs given to `shell.openExternal`. */
  readonly opened: string[];
  /** Paths given to `shell.showItemInFolder` and `shell.openPath`. */
  readonly revealed: string[];
  readonly trays: Electron.Tray[];
  /** Requests to anything that is not the app. None was answered. */
  readonly refused: { readonly url: string; readonly byChromium: boolean }[];
  readonly loginItem: { openAtLogin: boolean };
}

export const record: HostRecord = {
  host: 'chromium',
  notifications: [],
  opened: [],
  revealed: [],
  trays: [],
  refused: [],
  loginItem: { openAtLogin: false },
};

declare global {
  var chromiumHost: HostRecord | undefined;
}

globalThis.chromiumHost = record;
