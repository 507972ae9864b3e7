import type { BridgeEnd } from './bridge.ts';
import type { Codec, CodecHooks } from './codec.ts';

export interface RuntimeSettings {
  /** Name of the binding that reaches the host. */
  readonly binding: string;
  /** Name of the global function by which the host reaches this world. */
  readonly receiver: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly platform: string;
}

/** From the preload world to the host. */
export type UpMessage =
  | {
      readonly kind: 'invoke';
      readonly id: number;
      readonly channel: string;
      readonly args: string;
      readonly url: string;
    }
  | { readonly kind: 'send'; readonly channel: string; readonly args: string; readonly url: string }
  | { readonly kind: 'state'; readonly focused: boolean; readonly bounds: Electron.Rectangle }
  | {
      readonly kind: 'key';
      readonly key: string;
      readonly control: boolean;
      readonly shift: boolean;
      readonly alt: boolean;
      readonly meta: boolean;
    };

/** From the host to the preload world. */
export type DownMessage =
  | { readonly kind: 'reply'; readonly id: number; readonly error: string | null; readonly value: string }
  | { readonly kind: 'event'; readonly channel: string; readonly args: string };

type Listener = (event: unknown, ...values: unknown[]) => void;
type PreloadScript = (require: unknown, module: unknown, exports: unknown, process: unknown) => void;

/**
 * What a sandboxed preload script finds: `require('electron')` with its subset, and nothing else of Node.
 * Runs in the preload's isolated world, as text: it must not refer to anything outside itself.
 */
export function runPreload(
  makeCodec: (hooks: CodecHooks) => Codec,
  bridge: BridgeEnd,
  settings: RuntimeSettings,
  script: PreloadScript,
): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>;
  const codec = makeCodec({});
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, { listener: Listener; once: boolean }[]>();
  let lastId = 0;

  const up = (message: UpMessage): void => world[settings.binding]?.(JSON.stringify(message));
  const open = (text: string): unknown => codec.unpack({ text, carried: [] });

  /** Structured clone first: it calls getters and drops prototypes, and refuses what Electron refuses. */
  function cloned(values: readonly unknown[]): string {
    try {
      return codec.pack(structuredClone(values)).text;
    } catch {
      throw new Error('An object could not be cloned.');
    }
  }

  const ipcRenderer: Pick<
    Electron.IpcRenderer,
    'send' | 'invoke' | 'on' | 'once' | 'off' | 'addListener' | 'removeListener' | 'removeAllListeners'
  > = {
    send: (channel: string, ...values: unknown[]): void =>
      up({ kind: 'send', channel, args: cloned(values), url: location.href }),
    async invoke(channel: string, ...values: unknown[]): Promise<unknown> {
      const args = cloned(values);
      const id = (lastId += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        up({ kind: 'invoke', id, channel, args, url: location.href });
      });
    },
    on: (channel, listener) => listen(channel, listener, false),
    once: (channel, listener) => listen(channel, listener, true),
    addListener: (channel, listener) => listen(channel, listener, false),
    off: (channel, listener) => ipcRenderer.removeListener(channel, listener),
    removeListener(channel, listener) {
      const kept = (listeners.get(channel) ?? []).filter((known) => known.listener !== listener);
      listeners.set(channel, kept);
      return this as Electron.IpcRenderer;
    },
    removeAllListeners(channel) {
      if (channel === undefined) listeners.clear();
      else listeners.delete(channel);
      return this as Electron.IpcRenderer;
    },
  };

  function listen(channel: string, listener: unknown, once: boolean): Electron.IpcRenderer {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener: listener as Listener, once }]);
    return ipcRenderer as Electron.IpcRenderer;
  }

  function receive(message: DownMessage): void {
    if (message.kind === 'event') {
      const known = listeners.get(message.channel) ?? [];
      listeners.set(
        message.channel,
        known.filter(({ once }) => !once),
      );
      const values = open(message.args) as unknown[];
      for (const { listener } of known) listener({ sender: ipcRenderer, senderId: 0, ports: [] }, ...values);
      return;
    }
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error === null) call?.resolve(open(message.value));
    else call?.reject(new Error(message.error));
  }

  function require(name: string): unknown {
    if (name !== 'electron' && name !== 'electron/renderer') throw new Error(`module not found: ${name}`);
    return {
      ipcRenderer,
      contextBridge: { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
      webUtils: { getPathForFile: (): string => '' },
    };
  }

  function reportState(): void {
    const bounds = { x: screenX, y: screenY, width: outerWidth, height: outerHeight };
    up({ kind: 'state', focused: document.hasFocus(), bounds });
  }

  /** The page goes first, as with Electron's menu accelerators: a key it handles never reaches the menu. */
  function reportKey(event: KeyboardEvent): void {
    const { key, ctrlKey: control, shiftKey: shift, altKey: alt, metaKey: meta } = event;
    if (!control && !alt && !meta && !/^F\d+$/.test(key)) return;
    setTimeout(() => {
      if (!event.defaultPrevented) up({ kind: 'key', key, control, shift, alt, meta });
    });
  }

  world[settings.receiver] = (text) => receive(JSON.parse(text) as DownMessage);
  for (const name of ['focus', 'blur', 'resize']) window.addEventListener(name, reportState);
  window.addEventListener('keydown', reportKey);
  const module = { exports: {} };
  const process = {
    platform: settings.platform,
    versions: settings.versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    argv: [],
    env: {},
  };
  try {
    script(require, module, module.exports, process);
  } catch (error) {
    console.error('Unable to load preload script:', error);
  }
}
