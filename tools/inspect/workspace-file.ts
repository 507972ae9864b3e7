import { readFileSync } from 'node:fs';
import type { Outcome } from '#domain/outcome.ts';
import { refused, accepted } from '#domain/outcome.ts';
import type { Inspection, InspectOptions, Inspector } from './inspection.ts';

/**
 * Makes an inspector of files from one of their text. `perRow`: an inspection is about a row, and says only
 * what is known of it; otherwise it is about a file and begins with its name.
 */
export function fileInspector(
  inspectText: (text: string, options: InspectOptions) => readonly Inspection[],
  { perRow = false }: { readonly perRow?: boolean } = {},
): Inspector {
  return (files, options) =>
    files.flatMap((file) => {
      const text = readText(readFileSync(file));
      if (!text.ok) return [{ file, ok: false, code: text.code, message: text.message }];
      const inspections = inspectText(text.value, options);
      return perRow ? inspections : inspections.map((inspection) => ({ file, ...inspection }));
    });
}

/** Our own files are UTF-8, or UTF-16 with its mark; anything else is refused rather than read wrongly. */
function readText(bytes: Uint8Array): Outcome<string> {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    const text = new TextDecoder(wide ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return accepted(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return refused('encoding', 'The file is not text in UTF-8. Export it again as CSV UTF-8.');
}
