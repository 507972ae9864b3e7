import { afterEach, describe, expect, it, vi } from 'vitest';
import { kindOfFile } from '#features/invoices/reader/kind-of-file.ts';
import type { FromReader, ToReader } from '#features/invoices/reader/protocol.ts';
import { readFile } from '#features/invoices/reader/read-file.ts';
import { ReaderGaveUp, createReader } from '#features/invoices/reader/reader-client.ts';
import type { ReaderPort } from '#features/invoices/reader/reader-client.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function source(name: string, content: string | Uint8Array<ArrayBuffer>) {
  const file = new Blob([content]);
  return { kind: 'file', name, size: file.size, file } as const;
}

describe('the kind of a file', () => {
  it.each([
    ['%PDF-1.7', 'pdf'],
    ['junk before\n%PDF-1.4', 'pdf'],
    ['<?xml version="1.0"?><Invoice/>', 'xml'],
    ['\uFEFF  <Invoice/>', 'xml'],
    ['<Invoice>%PDF-1.4</Invoice>', 'xml'],
    ['number,vendor', 'table'],
    ['', 'empty'],
  ])('of %j is %s', (text, kind) => {
    expect(kindOfFile(bytes(text))).toBe(kind);
  });

  it('is seen in UTF-16 too', () => {
    expect(kindOfFile(new Uint8Array([0xff, 0xfe, 0x3c, 0, 0x49, 0]))).toBe('xml');
    expect(kindOfFile(new Uint8Array([0xfe, 0xff, 0, 0x3c, 0, 0x49]))).toBe('xml');
  });
});

describe('reading a file', () => {
  it.each([
    ['nothing.pdf', '', 'empty', '0 bytes'],
    ['renamed.pdf', 'Dear customer', 'not-what-it-says', 'Its name ends in .pdf'],
    ['notes.csv', 'date,amount\n1,2\n', 'no-invoices', 'must name the columns number'],
    ['picture.csv', '\u0089PNG', 'no-invoices', 'no list of invoices'],
    [
      'order.xml',
      '<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>',
      'not-an-invoice',
      'an order',
    ],
    ['cut.xml', '<Invoice><ID>1', 'xml-cut', ''],
  ])('refuses %s with what it is', async (name, content, code, words) => {
    const reading = await readFile(source(name, content));
    expect(reading).toMatchObject({ kind: 'refused', code });
    expect(reading.kind === 'refused' && reading.message).toContain(words);
  });

  it('refuses a file above the limit without reading it', async () => {
    const file = { ...source('big.pdf', ''), size: 60_000_000, file: null as never };
    const reading = await readFile(file);
    expect(reading).toMatchObject({ kind: 'refused', code: 'too-large' });
    expect(reading.kind === 'refused' && reading.message).toContain('It is 60 MB, more than the 40 MB');
  });

  it('recognises the sellers of a table', async () => {
    const text = 'number,vendor,issue date,currency,total\n1,Slack Technologies,2026-01-01,EUR,1\n';
    const reading = await readFile(source('list.csv', text));
    expect(reading.kind === 'table' && reading.vendors.get('Slack Technologies')?.key).toBe('slack');
  });
});

/** A worker of which the test decides what it says. */
class FakeWorker implements ReaderPort {
  readonly sent: ToReader[] = [];
  ended = false;
  onmessage: ReaderPort['onmessage'] = null;
  onerror: ReaderPort['onerror'] = null;

  postMessage(message: ToReader): void {
    this.sent.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: FromReader): void {
    this.onmessage?.({ data } as MessageEvent<FromReader>);
  }
}

describe('a reader', () => {
  afterEach(() => vi.useRealTimers());
  const workers: FakeWorker[] = [];
  const start = (): FakeWorker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  };
  const task = { kind: 'recognise', seller: 'Slack' } as const;

  it('does one task after another in one worker', async () => {
    workers.length = 0;
    const reader = createReader(start);
    const [first, second] = [reader.perform(task), reader.perform(task)];
    await vi.waitFor(() => expect(workers[0]?.sent).toHaveLength(1));
    workers[0]?.say({ id: 1, kind: 'answer', answer: 'one' });
    expect(await first).toBe('one');
    await vi.waitFor(() => expect(workers[0]?.sent).toHaveLength(2));
    workers[0]?.say({ id: 2, kind: 'failed', message: 'no' });
    await expect(second).rejects.toThrow('Reading it failed (no)');
    expect(workers).toHaveLength(1);
  });

  it('gives a file up that takes too long, and goes on with a new worker', async () => {
    workers.length = 0;
    vi.useFakeTimers();
    const reader = createReader(start, 1000);
    const slow = reader.perform(task).catch((error: unknown) => error);
    const next = reader.perform(task);
    await vi.advanceTimersByTimeAsync(1001);
    expect(await slow).toBeInstanceOf(ReaderGaveUp);
    expect(workers[0]?.ended).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    workers[1]?.say({ id: 2, kind: 'answer', answer: 'two' });
    expect(await next).toBe('two');
  });
});
