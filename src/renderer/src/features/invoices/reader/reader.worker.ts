/// <reference lib="webworker" />
import { readInvoiceFile } from '#documents/read-invoice.ts';
import { windowPdf } from '#documents/window-pdf.ts';
import type { FromReader, ReaderTask, ToReader } from './protocol.ts';
import { readFile } from './read-file.ts';
import { recogniseSeller, vendorOfDomain } from './recognise.ts';

declare const self: DedicatedWorkerGlobalScope;

async function perform(task: ReaderTask): Promise<unknown> {
  switch (task.kind) {
    case 'read':
      return readFile(task.source);
    case 'recognise':
      return recogniseSeller(task.seller);
    case 'show': {
      const bytes = new Uint8Array(await task.blob.arrayBuffer());
      return readInvoiceFile(bytes, windowPdf, { vendorOfDomain });
    }
  }
}

function tell(message: FromReader): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data: { id, task } }: MessageEvent<ToReader>) => {
  perform(task).then(
    (answer) => tell({ id, kind: 'answer', answer }),
    (error: unknown) =>
      tell({ id, kind: 'failed', message: error instanceof Error ? error.message : String(error) }),
  );
});
