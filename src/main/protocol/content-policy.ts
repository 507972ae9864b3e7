/** Scheme and host under which the window is served. The renderer never spells them. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'workspace';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;

/**
 * The content security policy of every answer. Styles that libraries insert at run time carry `nonce`;
 * nothing inline runs without it, and nothing may be loaded or contacted outside our own origin.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'none'",
  ].join('; ');
}
