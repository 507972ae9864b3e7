/** Makes the text of the bytes from `from` to `to` (exclusive). */
export type TextOf = (from: number, to: number) => string;

/** What may be read of a buffer behind the last cell, since bytes are compared four at a time. */
export const PADDING = 4;
/** Which part of a word is text, by the number of bytes that are. */
const PART = Int32Array.of(-1, 0xff, 0xffff, 0xff_ffff);

const SMALLEST = 64;
const FULL = 0.5;
/** How many cells are looked at before it is judged whether remembering pays. */
const TRIAL = 16_384;
/** By then a column in which hardly any text came twice, like references and most amounts, is known. */
const FIRST_TRIAL = 2048;
const HARDLY_ANY_TWICE = 0.98;
/** A column with more new texts than this is not worth remembering. */
const MOST_NEW = 0.7;
const MOST_REMEMBERED = 1_000_000;

/** No number: the cell's text is not remembered. */
export const UNNUMBERED = -1;

/**
 * The texts of one column, found by their bytes: a statement repeats dates, names and merchants, and making
 * a string for each cell of a million rows costs more than reading them. Gives each different cell a small
 * number, so that whatever depends on the cell alone need be worked out once. A column of ever new texts
 * (references, balances) is noticed and remembered no longer.
 */
export class CellColumn {
  /** Number of the cell that was looked up last, or `UNNUMBERED`. */
  last = UNNUMBERED;
  readonly #texts: string[] = [];
  #slots = new Int32Array(SMALLEST);
  #hashes = new Int32Array(SMALLEST);
  #lengths = new Int32Array(SMALLEST);
  /** First word of each cell in the arena. */
  #starts = new Int32Array(SMALLEST);
  /** The bytes of all cells, each filled up with zeros to whole words. */
  #arena = new Int32Array(256);
  #used = 0;
  #lookups = 0;
  #misses = 0;
  #trial = FIRST_TRIAL;
  /** From here on texts point into the string of the whole piece. */
  #borrowed = 0;
  #remembers = true;

  /** The text of the bytes from `from` to `to`; its number is then in `last`. */
  text(bytes: DataView, from: number, to: number, textOf: TextOf): string {
    if (!this.#remembers) {
      this.last = UNNUMBERED;
      return from === to ? '' : textOf(from, to);
    }
    if (++this.#lookups === this.#trial) this.#judge();
    const id = this.#find(bytes, from, to, textOf);
    this.last = id;
    return this.#texts[id] ?? '';
  }

  /**
   * Lets go of the piece that texts were cut from: a slice keeps the whole string alive, which would be the
   * whole file in the end. `narrow` makes one character of each byte.
   */
  release(narrow: (bytes: Uint8Array) => string): void {
    const count = this.#texts.length;
    const first = this.#borrowed;
    if (first === count) return;
    const base = (this.#starts[first] ?? 0) * 4;
    const own = narrow(new Uint8Array(this.#arena.buffer, base, this.#used * 4 - base));
    for (let id = first; id < count; id++) {
      const from = (this.#starts[id] ?? 0) * 4 - base;
      const length = this.#lengths[id] ?? 0;
      // A text of another length has characters of several bytes, was made by itself and keeps nothing.
      if (this.#texts[id]?.length === length) this.#texts[id] = own.slice(from, from + length);
    }
    this.#borrowed = count;
  }

  #judge(): void {
    const most = this.#trial === FIRST_TRIAL ? HARDLY_ANY_TWICE : MOST_NEW;
    this.#remembers = this.#misses < most * this.#trial && this.#texts.length < MOST_REMEMBERED;
    this.#trial = TRIAL;
    this.#lookups = 0;
    this.#misses = 0;
  }

  #find(bytes: DataView, from: number, to: number, textOf: TextOf): number {
    const length = to - from;
    const whole = to - 3;
    let hash = length;
    let at = from;
    for (; at < whole; at += 4) hash = mixed(hash, bytes.getInt32(at, true));
    if (at < to) hash = mixed(hash, bytes.getInt32(at, true) & (PART[to - at] ?? 0));
    const slots = this.#slots;
    const hashes = this.#hashes;
    const lengths = this.#lengths;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let id = (slots[slot] ?? 0) - 1; id >= 0; id = (slots[slot] ?? 0) - 1) {
      if (hashes[id] === hash && lengths[id] === length && this.#isAt(bytes, from, to, id)) return id;
      slot = (slot + 1) & mask;
    }
    return this.#add(bytes, from, to, hash, slot, textOf);
  }

  #isAt(bytes: DataView, from: number, to: number, id: number): boolean {
    const arena = this.#arena;
    let place = this.#starts[id] ?? 0;
    let at = from;
    for (; at < to - 3; at += 4) if (bytes.getInt32(at, true) !== arena[place++]) return false;
    return at === to || (bytes.getInt32(at, true) & (PART[to - at] ?? 0)) === arena[place];
  }

  #add(bytes: DataView, from: number, to: number, hash: number, slot: number, textOf: TextOf): number {
    const id = this.#texts.length;
    this.#misses++;
    this.#makeRoom(id, (to - from + 3) >> 2);
    this.#starts[id] = this.#used;
    this.#hashes[id] = hash;
    this.#lengths[id] = to - from;
    let at = from;
    for (; at < to - 3; at += 4) this.#arena[this.#used++] = bytes.getInt32(at, true);
    if (at < to) this.#arena[this.#used++] = bytes.getInt32(at, true) & (PART[to - at] ?? 0);
    this.#texts.push(from === to ? '' : textOf(from, to));
    this.#slots[slot] = id + 1;
    if (id >= this.#slots.length * FULL) this.#rehash();
    return id;
  }

  #makeRoom(id: number, words: number): void {
    if (this.#used + words > this.#arena.length) {
      this.#arena = grown(this.#arena, this.#used + words);
    }
    if (id < this.#starts.length) return;
    this.#starts = grown(this.#starts, id);
    this.#hashes = grown(this.#hashes, id);
    this.#lengths = grown(this.#lengths, id);
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let id = 0; id < this.#texts.length; id++) {
      let slot = (this.#hashes[id] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.#slots = slots;
  }
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e37_79b1);
  return product ^ (product >>> 15);
}

function grown(values: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(values.length * 2, least));
  larger.set(values);
  return larger;
}
