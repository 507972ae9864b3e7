/**
 * The app's own scheme and the origin Chromium sees instead. `app://workspace/index.html` is served as
 * `http://workspace.app.localhost/index.html`: names under `localhost` are secure contexts, never leave the
 * machine, and are the same in every run, so that IndexedDB persists.
 */
const SUFFIX = '.localhost';

const schemes = new Set<string>();

/** Makes a scheme one of the app's own (called when the app registers it as privileged or handles it). */
export function addScheme(scheme: string): void {
  schemes.add(scheme);
}

/** The URL Chromium is to open for one of the app's; others are unchanged. */
export function toBrowserUrl(url: string): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([a-z0-9-]+)(\/.*|\?.*|#.*)?$/is.exec(url);
  const [, scheme = '', host = '', rest = '/'] = parts ?? [];
  if (!schemes.has(scheme)) return url;
  return `http://${host}.${scheme}${SUFFIX}${rest.startsWith('/') ? rest : `/${rest}`}`;
}

/** The app's URL for one that Chromium reports; others are unchanged. */
export function toAppUrl(url: string): string {
  const parts = /^http:\/\/([a-z0-9-]+)\.([a-z0-9-]+)\.localhost(\/.*)?$/is.exec(url);
  const [, host = '', scheme = '', rest = '/'] = parts ?? [];
  return schemes.has(scheme) ? `${scheme}://${host}${rest}` : url;
}

/** Whether a URL is of one of the app's own schemes. */
export function isAppUrl(url: string): boolean {
  return schemes.has(/^([a-z][a-z0-9+.-]*):\/\//i.exec(url)?.[1] ?? '');
}
