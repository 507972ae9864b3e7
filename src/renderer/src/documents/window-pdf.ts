import { workerAt, type PdfEngine, type PdfThread } from './engine.ts';
import { ProgramFiles } from './program-files.ts';

/** Parses PDFs in the window, in a bundled web worker. Loaded when the first PDF is opened. */
export async function windowPdf(): Promise<PdfEngine> {
  const library = await import('pdfjs-dist');
  return {
    library,
    startThread: async (): Promise<PdfThread> => {
      const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
      const died = new Promise<Error>((resolve) => {
        port.addEventListener('error', (event) => resolve(new Error(event.message)), { once: true });
      });
      const worker = await workerAt(library, port);
      const end = (): void => {
        worker.destroy();
        port.terminate();
      };
      return { worker, died, end };
    },
    resources: { BinaryDataFactory: ProgramFiles, useWorkerFetch: false, useSystemFonts: false },
  };
}
