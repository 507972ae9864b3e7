import { BrowserWindow } from 'electron';
import type { PrintToPDFOptions } from 'electron';
import type { PrintedSheet } from '#bridge/requests.ts';
import { APP_ORIGIN } from '#main/protocol/content-policy.ts';
import { RequestRefused } from '../ipc/requests.ts';
import type { PrintedPages } from './printed-pages.ts';

/** The sheet's own style says how large its pages are and what margins they have. */
const OPTIONS: PrintToPDFOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  margins: { top: 0, bottom: 0, left: 0, right: 0 },
  generateTaggedPDF: true,
};

/** Printing a page takes well under a second; a page that hangs must not keep the manager waiting for ever. */
const LONGEST_MS = 30_000;

/** A window that nobody sees: without preload, so that the page cannot speak to main, and without scripts. */
function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 900,
    height: 1200,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  });
}

function tooLate(milliseconds: number): { readonly late: Promise<never>; stop(): void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new RequestRefused('print-slow', 'The page took too long to print and was given up. Try again.'));
  }, milliseconds);
  return { late: promise, stop: () => clearTimeout(timer) };
}

/**
 * Prints a sheet to PDF. It is drawn as a page of its own in a hidden window, rather than in the manager's: what is
 * printed then depends neither on theme nor on what else the window shows, and nothing can run in it.
 * @throws {RequestRefused} when it cannot be printed
 */
export async function printToPdf(sheet: PrintedSheet, pages: PrintedPages): Promise<Uint8Array> {
  const token = pages.add(sheet);
  const window = hiddenWindow();
  const { late, stop } = tooLate(LONGEST_MS);
  try {
    await Promise.race([window.loadURL(`${APP_ORIGIN}/print/${token}`), late]);
    const pdf = await Promise.race([window.webContents.printToPDF(OPTIONS), late]);
    return new Uint8Array(pdf);
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new RequestRefused('print-failed', `“${sheet.title}” could not be printed (${why}). Try again.`);
  } finally {
    stop();
    pages.remove(token);
    window.destroy();
  }
}
