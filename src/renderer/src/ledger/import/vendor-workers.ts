import type { VendorWorkerPort } from './vendor-counter.ts';

/** Workers that look vendors up. One that was released has read the catalogue, and waits for the next file. */
export interface VendorWorkers {
  take(): VendorWorkerPort;
}

type BareWorker = Omit<VendorWorkerPort, 'release'>;

export function createVendorWorkers(start: () => BareWorker): VendorWorkers {
  let spare: BareWorker | null = null;

  const keep = (worker: BareWorker): void => {
    spare?.terminate();
    spare = worker;
    worker.onmessage = null;
    worker.onerror = (event) => {
      event.preventDefault();
      if (spare === worker) spare = null;
    };
  };

  return {
    take() {
      const worker = spare ?? start();
      spare = null;
      return {
        postMessage: (message, transfer) => worker.postMessage(message, transfer),
        terminate: () => worker.terminate(),
        release() {
          // It lets go of the descriptors it has seen.
          worker.postMessage({ kind: 'reset' }, []);
          keep(worker);
        },
        get onmessage() {
          return worker.onmessage;
        },
        set onmessage(listener) {
          worker.onmessage = listener;
        },
        get onerror() {
          return worker.onerror;
        },
        set onerror(listener) {
          worker.onerror = listener;
        },
      };
    },
  };
}
