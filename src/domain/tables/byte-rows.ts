import type { Outcome, Problem } from '#domain/outcome.ts';
import { CellColumn, PADDING } from './cell-column.ts';
import { createTextStream, type CreateDecoder, type StreamDecoder, type TextEncoding } from './encoding.ts';
import { createRowStream, endlessLine, LONGEST_LINE, type Delimiter, type RowStream } from './row-stream.ts';

/**
 * Cells of one row, and the line of the file (from 1) where it starts. `ids` numbers the different cells of
 * each column, or is `null` for a row whose cells have no numbers; a number may also be `UNNUMBERED`.
 * Both arrays are used again for the next row: copy what is needed.
 */
export type NumberedRowHandler = (cells: string[], line: number, ids: Int32Array | null) => void;

/** Turns byte chunks into rows: decoder and tokenizer in one. */
export interface ByteRows {
  /** Reads on; a problem (code `encoding` among others) ends the reading. */
  push(bytes: Uint8Array): Problem | null;
  /** Reads the last row, which may lack its line end. */
  flush(): Problem | null;
}

interface ByteDialect {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
}

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
/** Bytes that are looked at together: enough to be quick, little enough to stay cancellable. */
const PIECE = 1024 * 1024;

/**
 * Rows of a file in any encoding. Where a byte below 128 is always the character it looks like, rows are cut
 * by their bytes, which is several times quicker; rows that bytes cannot decide (quotes within quotes, line
 * ends within quotes) and all other files go through `createRowStream`, with the same result.
 */
export function createByteRows(
  dialect: ByteDialect,
  createDecoder: CreateDecoder,
  onRow: NumberedRowHandler,
): ByteRows {
  const cuttable = !dialect.encoding.startsWith('utf-16') && dialect.newline === '\n';
  return cuttable ? new CutRows(dialect, createDecoder, onRow) : decodedRows(dialect, createDecoder, onRow);
}

function decodedRows(
  dialect: ByteDialect,
  createDecoder: CreateDecoder,
  onRow: NumberedRowHandler,
): ByteRows {
  const texts = createTextStream(dialect.encoding, createDecoder);
  const rows = createRowStream(dialect);
  const take = (text: Outcome<string>): Problem | null =>
    text.ok ? rows.push(text.value, (cells, line) => onRow(cells, line, null)) : text;
  return {
    push: (bytes) => take(texts.push(bytes)),
    flush: () => take(texts.flush()) ?? rows.flush((cells, line) => onRow(cells, line, null)),
  };
}

class CutRows implements ByteRows {
  readonly #dialect: ByteDialect;
  readonly #onRow: NumberedRowHandler;
  readonly #onTextRow: (cells: string[], line: number) => void;
  readonly #decoder: StreamDecoder;
  /** Makes one character of each byte. */
  readonly #narrowDecoder: StreamDecoder;
  readonly #textOf = (from: number, to: number): string => this.#cut(from, to);
  readonly #narrowed = (bytes: Uint8Array): string => this.#narrowDecoder.decode(bytes);
  readonly #columns: CellColumn[] = [];
  readonly #cells: string[] = [];
  #from = new Int32Array(64);
  #to = new Int32Array(64);
  #ids = new Int32Array(64);
  /** Bytes not read yet; at the front of the buffer. */
  #buffer = new Uint8Array(PIECE + PADDING);
  #held = 0;
  #done = 0;
  #line = 1;
  #first = true;
  /** The bytes in hand: whole lines, with room behind them. */
  #bytes = new Uint8Array(0);
  #view = new DataView(new ArrayBuffer(0));
  /** Their text; of the same length when every character is one byte. */
  #text = '';
  /** One character for each byte, so that places in it are places in the bytes; made when it is needed. */
  #narrow: string | null = null;
  #problem: Problem | null = null;
  /** Reads a row that bytes could not decide, until it ends. */
  #undecided: RowStream | null = null;

  constructor(dialect: ByteDialect, createDecoder: CreateDecoder, onRow: NumberedRowHandler) {
    this.#dialect = dialect;
    this.#onRow = onRow;
    this.#onTextRow = (cells, line) => onRow(cells, line, null);
    this.#decoder = createDecoder(dialect.encoding, true);
    const singleByte = dialect.encoding === 'utf-8' ? 'windows-1252' : dialect.encoding;
    this.#narrowDecoder = createDecoder(singleByte, true);
  }

  push(bytes: Uint8Array): Problem | null {
    for (let at = 0; at < bytes.length && this.#problem === null; at += PIECE) {
      this.#take(bytes.subarray(at, at + PIECE));
    }
    return this.#problem;
  }

  flush(): Problem | null {
    this.#skipMark();
    if (this.#problem === null && this.#held > 0) {
      // The last row may lack its line end; reading is simpler when every row has one.
      const whole = new Uint8Array(this.#held + 1 + PADDING);
      whole.set(this.#buffer.subarray(0, this.#held));
      whole[this.#held] = LINE_FEED;
      this.#problem = this.#read(whole.subarray(0, this.#held + 1), true);
    }
    if (this.#problem === null && this.#undecided !== null) {
      this.#problem = this.#undecided.flush(this.#onTextRow);
    }
    return this.#problem;
  }

  /** Reads the whole lines of what is held and of `bytes`, and holds the rest. */
  #take(bytes: Uint8Array): void {
    const all = this.#held + bytes.length;
    if (all + PADDING > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(all + PADDING, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#held));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#held);
    const newline = bytes.lastIndexOf(LINE_FEED);
    const end = newline === -1 ? 0 : this.#held + newline + 1;
    this.#held = all;
    if (end === 0) {
      if (all > LONGEST_LINE) this.#problem = endlessLine(this.#line);
      return;
    }
    this.#skipMark();
    const skipped = all - this.#held;
    this.#problem = this.#read(this.#buffer.subarray(0, end - skipped), false);
    this.#buffer.copyWithin(0, end - skipped, this.#held);
    this.#held = all - end;
  }

  /** A byte-order mark is no part of the first cell. */
  #skipMark(): void {
    if (!this.#first) return;
    this.#first = false;
    const [a, b, c] = this.#buffer;
    if (this.#dialect.encoding !== 'utf-8' || this.#held < 3 || a !== 0xef || b !== 0xbb || c !== 0xbf)
      return;
    this.#buffer.copyWithin(0, 3, this.#held);
    this.#held -= 3;
  }

  /** Reads whole lines, which begin their buffer; with `final`, the last line end is not the file's. */
  #read(bytes: Uint8Array<ArrayBuffer>, final: boolean): Problem | null {
    const text = this.#decode(bytes);
    if (!text.ok) return text;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
    this.#text = text.value;
    this.#narrow = null;
    let at = this.#undecided === null ? 0 : this.#readUndecided(bytes, 0, final);
    while (at < bytes.length && this.#problem === null) {
      const next = this.#cutRow(bytes, at);
      at = next === -1 ? this.#readUndecided(bytes, at, final) : next;
    }
    this.#done += bytes.length;
    this.#text = '';
    this.#narrow = null;
    for (const column of this.#columns) column.release(this.#narrowed);
    return this.#problem;
  }

  #decode(bytes: Uint8Array): Outcome<string> {
    const stream = createTextStream(this.#dialect.encoding, () => this.#decoder, this.#done);
    const text = stream.push(bytes);
    if (!text.ok) return text;
    // A line end is never part of a character, so nothing may be left over.
    const rest = stream.flush();
    return rest.ok ? { ok: true, value: text.value + rest.value } : rest;
  }

  /** Reads the row at `at` and returns where the next begins, or -1 when bytes cannot decide where it ends. */
  #cutRow(bytes: Uint8Array, rowAt: number): number {
    const delimiter = this.#dialect.delimiter.charCodeAt(0);
    let from = this.#from;
    let to = this.#to;
    let at = rowAt;
    let count = 0;
    let quoted = false;
    for (;;) {
      if (count === from.length) {
        this.#widen();
        from = this.#from;
        to = this.#to;
      }
      let byte = bytes[at];
      if (byte === QUOTE) {
        quoted = true;
        from[count] = at + 1;
        do byte = bytes[++at];
        while (byte !== QUOTE && byte !== LINE_FEED);
        if (byte === LINE_FEED) return -1;
        to[count++] = at;
        byte = bytes[++at];
        while (byte === RETURN) byte = bytes[++at];
        if (byte === delimiter && bytes[at - 1] !== RETURN) {
          at++;
          continue;
        }
        if (byte !== LINE_FEED) return -1;
        break;
      }
      from[count] = at;
      while (byte !== delimiter && byte !== LINE_FEED) byte = bytes[++at];
      if (byte === delimiter) {
        to[count++] = at++;
        continue;
      }
      let stop = at;
      while (stop > (from[count] ?? 0) && bytes[stop - 1] === RETURN) stop--;
      to[count++] = stop;
      break;
    }
    if (count > 1 || quoted || to[0] !== from[0]) this.#emit(count);
    this.#line++;
    return at + 1;
  }

  #widen(): void {
    const wider = (values: Int32Array): Int32Array<ArrayBuffer> => {
      const larger = new Int32Array(values.length * 2);
      larger.set(values);
      return larger;
    };
    this.#from = wider(this.#from);
    this.#to = wider(this.#to);
    this.#ids = wider(this.#ids);
  }

  #emit(count: number): void {
    const cells = this.#cells;
    const ids = this.#ids;
    const columns = this.#columns;
    const view = this.#view;
    const from = this.#from;
    const to = this.#to;
    while (columns.length < count) columns.push(new CellColumn());
    cells.length = count;
    for (let i = 0; i < count; i++) {
      const column = columns[i];
      if (column === undefined) continue;
      cells[i] = column.text(view, from[i] ?? 0, to[i] ?? 0, this.#textOf);
      ids[i] = column.last;
    }
    this.#onRow(cells, this.#line, ids);
  }

  /** The text of some bytes of the piece in hand. */
  #cut(from: number, to: number): string {
    const bytes = this.#bytes;
    if (this.#text.length === bytes.length) return this.#text.slice(from, to);
    for (let at = from; at < to; at++) {
      if ((bytes[at] ?? 0) >= 128) return this.#textBetween(bytes, from, to);
    }
    this.#narrow ??= this.#narrowed(bytes);
    return this.#narrow.slice(from, to);
  }

  /** Reads rows as text from `at` on, as few as possible; returns where bytes can take over again. */
  #readUndecided(bytes: Uint8Array, start: number, final: boolean): number {
    this.#undecided ??= createRowStream(this.#dialect, this.#line);
    const stream = this.#undecided;
    const end = final ? bytes.length - 1 : bytes.length;
    let at = start;
    for (let lines = 1; at < end; lines *= 2) {
      let next = at;
      for (let k = 0; k < lines && next < end; k++) next = bytes.indexOf(LINE_FEED, next) + 1;
      next = Math.min(next, end);
      this.#problem = stream.push(this.#textBetween(bytes, at, next), this.#onTextRow);
      at = next;
      if (this.#problem !== null) return bytes.length;
      if (!stream.pending()) {
        this.#line = stream.line();
        this.#undecided = null;
        return at === end ? bytes.length : at;
      }
    }
    return bytes.length;
  }

  #textBetween(bytes: Uint8Array, from: number, to: number): string {
    if (this.#text.length === bytes.length) return this.#text.slice(from, to);
    const mark = bytes[from] === 0xef && bytes[from + 1] === 0xbb && bytes[from + 2] === 0xbf;
    const text = this.#decoder.decode(bytes.subarray(from, to));
    return mark ? `\ufeff${text}` : text;
  }
}
