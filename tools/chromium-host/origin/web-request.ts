type Details = Pick<
  Electron.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'referrer' | 'timestamp'
>;
type Listener = (
  details: Electron.OnBeforeRequestListenerDetails,
  callback: (response: Electron.CallbackResponse) => void,
) => void;

let filter: readonly string[] | null = null;
let listener: Listener | null = null;
let lastId = 0;

/** `session.webRequest`: the app's say over every request that reaches the host. */
export const webRequest = {
  onBeforeRequest(first: Electron.WebRequestFilter | Listener | null, second?: Listener | null): void {
    filter = typeof first === 'object' && first !== null ? first.urls : null;
    listener = (typeof first === 'function' ? first : second) ?? null;
  },
};

/** Asks the app about a request. Resolves true when it may go on. */
export function mayRequest(
  url: string,
  method: string,
  resourceType: Details['resourceType'],
): Promise<boolean> {
  const asked = listener;
  if (!asked || (filter && !filter.some((pattern) => matches(pattern, url)))) return Promise.resolve(true);
  const details: Details = {
    id: (lastId += 1),
    url,
    method,
    resourceType,
    referrer: '',
    timestamp: Date.now(),
  };
  return new Promise((resolve) => {
    asked(details as Electron.OnBeforeRequestListenerDetails, ({ cancel }) => resolve(cancel !== true));
  });
}

/** Chromium's match patterns, as far as they are scheme, host and path with stars. */
function matches(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true;
  const source = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${source}$`).test(url);
}
