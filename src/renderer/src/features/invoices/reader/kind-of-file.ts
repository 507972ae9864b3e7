/** What a file is by its first bytes; names lie. */
export type FileKind = 'pdf' | 'xml' | 'table' | 'empty';

const LOOKED_AT = 1024;

/** Decides by the content: a PDF may begin with a few foreign bytes, XML with a mark and blanks. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return 'empty';
  const start = latin1(bytes.subarray(0, LOOKED_AT));
  // Marks of UTF-8 and UTF-16, and the zero bytes of the latter, come before or between the first letters.
  if (/^(?:\xEF\xBB\xBF|\xFE\xFF|\xFF\xFE)?[\s\0]*</.test(start)) return 'xml';
  return start.includes('%PDF-') ? 'pdf' : 'table';
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
