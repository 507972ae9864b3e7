import { createCodec } from './page/codec.ts';
import type { DownMessage, UpMessage } from './page/preload-runtime.ts';
import { namingEmitter } from './unimplemented.ts';

type Handler = (event: unknown, ...values: unknown[]) => unknown;
type Invocation = Extract<UpMessage, { kind: 'invoke' }>;

const codec = createCodec({});

/** Structured clone as Electron's messages have it: the value's text, or its refusal. */
export function packValue(value: unknown): string {
  try {
    return codec.pack(structuredClone(value)).text;
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

export function unpackValue(text: string): unknown {
  return codec.unpack({ text, carried: [] });
}

class IpcMain extends namingEmitter('ipcMain') {
  private readonly handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) {
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    }
    if (typeof handler !== 'function') {
      throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`);
    }
    this.handlers.set(channel, handler);
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values) => {
      this.removeHandler(channel);
      return handler(event, ...values);
    });
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel);
  }

  /** Runs the handler of an invocation and gives what goes back to the page. */
  async answer(call: Invocation, event: unknown): Promise<DownMessage> {
    try {
      const handler = this.handlers.get(call.channel);
      if (!handler) throw new Error(`No handler registered for '${call.channel}'`);
      const value = packValue(await handler(event, ...(unpackValue(call.args) as unknown[])));
      return { kind: 'reply', id: call.id, error: null, value };
    } catch (error) {
      console.error(`Error occurred in handler for '${call.channel}':`, error);
      const text = `Error invoking remote method '${call.channel}': ${String(error)}`;
      return { kind: 'reply', id: call.id, error: text, value: '' };
    }
  }
}

export const ipcMain = new IpcMain();
