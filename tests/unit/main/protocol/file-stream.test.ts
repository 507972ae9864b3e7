import { mkdtemp, open, writeFile, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { streamFile } from '#main/protocol/file-stream.ts';

const CONTENT = Uint8Array.from({ length: 1_000_000 }, (_, at) => at % 251);

async function opened(content: Uint8Array = CONTENT): Promise<FileHandle> {
  const path = join(await mkdtemp(join(tmpdir(), 'file-stream-')), 'rows.csv');
  await writeFile(path, content);
  return open(path);
}

const isClosed = (file: FileHandle): boolean => file.fd === -1;

describe('a file as a stream', () => {
  it('gives every byte and closes the file', async () => {
    const file = await opened();
    const bytes = new Uint8Array(await new Response(streamFile(file, CONTENT.length)).arrayBuffer());
    expect(Buffer.compare(bytes, CONTENT)).toBe(0);
    expect(isClosed(file)).toBe(true);
  });

  it('gives no more than was announced, when the file grows meanwhile', async () => {
    const file = await opened();
    const bytes = await new Response(streamFile(file, 300_000)).arrayBuffer();
    expect(bytes.byteLength).toBe(300_000);
    expect(isClosed(file)).toBe(true);
  });

  it('is nothing for an empty file', async () => {
    const file = await opened(new Uint8Array());
    expect((await new Response(streamFile(file, 0)).arrayBuffer()).byteLength).toBe(0);
    expect(isClosed(file)).toBe(true);
  });

  it('closes the file when it is no longer wanted, also in the middle of reading', async () => {
    for (const pause of [0, 1]) {
      const file = await opened();
      const reader = streamFile(file, CONTENT.length).getReader();
      await reader.read();
      const next = reader.read();
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
      await reader.cancel();
      await next;
      expect(isClosed(file)).toBe(true);
    }
  });

  it('fails when the file cannot be read, and closes it', async () => {
    const file = await opened();
    file.read = () => Promise.reject(new Error('EIO'));
    await expect(new Response(streamFile(file, 10)).arrayBuffer()).rejects.toThrow('EIO');
    expect(isClosed(file)).toBe(true);
  });
});
