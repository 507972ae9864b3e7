import { APP_HOST, APP_SCHEME } from './content-policy.ts';

/** What a URL of the app's protocol asks for. */
export type Asked =
  | { readonly kind: 'asset'; readonly path: string }
  | { readonly kind: 'file'; readonly handle: string }
  | { readonly kind: 'print'; readonly token: string }
  | { readonly kind: 'refused'; readonly reason: string };

// Bundlers name chunks of virtual modules with a leading underscore.
const SAFE_SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * Decides what `url` may have. Works on the text of the URL and allows only plain segments, so `..`,
 * percent-encodings, backslashes, NUL and other hosts have no way in.
 */
export function resolveRequest(url: string): Asked {
  const prefix = `${APP_SCHEME}://${APP_HOST}/`;
  if (!url.startsWith(prefix)) return { kind: 'refused', reason: 'not this workspace' };
  const path = `/${url.slice(prefix.length).split(/[?#]/, 1)[0] ?? ''}`;
  if (path === '/') return { kind: 'asset', path: 'index.html' };
  const segments = path.slice(1).split('/');
  if (!segments.every((segment) => SAFE_SEGMENT.test(segment))) {
    return { kind: 'refused', reason: 'unusual path' };
  }
  const [folder, name, ...rest] = segments;
  if (folder === 'files' || folder === 'print') {
    if (name === undefined || rest.length > 0) return { kind: 'refused', reason: 'no such file' };
    return folder === 'files' ? { kind: 'file', handle: name } : { kind: 'print', token: name };
  }
  return { kind: 'asset', path: segments.join('/') };
}
