import { contextBridge, ipcRenderer } from 'electron';
import { EVENT_CHANNEL, REQUEST_CHANNEL } from '#bridge/desktop-api.ts';
import type { DesktopApi } from '#bridge/desktop-api.ts';

const desktop: DesktopApi = {
  request: (name, argument) => ipcRenderer.invoke(REQUEST_CHANNEL, name, argument),
  listen: (name, listener) => {
    const forward = (_event: unknown, received: unknown, payload: unknown): void => {
      if (received === name) listener(payload);
    };
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => {
      ipcRenderer.removeListener(EVENT_CHANNEL, forward);
    };
  },
};

contextBridge.exposeInMainWorld('desktop', desktop);
