import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readStart, type FileSource } from '#desktop/files.ts';

const source: FileSource = { kind: 'handle', handle: 'abc', name: 'rows.csv', size: 10 };

/** A body that arrives in the given pieces. */
function arriving(...pieces: string[]): Response {
  const encoder = new TextEncoder();
  return new Response(
    new ReadableStream({
      pull: (controller) => {
        const piece = pieces.shift();
        if (piece === undefined) controller.close();
        else controller.enqueue(encoder.encode(piece));
      },
    }),
  );
}

beforeEach(() => vi.stubGlobal('location', { href: 'app://workspace/index.html' }));
afterEach(() => vi.unstubAllGlobals());

async function startOf(response: Response, length: number): Promise<string> {
  vi.stubGlobal('fetch', (address: string) => {
    expect(address).toBe('app://workspace/files/abc');
    return Promise.resolve(response);
  });
  return new TextDecoder().decode(await readStart(source, length));
}

describe('the start of a file', () => {
  it('is as long as asked, however small the pieces are', async () => {
    expect(await startOf(arriving('Da', 'te,', 'Amount', '\n1,2'), 8)).toBe('Date,Amo');
  });

  it('is the whole of a shorter file', async () => {
    expect(await startOf(arriving('Date'), 8)).toBe('Date');
    expect(await startOf(arriving(), 8)).toBe('');
  });

  it('is refused in words when the file is gone', async () => {
    const gone = new Response('the file was moved or deleted', { status: 404 });
    await expect(startOf(gone, 8)).rejects.toThrow("“rows.csv” can't be read: the file was moved");
  });
});
