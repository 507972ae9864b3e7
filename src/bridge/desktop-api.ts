import type { EventName } from './events.ts';
import type { RequestName } from './requests.ts';

/**
 * What the preload puts on `window.desktop`. Deliberately untyped payloads: each side parses what it
 * receives, so that neither trusts the other by type alone.
 */
export interface DesktopApi {
  request(name: RequestName, argument: unknown): Promise<unknown>;
  /** Returns a function that stops listening. */
  listen(name: EventName, listener: (payload: unknown) => void): () => void;
}

/** IPC channel that carries all requests. */
export const REQUEST_CHANNEL = 'desk:request';
/** IPC channel that carries all events. */
export const EVENT_CHANNEL = 'desk:event';
