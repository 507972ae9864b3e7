import type { DictionaryColumn } from '#domain/spend/ledger.ts';

/** Texts of one column of a block, each kept once. */
export interface Dictionary {
  /** `number` below 0 is none. */
  set(row: number, value: string, number?: number): void;
  close(rows: number): DictionaryColumn;
}

/**
 * Where texts stand in a dictionary, by their number in the file. One for all blocks of a column: beginning a
 * new block forgets all places at once.
 */
export class PlacesByNumber {
  /** Place + `#base`; what is below `#base` belongs to an earlier block. */
  #places = new Int32Array(256);
  #base = 1;

  begin(capacity: number): void {
    this.#base += capacity;
  }

  /** -1 when the text was not seen in this block. */
  of(number: number): number {
    const place = (this.#places[number] ?? 0) - this.#base;
    return place < 0 ? -1 : place;
  }

  put(number: number, place: number): void {
    if (number >= this.#places.length) {
      const larger = new Int32Array(Math.max(this.#places.length * 2, number + 1));
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[number] = place + this.#base;
  }
}

const SHORT_INDEX = 0xffff;
const SMALLEST = 512;
const FULL = 0.5;

/** Longer texts (the JSON of unrecognised columns) are quicker to hash in the engine than here. */
const LONGEST_HASHED = 48;

/**
 * A dictionary for at most `capacity` rows. Statements repeat values from row to row and most optional
 * columns are empty, so the value before is asked first; then an open-addressing table on typed arrays,
 * which makes less garbage than a `Map` and
 * is a little faster.
 */
export function createDictionary(capacity: number, places = new PlacesByNumber()): Dictionary {
  const index = new Uint32Array(capacity);
  const values: string[] = [];
  places.begin(capacity);
  let slots = SMALLEST;
  let shorts = 0;
  /** Place + 1 by slot; 0 marks a free slot. */
  let taken = new Uint32Array(slots);
  let hashes = new Uint32Array(slots);
  const longPlaces = new Map<string, number>();
  let lastValue: string | null = null;
  let lastPlace = 0;

  const grow = (): void => {
    const [oldPlaces, oldHashes] = [taken, hashes];
    slots *= 4;
    taken = new Uint32Array(slots);
    hashes = new Uint32Array(slots);
    for (let i = 0; i < oldPlaces.length; i++) {
      const place = oldPlaces[i] ?? 0;
      if (place === 0) continue;
      const hash = oldHashes[i] ?? 0;
      let slot = hash & (slots - 1);
      while (taken[slot] !== 0) slot = (slot + 1) & (slots - 1);
      taken[slot] = place;
      hashes[slot] = hash;
    }
  };

  const placeOfLong = (value: string): number => {
    const known = longPlaces.get(value);
    if (known !== undefined) return known;
    values.push(value);
    longPlaces.set(value, values.length - 1);
    return values.length - 1;
  };

  const placeOf = (value: string): number => {
    const hash = hashOf(value);
    let slot = hash & (slots - 1);
    for (let place = taken[slot]; place !== undefined && place !== 0; place = taken[slot]) {
      if (hashes[slot] === hash && values[place - 1] === value) return place - 1;
      slot = (slot + 1) & (slots - 1);
    }
    values.push(value);
    taken[slot] = values.length;
    hashes[slot] = hash;
    shorts++;
    if (shorts > slots * FULL) grow();
    return values.length - 1;
  };

  const look = (value: string): number =>
    value.length > LONGEST_HASHED ? placeOfLong(value) : placeOf(value);

  return {
    set(row, value, number = -1) {
      if (number >= 0) {
        let place = places.of(number);
        if (place < 0) {
          place = look(value);
          places.put(number, place);
        }
        index[row] = place;
        return;
      }
      if (value !== lastValue) {
        lastPlace = look(value);
        lastValue = value;
      }
      index[row] = lastPlace;
    },
    close(rows) {
      const short = values.length <= SHORT_INDEX;
      return {
        values: onTheirOwn(values),
        index: short ? Uint16Array.from(index.subarray(0, rows)) : index.slice(0, rows),
      };
    },
  };
}

/** Engines cut longer texts out of a string by pointing into it. */
const LONGEST_COPIED = 12;

/** Texts cut from a file would keep its whole text in memory: they are cut from a text of just them instead. */
function onTheirOwn(values: readonly string[]): readonly string[] {
  if (!values.some((value) => value.length > LONGEST_COPIED)) return values;
  const all = values.join('');
  let at = 0;
  return values.map((value) => all.slice(at, (at += value.length)));
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
