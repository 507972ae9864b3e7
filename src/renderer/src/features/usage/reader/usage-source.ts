import { addressOf } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { LedgerSource } from '#ledger/protocol.ts';

/** How a worker reaches a file: a dropped one comes along, one that main opened streams from our own origin. */
export function usageSource(source: FileSource): LedgerSource {
  const { name, size } = source;
  return source.kind === 'handle'
    ? { kind: 'address', address: addressOf(source.handle), name, size }
    : { kind: 'file', file: source.file, name, size };
}
