import { isPack } from '#domain/owner-packs/read-pack.ts';
import { detectEncoding } from '#domain/tables/encoding.ts';

/** Whether the beginning of a file is that of an owner's pack, also after a spreadsheet has saved it in another encoding. */
export function startsAsPack(start: Uint8Array): boolean {
  const guess = detectEncoding(start, false);
  return guess.ok && isPack(new TextDecoder(guess.value.encoding).decode(start));
}
