import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

const papaSource = readFileSync(createRequire(import.meta.url).resolve('papaparse/papaparse.min.js'), 'utf8');

/** Streaming decode and parse to arrays; every row is dropped at once. */
const WORKER = `
self.onmessage = async ({ data: file }) => {
  const started = performance.now();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let carry = '';
  let rows = 0;
  for (let at = 0; at < file.size; at += 1048576) {
    const bytes = await file.slice(at, at + 1048576).arrayBuffer();
    const text = carry + decoder.decode(bytes, { stream: true });
    const end = text.lastIndexOf('\\n') + 1;
    carry = text.slice(end);
    rows += Papa.parse(text.slice(0, end), { delimiter: ',', newline: '\\r\\n', skipEmptyLines: true }).data.length;
  }
  rows += Papa.parse(carry, { delimiter: ',', newline: '\\r\\n', skipEmptyLines: true }).data.length;
  postMessage({ rows, milliseconds: performance.now() - started });
};`;

/**
 * Milliseconds that PapaParse alone takes for the file that the page keeps as `benchFile`, in a fresh
 * worker of the page's own browser. The page's content policy must be bypassed.
 */
export async function timePapa(page: Page): Promise<number> {
  return page.evaluate(async (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const { benchFile } = globalThis as unknown as { benchFile: File };
    const worker = new Worker(address);
    const result = await new Promise<{ milliseconds: number }>((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data as { milliseconds: number });
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage(benchFile);
    });
    worker.terminate();
    URL.revokeObjectURL(address);
    return result.milliseconds;
  }, `${papaSource}\n${WORKER}`);
}
