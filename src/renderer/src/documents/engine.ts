import type * as PdfJs from 'pdfjs-dist';

/** What of pdf.js is used; the modern and the legacy build both fit. */
export type PdfLibrary = Pick<
  typeof PdfJs,
  'getDocument' | 'PDFWorker' | 'PasswordException' | 'InvalidPDFException' | 'VerbosityLevel'
>;

/** A thread that parses PDFs. One that hangs is ended, and with it whatever it was doing. */
export interface PdfThread {
  readonly worker: PdfJs.PDFWorker;
  /** Comes when the thread broke down by itself; never rejects. */
  readonly died: Promise<Error>;
  end(): void;
}

/**
 * Where PDFs are parsed: in the window a bundled web worker, on Node a worker thread. Always beside the
 * main thread, so that a file that keeps its parser busy forever can be given up.
 */
export interface PdfEngine {
  readonly library: PdfLibrary;
  startThread(): Promise<PdfThread>;
  /** Where fonts and character maps come from; nothing is fetched from elsewhere. */
  readonly resources: Readonly<Record<string, unknown>>;
}

/**
 * pdf.js's end of a thread, once it answers. `port` is a web worker, or what speaks as one does; the
 * library's types were made from comments and allow no port at all.
 */
export async function workerAt(library: PdfLibrary, port: object): Promise<PdfJs.PDFWorker> {
  const worker = new library.PDFWorker({ port: port as unknown as null });
  await worker.promise;
  return worker;
}
