import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { record } from '../record.ts';
import { serverName } from './client-hello.ts';
import { handlerFor } from './handlers.ts';
import { isAppUrl, toAppUrl } from './origins.ts';
import { mayRequest } from './web-request.ts';

const COOKIE = 'chromium-host';

/** Hosts Chromium itself calls whatever its switches say; refused like all others, but not the page's doing. */
const CHROMIUMS_OWN = new Set([
  'update.googleapis.com',
  'accounts.google.com',
  'clients2.google.com',
  'optimizationguide-pa.googleapis.com',
  'content-autofill.googleapis.com',
  'android.clients.google.com',
]);

/**
 * Pages of the app cannot open pages. Chromium enforces that for a sandboxed document before a window
 * exists; the DevTools protocol still tells what was asked for, so `setWindowOpenHandler` is called.
 */
const NO_POPUPS = 'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads';

/** Answers Chromium for the app's own scheme, and refuses (and records) everything else it asks the network. */
export class OriginServer {
  /** What a request must carry; only this launch's Chromium has it, so no other program can read the app. */
  readonly cookie = { name: COOKIE, value: randomBytes(24).toString('base64url') };
  private readonly blankPath = `/${randomBytes(16).toString('base64url')}`;
  private readonly server = createServer((request, response) => {
    this.answer(request, response).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined);
    });
  });

  /** Listens on a free loopback port and resolves to it. */
  async listen(): Promise<number> {
    this.server.on('clientError', (error: Error & { rawPacket?: Buffer }, socket: Socket) => {
      const host = serverName(error.rawPacket ?? Buffer.alloc(0));
      if (host !== null) void refuse(`https://${host}/`, 'GET', 'other');
      socket.destroy();
    });
    this.server.on('upgrade', (request: IncomingMessage, socket: Socket) => {
      void refuse(`ws://${request.headers.host ?? ''}${request.url ?? ''}`, 'GET', 'webSocket');
      socket.destroy();
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.server.unref();
    return (this.server.address() as AddressInfo).port;
  }

  /** A new empty page to open a window on before its own page is loaded. */
  blankUrl(): string {
    return `http://blank.localhost${this.blankPath}?${randomBytes(6).toString('hex')}`;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const browserUrl = `http://${request.headers.host ?? ''}${request.url ?? '/'}`;
    if (browserUrl.startsWith(`http://blank.localhost${this.blankPath}`)) {
      response.setHeader('content-type', 'text/html').end('<!doctype html>');
      return;
    }
    if (request.url === '/favicon.ico') {
      // Chromium's windows look for an icon; Electron's never ask.
      response.writeHead(204).end();
      return;
    }
    const url = toAppUrl(browserUrl);
    const method = request.method ?? 'GET';
    if (!isAppUrl(url) || !this.carriesCookie(request)) {
      await refuse(url, method, resourceType(request));
      response.destroy();
      return;
    }
    if (!(await mayRequest(url, method, resourceType(request)))) {
      response.destroy();
      return;
    }
    await send(await handle(url, request), response);
  }

  private carriesCookie(request: IncomingMessage): boolean {
    const wanted = `${this.cookie.name}=${this.cookie.value}`;
    return (request.headers.cookie ?? '').split('; ').includes(wanted);
  }
}

/** Calls the app's handler with the request as Electron would show it. */
async function handle(url: string, request: IncomingMessage): Promise<Response> {
  const handler = handlerFor(url);
  if (!handler) return new Response(`No handler for ${url}`, { status: 404 });
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (name === 'cookie' || name === 'host' || value === undefined) continue;
    headers.set(
      name,
      toAppUrl(String(value)).replace(/^(app:\/\/[^/]+)\/$/, name === 'origin' ? '$1' : '$&'),
    );
  }
  const method = request.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: Readable.toWeb(request) as ReadableStream, duplex: 'half' } : {};
  return handler(new Request(url, { method, headers, ...body } as RequestInit));
}

async function send(from: Response, to: ServerResponse): Promise<void> {
  to.statusCode = from.status;
  for (const [name, value] of from.headers) to.appendHeader(name, value);
  to.appendHeader('content-security-policy', NO_POPUPS);
  if (!from.headers.has('cache-control')) to.setHeader('cache-control', 'no-store');
  if (!from.body) {
    to.end();
    return;
  }
  const body = Readable.fromWeb(from.body as ReadableStream);
  await pipeline(body, to).catch((error: NodeJS.ErrnoException) => {
    // The page stopped reading (it navigated, or cancelled): the handler's stream is destroyed with the pipe.
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function refuse(
  url: string,
  method: string,
  kind: Electron.OnBeforeRequestListenerDetails['resourceType'],
): Promise<void> {
  const byChromium = CHROMIUMS_OWN.has(URL.parse(url)?.hostname ?? '');
  record.refused.push({ url, byChromium });
  if (!byChromium) await mayRequest(url, method, kind);
}

const TYPES: Readonly<Record<string, Electron.OnBeforeRequestListenerDetails['resourceType']>> = {
  document: 'mainFrame',
  iframe: 'subFrame',
  style: 'stylesheet',
  script: 'script',
  worker: 'script',
  image: 'image',
  font: 'font',
  object: 'object',
  empty: 'xhr',
  audio: 'media',
  video: 'media',
};

function resourceType(request: IncomingMessage): Electron.OnBeforeRequestListenerDetails['resourceType'] {
  return TYPES[String(request.headers['sec-fetch-dest'])] ?? 'other';
}
