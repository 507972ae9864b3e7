/// <reference lib="webworker" />
import type { ToVendorWorker } from '../import/vendor-counter.ts';
import { createVendorSet } from '../labels/labeller.ts';

declare const self: DedicatedWorkerGlobalScope;

let vendors = createVendorSet();

function addAll(text: string, lengths: Uint32Array): void {
  let at = 0;
  for (const length of lengths) vendors.add(text.slice(at, (at += length)));
}

self.addEventListener('message', ({ data }: MessageEvent<ToVendorWorker>) => {
  switch (data.kind) {
    case 'reset':
      vendors = createVendorSet();
      return;
    case 'add':
      addAll(data.text, data.lengths);
      return;
    case 'count':
      self.postMessage(vendors.size());
  }
});
