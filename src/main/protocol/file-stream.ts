import type { FileHandle } from 'node:fs/promises';

const CHUNK_BYTES = 256 * 1024;

/**
 * The first `size` bytes of an open file, read as they are asked for; closes the file when it is read,
 * unreadable, or no longer wanted. Not `Readable.toWeb`, which throws past every handler when it is cancelled
 * at the wrong moment (nodejs/node#64529); Electron would show that to the manager.
 */
export function streamFile(file: FileHandle, size: number): ReadableStream<Uint8Array> {
  let left = size;
  const next = async (): Promise<Uint8Array> => {
    const chunk = new Uint8Array(Math.min(left, CHUNK_BYTES));
    const { bytesRead } = await file.read(chunk);
    left -= bytesRead;
    return chunk.subarray(0, bytesRead);
  };
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const chunk = await next();
        if (chunk.length > 0) return controller.enqueue(chunk);
        await file.close();
        controller.close();
      } catch (error) {
        await file.close();
        throw error;
      }
    },
    cancel: () => file.close(),
  });
}
