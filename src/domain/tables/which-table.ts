import { guessNewline } from './dialect.ts';
import { DELIMITERS, readRows } from './row-stream.ts';

/** What tells one of our own tables from another: its columns, and those it can't be without. */
export interface TableShape {
  /** File name without extension. */
  readonly table: string;
  readonly columns: readonly string[];
  readonly required: readonly string[];
  readonly alsoRead: readonly string[];
}

const MARK = '\uFEFF';
/** Below this share of known columns a file is somebody else's. */
const KNOWN_SHARE = 0.6;

function headersOf(text: string): readonly (readonly string[])[] {
  const bare = text.startsWith(MARK) ? text.slice(1) : text;
  const newline = guessNewline(bare);
  const [firstLine = ''] = bare.split(/\r\n|\r|\n/, 1);
  return DELIMITERS.map((delimiter) => {
    let header: readonly string[] = [];
    readRows(firstLine, { delimiter, newline }, (cells) => {
      header = cells.map((cell) => cell.trim().toLowerCase());
    });
    return header;
  });
}

function knownShare(header: readonly string[], shape: TableShape): number {
  const known = new Set([...shape.columns, ...shape.alsoRead]);
  if (!shape.required.every((column) => header.includes(column))) return 0;
  return header.filter((column) => known.has(column)).length / header.length;
}

/**
 * Which of our own tables a file is, by its first line alone; `null` when it is none of them.
 * @param start the first line of the file at least
 */
export function whichTable<Shape extends TableShape>(start: string, shapes: readonly Shape[]): Shape | null {
  let best: { readonly shape: Shape; readonly share: number } | null = null;
  for (const header of headersOf(start)) {
    for (const shape of shapes) {
      const share = knownShare(header, shape);
      if (share >= KNOWN_SHARE && share > (best?.share ?? 0)) best = { shape, share };
    }
  }
  return best?.shape ?? null;
}
