/** A small Electron app that shows each thing the product relies on a host for. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron';

const HERE = import.meta.dirname;
const BIG = 110 * 1024 * 1024;
const PIECE = 64 * 1024;
const CSP =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self' https: http: ws:; style-src 'self'";
/** Two pages of a size of their own, and a script that would add a third. */
const SHEET = `<!doctype html><html lang="en"><head><title>Sheet</title><style nonce="sheet">
@page { size: 100mm 200mm; margin: 0 } section { height: 190mm; break-after: page } section:last-of-type { break-after: auto }
</style></head><body><section>First page</section><section>Second page</section>
<script nonce="sheet">document.body.append(document.querySelector('section').cloneNode(true))</script></body></html>`;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript' };

const seen = {
  second: [],
  navigations: [],
  opened: [],
  requests: [],
  quitting: false,
  permissions: [],
  downloads: [],
  big: 0,
  closes: 0,
};
const policy = { preventClose: false, keepRunning: false };
globalThis.contract = { seen, policy, openWindow };

app.setPath('userData', process.env.LIFECYCLE_DESK_USER_DATA);
const first = app.requestSingleInstanceLock();
if (!first) app.quit();
app.on('second-instance', (_event, argv, folder) => seen.second.push({ argv, folder }));
app.on('window-all-closed', () => {
  if (!policy.keepRunning) app.quit();
});
app.on('before-quit', () => (seen.quitting = true));

protocol.registerSchemesAsPrivileged([
  {
    scheme: 'app',
    privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
  },
]);

function bigBody() {
  let sent = 0;
  return new ReadableStream({
    pull(controller) {
      if (sent >= BIG) {
        controller.close();
        return;
      }
      sent += PIECE;
      seen.big = sent;
      controller.enqueue(new Uint8Array(PIECE));
    },
  });
}

async function answer(request) {
  const { pathname, host } = new URL(request.url);
  seen.requests.push(request.url);
  if (host !== 'workspace') return new Response('unknown host', { status: 404 });
  if (pathname === '/big') return new Response(bigBody());
  if (pathname === '/echo')
    return new Response(await request.text(), { headers: { 'x-method': request.method } });
  if (pathname === '/sheet') {
    const policy = "default-src 'none'; style-src 'nonce-sheet'; sandbox";
    return new Response(SHEET, {
      headers: { 'content-type': 'text/html', 'content-security-policy': policy },
    });
  }
  const file = path.join(HERE, pathname === '/' ? 'page.html' : path.basename(pathname));
  const type = TYPES[path.extname(file)];
  if (!type) return new Response('not found', { status: 404 });
  return new Response(await readFile(file), {
    headers: { 'content-type': type, 'content-security-policy': CSP },
  });
}

ipcMain.handle('echo', (_event, value) => value);
ipcMain.handle('url', (event) => event.senderFrame.url);
ipcMain.handle('fail', () => {
  throw new RangeError('too far');
});
ipcMain.handle('uncloneable', () => ({ callback: () => 1 }));
ipcMain.handle('describe', (_event, value) => ({
  map: value.map instanceof Map && value.map.get('a') instanceof Set,
  date: value.date instanceof Date && value.date.getTime() === 5,
  big: value.big === 12345678901234567890n,
  bytes: value.bytes instanceof Uint8Array && value.bytes.length === 3,
  nothing: 'nothing' in value && value.nothing === undefined,
  nan: Number.isNaN(value.nan),
  error: value.error instanceof Error && value.error.message === 'wrong',
}));
ipcMain.on('tell-me', (event) => event.sender.send('told', 1n, new Map([['k', 'v']])));

function openWindow(options = {}) {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: {
      preload: path.join(HERE, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    },
    ...options,
  });
  window.webContents.setWindowOpenHandler(({ url }) => {
    seen.opened.push(url);
    return { action: 'deny' };
  });
  window.webContents.on('will-navigate', (event) => {
    seen.navigations.push(event.url);
    if (!event.url.startsWith('app://workspace/')) event.preventDefault();
  });
  window.on('close', (event) => {
    seen.closes += 1;
    if (policy.preventClose && !seen.quitting) {
      event.preventDefault();
      window.hide();
    }
  });
  void window.loadURL('app://workspace/');
  return window;
}

if (first) {
  void app.whenReady().then(() => {
    protocol.handle('app', answer);
    session.defaultSession.setPermissionRequestHandler((_contents, permission, decide) => {
      seen.permissions.push(permission);
      decide(false);
    });
    session.defaultSession.on('will-download', (event, item) => {
      seen.downloads.push(item.getFilename());
      event.preventDefault();
    });
    session.defaultSession.webRequest.onBeforeRequest((details, decide) => {
      seen.requests.push(details.url);
      decide({ cancel: !details.url.startsWith('app://') });
    });
    if (!process.argv.includes('--background')) openWindow();
  });
}
