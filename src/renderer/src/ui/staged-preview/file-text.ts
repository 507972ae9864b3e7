import { nameOfBinary } from '#domain/tables/binary-files.ts';
import { createTextStream, detectEncoding } from '#domain/tables/encoding.ts';
import { refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';

/** The text of a whole small file, whatever its encoding; refused with what it is instead when it is no text. */
export function fileText(bytes: Uint8Array): Outcome<string> {
  const binary = nameOfBinary(bytes);
  if (binary !== null) return refused('binary', binary);
  const guess = detectEncoding(bytes, true);
  if (!guess.ok) return guess;
  const stream = createTextStream(guess.value.encoding, (label, fatal) => new TextDecoder(label, { fatal }));
  const body = stream.push(bytes);
  if (!body.ok) return body;
  const rest = stream.flush();
  return rest.ok ? { ok: true, value: body.value + rest.value } : rest;
}
