import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { LedgerSource } from '../protocol.ts';

/** Dropped files are cut into pieces of this size: large enough to be quick, small enough to stay cancellable. */
const SLICE = 1024 * 1024;

/** The work was cancelled: nothing of it may stay. */
export class Cancelled extends Error {
  constructor() {
    super('Cancelled.');
  }
}

/** The file could not be read (any more); the message is for the manager. */
export class SourceLost extends Error {}

/**
 * The bytes of a file, piece by piece.
 * @throws {SourceLost} when the file is gone, not readable, or shorter than announced
 */
export async function* readSource(
  source: LedgerSource,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let bytes = 0;
  const pieces = source.kind === 'file' ? slicesOf(source.file, source.name) : bodyOf(source, signal);
  for await (const piece of pieces) {
    if (signal.aborted) throw new Cancelled();
    bytes += piece.length;
    yield piece;
  }
  if (bytes < source.size) {
    throw new SourceLost(
      `“${source.name}” became shorter while it was read (${bytes} of ${source.size} bytes). Nothing was stored. Import it again when it is complete.`,
    );
  }
}

async function* slicesOf(file: Blob, name: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const sliceAt = async (at: number): Promise<Outcome<ArrayBuffer>> => {
    try {
      return accepted(await file.slice(at, at + SLICE).arrayBuffer());
    } catch (error) {
      return refused('source-lost', gone(name, error).message);
    }
  };
  // The next piece is on its way while this one is read.
  let next = sliceAt(0);
  for (let at = 0; at < file.size; at += SLICE) {
    const slice = await next;
    if (!slice.ok) throw new SourceLost(slice.message);
    if (at + SLICE < file.size) next = sliceAt(at + SLICE);
    yield new Uint8Array(slice.value);
  }
}

async function* bodyOf(
  source: Extract<LedgerSource, { kind: 'address' }>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(source.address, { signal });
    if (!response.ok) throw new SourceLost(`“${source.name}” can't be read: ${await response.text()}.`);
    if (response.body === null) return;
    const reader = response.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    if (signal.aborted) throw new Cancelled();
    throw error instanceof SourceLost ? error : gone(source.name, error);
  }
}

function gone(name: string, error: unknown): SourceLost {
  const why = error instanceof Error ? error.message : String(error);
  return new SourceLost(
    `“${name}” can't be read any more (${why}). It may have been moved, changed or locked. Nothing was stored; choose it again.`,
  );
}
