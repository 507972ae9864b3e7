import type { Outcome } from '#domain/outcome.ts';
import { accepted } from '#domain/outcome.ts';
import { fileText } from '#ui/staged-preview/file-text.ts';

/** Letters of the raw text that are shown; what is attached inside can be megabytes. */
const SHOWN = 200_000;

/** The raw text of a document and whether all of it is there. Refused like `fileText`. */
export async function rawText(
  blob: Blob,
): Promise<Outcome<{ readonly text: string; readonly cut: boolean }>> {
  const text = fileText(new Uint8Array(await blob.arrayBuffer()));
  if (!text.ok) return text;
  return accepted({ text: text.value.slice(0, SHOWN), cut: text.value.length > SHOWN });
}
