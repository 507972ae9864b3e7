import { useEffect } from 'react';

function withoutHash(url: string): string {
  return url.replace(/#.*$/, '');
}

/**
 * Tells the router of steps back and forward between addresses with different queries. The router follows the hash,
 * and Chromium says that the hash changed only while nothing else did: "back" from `?full=1#/applications/…` would change
 * the address and show nothing else.
 */
export function useFollowHistory(): void {
  useEffect(() => {
    let last = location.href;
    const remember = (): void => {
      last = location.href;
    };
    const onStep = (): void => {
      const [oldURL, newURL] = [last, location.href];
      if (withoutHash(oldURL) === withoutHash(newURL)) return;
      window.dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
    };
    window.addEventListener('hashchange', remember);
    window.addEventListener('popstate', onStep);
    return () => {
      window.removeEventListener('hashchange', remember);
      window.removeEventListener('popstate', onStep);
    };
  }, []);
}
