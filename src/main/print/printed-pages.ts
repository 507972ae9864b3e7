import { randomBytes, randomUUID } from 'node:crypto';
import type { PrintedSheet } from '#bridge/requests.ts';

/** One page that waits to be printed. */
export interface PrintedPage {
  readonly html: string;
  readonly policy: string;
}

/** Pages that are being printed, by the last part of their address. Each is there only while it is printed. */
export interface PrintedPages {
  add(sheet: PrintedSheet): string;
  get(token: string): PrintedPage | null;
  remove(token: string): void;
}

/**
 * The policy of a page that is printed: stricter than the window's. Nothing runs in it and nothing is loaded; its one
 * style carries `nonce`, its pictures are part of it.
 */
export function printedPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    'sandbox',
  ].join('; ');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** A `</style` within the style would end it early; written so, CSS reads the same. */
function closedStyle(style: string): string {
  return style.replaceAll('</', '<\\/');
}

/** The sheet as a document of its own. */
export function printedHtml({ title, language, body, style }: PrintedSheet, nonce: string): string {
  return [
    `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8">`,
    `<title>${escaped(title)}</title><style nonce="${nonce}">${closedStyle(style)}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('');
}

export function createPrintedPages(): PrintedPages {
  const pages = new Map<string, PrintedPage>();
  return {
    add: (sheet) => {
      const token = randomUUID();
      const nonce = randomBytes(16).toString('base64');
      pages.set(token, { html: printedHtml(sheet, nonce), policy: printedPolicy(nonce) });
      return token;
    },
    get: (token) => pages.get(token) ?? null,
    remove: (token) => void pages.delete(token),
  };
}
