import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol.ts';

type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;

interface Pending {
  readonly method: string;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly sessionId?: string;
}

/** One conversation with a target (or with the browser itself): commands out, events in. */
export class CdpSession {
  readonly id: string | undefined;
  private readonly connection: CdpConnection;
  private readonly events = new EventEmitter().setMaxListeners(0);

  constructor(connection: CdpConnection, id: string | undefined) {
    this.connection = connection;
    this.id = id;
  }

  /** Sends a command. Rejects with `method: message` when Chromium refuses it or has gone. */
  send<M extends Method>(
    method: M,
    params?: Protocol.CommandParameters[M],
  ): Promise<Protocol.CommandReturnValues[M]> {
    return this.connection.send(this.id, method, params) as Promise<Protocol.CommandReturnValues[M]>;
  }

  /** The conversation with a target that was attached to through this one. */
  child(id: string): CdpSession {
    return this.connection.session(id);
  }

  on<E extends keyof Protocol.Events>(event: E, listener: (params: Protocol.Events[E]) => void): this {
    this.events.on(event, listener);
    return this;
  }

  off<E extends keyof Protocol.Events>(event: E, listener: (params: Protocol.Events[E]) => void): this {
    this.events.off(event, listener);
    return this;
  }

  /** Hands an event that arrived on the wire to its listeners. */
  deliver(method: string, params: unknown): void {
    this.events.emit(method, params);
  }
}

/** The DevTools protocol over Chromium's debugging pipe: JSON messages that end with a NUL. */
export class CdpConnection {
  readonly browser = new CdpSession(this, undefined);
  /** Resolves when Chromium has closed its end of the pipe. */
  readonly closed: Promise<void>;
  private readonly output: Writable;
  private readonly sessions = new Map<string, CdpSession>();
  private readonly pending = new Map<number, Pending>();
  private lastId = 0;
  private over = false;
  private rest: Buffer[] = [];

  constructor(output: Writable, input: Readable) {
    this.output = output;
    this.closed = new Promise((resolve) => {
      const end = (): void => {
        this.end();
        resolve();
      };
      input.once('close', end).once('error', end);
      output.once('error', end);
    });
    input.on('data', (chunk: Buffer) => this.receive(chunk));
  }

  session(id: string): CdpSession {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = new CdpSession(this, id);
    this.sessions.set(id, session);
    return session;
  }

  send(sessionId: string | undefined, method: string, params: unknown): Promise<unknown> {
    if (this.over) return Promise.reject(new Error(`${method}: Chromium has gone`));
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { method, resolve, reject });
      this.output.write(`${JSON.stringify({ id, method, params: params ?? {}, sessionId })}\0`);
    });
  }

  private receive(chunk: Buffer): void {
    let start = 0;
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      this.rest.push(chunk.subarray(start, end));
      this.dispatch(JSON.parse(Buffer.concat(this.rest).toString('utf8')) as Message);
      this.rest = [];
      start = end + 1;
    }
    if (start < chunk.length) this.rest.push(chunk.subarray(start));
  }

  private dispatch(message: Message): void {
    if (message.id === undefined) {
      const session = message.sessionId === undefined ? this.browser : this.session(message.sessionId);
      if (message.method !== undefined) session.deliver(message.method, message.params);
      return;
    }
    const waiting = this.pending.get(message.id);
    if (!waiting) return;
    this.pending.delete(message.id);
    if (message.error) waiting.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting.resolve(message.result);
  }

  private end(): void {
    if (this.over) return;
    this.over = true;
    for (const { method, reject } of this.pending.values()) reject(new Error(`${method}: Chromium has gone`));
    this.pending.clear();
  }
}
