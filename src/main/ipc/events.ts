import type { BrowserWindow } from 'electron';
import { EVENT_CHANNEL } from '#bridge/desktop-api.ts';
import type { EventName, EventPayload } from '#bridge/events.ts';

/** Events that say how things stand: while the window is not listening, only the latest is worth keeping. */
const STANDING: readonly EventName[] = ['space-changed', 'clock-changed', 'watch-changed'];

/** Sends events to the window, and keeps them while it is not ready to listen. */
export interface EventOutbox {
  send<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  /** The window listens now: hands over what waited. */
  windowReady(window: BrowserWindow): void;
  /** The window went away; what comes next waits for its successor. */
  windowGone(): void;
}

export function createEventOutbox(): EventOutbox {
  let waiting: { name: EventName; payload: unknown }[] = [];
  let ready: BrowserWindow | null = null;
  return {
    send: (name, payload) => {
      if (ready !== null && !ready.isDestroyed()) {
        ready.webContents.send(EVENT_CHANNEL, name, payload);
        return;
      }
      if (STANDING.includes(name)) waiting = waiting.filter((event) => event.name !== name);
      waiting.push({ name, payload });
    },
    windowReady: (window) => {
      ready = window;
      for (const { name, payload } of waiting.splice(0))
        window.webContents.send(EVENT_CHANNEL, name, payload);
    },
    windowGone: () => {
      ready = null;
    },
  };
}
