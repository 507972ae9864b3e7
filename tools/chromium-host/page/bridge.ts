import type { Codec, CodecHooks, Packed } from './codec.ts';

/** One side of `contextBridge`: what it shows to the other world, and calls into it. */
export interface BridgeEnd {
  expose(key: string, api: unknown): void;
}

type Message =
  | { readonly kind: 'expose'; readonly key: string; readonly packed: Packed }
  | { readonly kind: 'call'; readonly id: number; readonly packed: Packed }
  | { readonly kind: 'reply'; readonly ok: boolean; readonly packed: Packed }
  | { readonly kind: 'settle'; readonly id: number; readonly ok: boolean; readonly packed: Packed };

/**
 * Joins the page's world and the preload's: both share the window's events, and Chromium clones an event's
 * detail between them. Calls are synchronous, as `contextBridge`'s are. Runs in both worlds, as text: it
 * must not refer to anything outside itself.
 *
 * @param token secret name of this window's events.
 * @param side which world this end is in.
 */
export function createBridgeEnd(
  makeCodec: (hooks: CodecHooks) => Codec,
  token: string,
  side: 'page' | 'preload',
): BridgeEnd {
  const inbox = `${token}:${side}`;
  const outbox = `${token}:${side === 'page' ? 'preload' : 'page'}`;
  const dispatch = window.dispatchEvent.bind(window);
  const Cross = CustomEvent;
  const functions = new Map<number, (...values: unknown[]) => unknown>();
  const settlers = new Map<number, (ok: boolean, value: unknown) => void>();
  let lastId = 0;
  let reply: Extract<Message, { kind: 'reply' }> | undefined;

  const post = (message: Message): void => {
    dispatch(new Cross(outbox, { detail: message }));
  };
  const codec: Codec = makeCodec({ keep, keepPromise, call, promise });

  function keep(value: (...values: unknown[]) => unknown): number {
    functions.set((lastId += 1), value);
    return lastId;
  }

  function keepPromise(value: Promise<unknown>): number {
    const id = (lastId += 1);
    value.then(
      (result) => settle(id, true, result),
      (reason: unknown) => settle(id, false, reason),
    );
    return id;
  }

  function settle(id: number, ok: boolean, value: unknown): void {
    post({ kind: 'settle', id, ok, packed: codec.pack(value) });
  }

  function call(id: number): unknown {
    return (...values: unknown[]): unknown => {
      reply = undefined;
      post({ kind: 'call', id, packed: codec.pack(values) });
      const answer = reply as Extract<Message, { kind: 'reply' }> | undefined;
      if (!answer) throw new Error('The other world did not answer');
      const value = codec.unpack(answer.packed);
      if (!answer.ok) throw value;
      return value;
    };
  }

  function promise(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => {
      settlers.set(id, (ok, value) => {
        if (ok) resolve(value);
        else reject(value instanceof Error ? value : (value as Error));
      });
    });
  }

  function run(id: number, values: unknown): Message {
    try {
      const wanted = functions.get(id);
      if (!wanted) throw new Error('The function is no longer there');
      return { kind: 'reply', ok: true, packed: codec.pack(wanted(...(values as unknown[]))) };
    } catch (error) {
      return { kind: 'reply', ok: false, packed: codec.pack(error) };
    }
  }

  function freeze<T>(value: T): T {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    if (ArrayBuffer.isView(value) || Object.isFrozen(value)) return value;
    Object.freeze(value);
    for (const key of Reflect.ownKeys(value)) freeze((value as Record<PropertyKey, unknown>)[key]);
    return value;
  }

  window.addEventListener(inbox, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    if (message.kind === 'call') post(run(message.id, codec.unpack(message.packed)));
    if (message.kind === 'reply') reply = message;
    if (message.kind === 'settle') {
      settlers.get(message.id)?.(message.ok, codec.unpack(message.packed));
      settlers.delete(message.id);
    }
    if (message.kind === 'expose') {
      const taken = message.key in window;
      if (!taken) {
        const value = freeze(codec.unpack(message.packed));
        Object.defineProperty(window, message.key, { value, enumerable: true });
      }
      post({ kind: 'reply', ok: !taken, packed: codec.pack(undefined) });
    }
  });

  function expose(key: string, api: unknown): void {
    reply = undefined;
    post({ kind: 'expose', key, packed: codec.pack(api) });
    const answer = reply as Extract<Message, { kind: 'reply' }> | undefined;
    if (!answer) throw new Error('The page is not there to expose the API to');
    if (!answer.ok) throw new Error('Cannot bind an API on top of an existing property on the window object');
  }

  return { expose };
}
