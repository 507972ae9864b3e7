import { app, session } from 'electron';
import { APP_ORIGIN } from '#main/protocol/content-policy.ts';

/** True for pages of our own origin only. */
export function isOwnPage(url: string | undefined): boolean {
  return url === APP_ORIGIN || (url?.startsWith(`${APP_ORIGIN}/`) ?? false);
}

/**
 * Denies by default what a window could be misused for: permissions, downloads, navigation away, new
 * windows, webviews, and any request that leaves our own origin.
 */
export function lockDown(report: (message: string) => void, devServer: string | null): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  defaultSession.setPermissionCheckHandler(() => false);
  // Hunspell dictionaries would be fetched from a server of Chromium's, past `webRequest`.
  defaultSession.setSpellCheckerEnabled(false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  defaultSession.webRequest.onBeforeRequest((details, answer) => {
    const allowed =
      isOwnPage(details.url) ||
      /^(blob|data|devtools):/.test(details.url) ||
      (devServer !== null && new URL(details.url).host === new URL(devServer).host);
    if (!allowed) report(`blocked a request to ${details.url}`);
    answer({ cancel: !allowed });
  });
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
