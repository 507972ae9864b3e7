import type { PrintedSheet } from '#bridge/requests.ts';
import { ask } from './desktop.ts';

/**
 * The sheet as a PDF.
 * @throws {DesktopRefusal} when it cannot be printed
 */
export async function printPdf(sheet: PrintedSheet): Promise<Blob> {
  const bytes = await ask('print:pdf', sheet);
  return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
}

/** Puts a text on the clipboard. */
export function copyText(text: string): Promise<void> {
  return ask('clipboard:write', { text });
}

/**
 * Opens a web page or the mail program outside the program.
 * @throws {DesktopRefusal} when the link is of another kind
 */
export function openOutside(url: string): Promise<void> {
  return ask('links:open', { url });
}

/** Characters that some system refuses in the name of a file, and all that are not seen. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu;
const LONGEST_NAME = 120;

/** A name for a file from words such as a contract's name: “Notice Slack: EU.pdf” becomes “Notice Slack EU.pdf”. */
export function fileName(words: string, extension: string): string {
  const plain = words.toWellFormed().replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').trim();
  const cut = Array.from(plain)
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/[. ]+$/, '');
  return `${cut === '' ? 'Untitled' : cut}.${extension}`;
}
