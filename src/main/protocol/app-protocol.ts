import { net, protocol } from 'electron';
import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FileRegistry } from '#main/files/file-registry.ts';
import type { PrintedPages } from '#main/print/printed-pages.ts';
import { APP_SCHEME, contentPolicy } from './content-policy.ts';
import { streamFile } from './file-stream.ts';
import { resolveRequest } from './resolve-request.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  // Fonts and character maps that PDFs leave out.
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.wasm': 'application/wasm',
};

/** Must run before the program is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}

function headers(nonce: string, type: string, policy = contentPolicy(nonce)): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
  };
}

function refuse(status: number, reason: string): Response {
  return new Response(reason, { status, headers: headers('none', 'text/plain; charset=utf-8') });
}

function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  return code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR';
}

function isForbidden(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EACCES' || code === 'EPERM';
}

async function serveAsset(rendererFolder: string, path: string): Promise<Response> {
  const type = TYPES[extname(path)];
  if (type === undefined) return refuse(404, 'not part of the program');
  try {
    const bytes = await readFile(join(rendererFolder, path));
    if (!path.endsWith('.html')) return new Response(bytes, { headers: headers('none', type) });
    const nonce = randomBytes(16).toString('base64');
    const page = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
    return new Response(page, { headers: headers(nonce, type) });
  } catch (error) {
    if (isMissing(error)) return refuse(404, 'not part of the program');
    throw error;
  }
}

async function serveFile(files: FileRegistry, handle: string): Promise<Response> {
  const path = files.pathOf(handle);
  if (path === null) return refuse(404, 'this file is no longer open');
  try {
    const file = await open(path);
    const { size } = await file.stat();
    const type = 'application/octet-stream';
    return new Response(streamFile(file, size), {
      headers: { ...headers('none', type), 'Content-Length': String(size) },
    });
  } catch (error) {
    if (isMissing(error)) return refuse(404, 'the file was moved or deleted');
    if (isForbidden(error)) return refuse(403, 'you have no right to read it on this computer');
    throw error;
  }
}

function servePrinted(pages: PrintedPages, token: string): Response {
  const page = pages.get(token);
  if (page === null) return refuse(404, 'nothing of that name is being printed');
  return new Response(page.html, { headers: headers('none', 'text/html; charset=utf-8', page.policy) });
}

async function serveFromDevServer(devServer: string, url: string): Promise<Response> {
  const { pathname, search } = new URL(url);
  return net.fetch(new URL(pathname + search, devServer).href);
}

/**
 * Answers every request of the window: the built renderer, and the bytes of files that main has opened; and of hidden
 * windows: the page that is being printed. With a dev server, the renderer's parts come from there.
 */
export function serveApp(
  rendererFolder: string,
  files: FileRegistry,
  printed: PrintedPages,
  devServer: string | null,
): void {
  protocol.handle(APP_SCHEME, async (request) => {
    if (request.method !== 'GET') return refuse(405, 'only reading is possible');
    const asked = resolveRequest(request.url);
    if (asked.kind === 'file') return serveFile(files, asked.handle);
    if (asked.kind === 'print') return servePrinted(printed, asked.token);
    if (devServer !== null) return serveFromDevServer(devServer, request.url);
    if (asked.kind === 'refused') return refuse(404, asked.reason);
    return serveAsset(rendererFolder, asked.path);
  });
}
