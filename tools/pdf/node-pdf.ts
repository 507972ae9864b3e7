import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import { workerAt, type PdfEngine, type PdfThread } from '#documents/engine.ts';

const FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const WORKER = new URL('./node-pdf-worker.ts', import.meta.url);

/** Parses PDFs on Node, in a worker thread that can be ended. Draws nothing. */
export async function nodePdf(): Promise<PdfEngine> {
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return {
    library,
    startThread: async (): Promise<PdfThread> => {
      const { port1, port2 } = new MessageChannel();
      const thread = new Worker(WORKER, {
        workerData: port2,
        transferList: [port2],
        stdout: true,
        stderr: true,
      });
      thread.unref();
      const died = new Promise<Error>((resolve) => {
        thread.once('error', (error) => resolve(error instanceof Error ? error : new Error(String(error))));
      });
      const worker = await workerAt(library, port1);
      const end = (): void => {
        worker.destroy();
        port1.close();
        void thread.terminate();
      };
      return { worker, died, end };
    },
    resources: {
      cMapUrl: join(FOLDER, 'cmaps') + sep,
      standardFontDataUrl: join(FOLDER, 'standard_fonts') + sep,
    },
  };
}
