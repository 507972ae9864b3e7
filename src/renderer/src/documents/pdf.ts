import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PageText } from '#domain/invoices/text/page-text.ts';
import { accepted, refused, type Outcome } from '#domain/outcome.ts';
import type { PdfEngine, PdfThread } from './engine.ts';
import { readPageText } from './page-text.ts';
import { checkStreams } from './streams.ts';
import { checkStructure } from './structure.ts';
import { withinTime } from './within-time.ts';

/** A file inside a PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An open PDF. `close` it when done: it holds a thread. */
export interface PdfDocument {
  readonly pages: readonly PageText[];
  readonly attachments: readonly PdfAttachment[];
  /** For `renderPage`. */
  readonly proxy: PDFDocumentProxy;
  close(): void;
}

export interface PdfLimits {
  readonly bytes: number;
  readonly pages: number;
  /** Pieces of text in all. */
  readonly items: number;
  readonly attachmentBytes: number;
  readonly milliseconds: number;
}

/** Far above any invoice, far below what would make the window wait. */
export const PDF_LIMITS: PdfLimits = {
  bytes: 40_000_000,
  pages: 200,
  items: 200_000,
  attachmentBytes: 40_000_000,
  milliseconds: 4500,
};

/**
 * Opens a PDF and reads its pages' text and its attachments. A page that is only an image has no items.
 * Refused are: what is no PDF, a cut or damaged one (nothing is repaired in silence), an encrypted one, one
 * above the limits. Never throws; `bytes` stay the caller's.
 */
export async function openPdf(
  bytes: Uint8Array,
  engine: PdfEngine,
  limits: PdfLimits = PDF_LIMITS,
): Promise<Outcome<PdfDocument>> {
  if (bytes.length > limits.bytes) return tooLarge(limits);
  const whole = checkStructure(bytes);
  if (!whole.ok) return whole;
  const thread = await engine.startThread();
  const read = await withinTime(limits.milliseconds, () =>
    Promise.race([readDocument(bytes, engine, thread, limits), thread.died.then(fail)]),
  );
  const outcome =
    read.kind === 'late' ? TOO_SLOW : read.kind === 'failed' ? asRefusal(engine, read.error) : read.value;
  if (!outcome.ok) thread.end();
  return outcome;
}

async function readDocument(
  bytes: Uint8Array,
  engine: PdfEngine,
  thread: PdfThread,
  limits: PdfLimits,
): Promise<Outcome<PdfDocument>> {
  const sound = await checkStreams(bytes);
  if (!sound.ok) return sound;
  const { library, resources } = engine;
  const task = library.getDocument({
    ...resources,
    // pdf.js takes what it is given away from the caller.
    data: bytes.slice(),
    worker: thread.worker,
    verbosity: library.VerbosityLevel.ERRORS,
    stopAtErrors: true,
    enableXfa: false,
    // The window may run neither WebAssembly nor a second kind of worker.
    useWasm: false,
    disableWorkerRendering: true,
  });
  const proxy = await task.promise;
  if (proxy.numPages > limits.pages) return tooManyPages(proxy.numPages, limits);
  const attachments = await readAttachments(proxy, limits);
  if (!attachments.ok) return attachments;
  const pages: PageText[] = [];
  let items = 0;
  for (let number = 1; number <= proxy.numPages; number++) {
    const page = await proxy.getPage(number);
    const text = await readPageText(page);
    items += text.items.length;
    if (items > limits.items) return TOO_MUCH_TEXT;
    pages.push(text);
  }
  return accepted({ pages, attachments: attachments.value, proxy, close: () => thread.end() });
}

async function readAttachments(
  proxy: PDFDocumentProxy,
  limits: PdfLimits,
): Promise<Outcome<readonly PdfAttachment[]>> {
  const names: ReadonlyMap<string, { readonly filename?: string }> | null = await proxy.getAttachments();
  const found: PdfAttachment[] = [];
  let size = 0;
  for (const [id, { filename }] of names ?? []) {
    const bytes: Uint8Array | null = await proxy.getAttachmentContent(id);
    if (bytes === null) continue;
    size += bytes.length;
    if (size > limits.attachmentBytes) return ATTACHMENTS_TOO_LARGE;
    found.push({ name: filename ?? id, bytes });
  }
  return accepted(found);
}

function fail(error: Error): never {
  throw error;
}

function asRefusal(engine: PdfEngine, error: unknown): Outcome<never> {
  if (error instanceof engine.library.PasswordException) {
    return refused(
      'pdf-encrypted',
      'This PDF is protected by a password, so it cannot be read. Open it in a PDF viewer with its password, print or save it as a PDF without one, and use that file.',
    );
  }
  const why = error instanceof Error ? error.message : String(error);
  return refused(
    'pdf-broken',
    `This PDF cannot be read: it is damaged or not made as PDFs are (${why.slice(0, 120)}). Ask for it again, or open it in a PDF viewer and save it anew.`,
  );
}

const TOO_SLOW = refused(
  'pdf-too-slow',
  'Reading this PDF took too long and was given up. It may be damaged or made of very large drawings: print it to a new PDF and use that one.',
);
const TOO_MUCH_TEXT = refused(
  'pdf-too-large',
  'This PDF holds more text than any invoice does. Save the pages of the invoice alone as a PDF and use that one.',
);
const ATTACHMENTS_TOO_LARGE = refused(
  'pdf-too-large',
  'The files attached inside this PDF are too large to be read. Save the PDF without them and use that one.',
);

function tooLarge(limits: PdfLimits): Outcome<never> {
  return refused(
    'pdf-too-large',
    `This PDF is larger than ${Math.round(limits.bytes / 1_000_000)} MB, which is more than an invoice needs. Save it in a smaller form, or the pages of the invoice alone.`,
  );
}

function tooManyPages(pages: number, limits: PdfLimits): Outcome<never> {
  return refused(
    'pdf-too-many-pages',
    `This PDF has ${pages} pages; an invoice may have up to ${limits.pages}. Save the pages of the invoice alone as a PDF and use that one.`,
  );
}
