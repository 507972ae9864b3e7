declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** The parser's side of pdf.js; the package has no types for it. */
  export const WorkerMessageHandler: { initializeFromPort(port: unknown): void };
}
