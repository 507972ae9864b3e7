import type { DictionaryColumn } from '#domain/spend/ledger.ts';

/** Texts of one column of a block, each kept once. */
export interface Dictionary {
  set(row: number, value: string): void;
  close(rows: number): DictionaryColumn;
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
export function createDictionary(capacity: number): Dictionary {
  const index = new Uint32Array(capacity);
  const values: string[] = [];
  let slots = SMALLEST;
  let shorts = 0;
  /** Place + 1 by slot; 0 marks a free slot. */
  let places = new Uint32Array(slots);
  let hashes = new Uint32Array(slots);
  const longPlaces = new Map<string, number>();
  let lastValue: string | null = null;
  let lastPlace = 0;

  const grow = (): void => {
    const [oldPlaces, oldHashes] = [places, hashes];
    slots *= 4;
    places = new Uint32Array(slots);
    hashes = new Uint32Array(slots);
    for (let i = 0; i < oldPlaces.length; i++) {
      const place = oldPlaces[i] ?? 0;
      if (place === 0) continue;
      const hash = oldHashes[i] ?? 0;
      let slot = hash & (slots - 1);
      while (places[slot] !== 0) slot = (slot + 1) & (slots - 1);
      places[slot] = place;
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
    for (let place = places[slot]; place !== undefined && place !== 0; place = places[slot]) {
      if (hashes[slot] === hash && values[place - 1] === value) return place - 1;
      slot = (slot + 1) & (slots - 1);
    }
    values.push(value);
    places[slot] = values.length;
    hashes[slot] = hash;
    shorts++;
    if (shorts > slots * FULL) grow();
    return values.length - 1;
  };

  return {
    set(row, value) {
      if (value !== lastValue) {
        lastPlace = value.length > LONGEST_HASHED ? placeOfLong(value) : placeOf(value);
        lastValue = value;
      }
      index[row] = lastPlace;
    },
    close(rows) {
      const short = values.length <= SHORT_INDEX;
      return { values, index: short ? Uint16Array.from(index.subarray(0, rows)) : index.slice(0, rows) };
    },
  };
}

function hashOf(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
