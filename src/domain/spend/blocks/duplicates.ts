/** How often each row key occurs: a hash table with open addressing on typed arrays, for millions of keys. */
export interface KeyCounts {
  /** Counts one occurrence more. */
  add(low: number, high: number): void;
  /** Occurrences counted and not yet taken. */
  count(low: number, high: number): number;
  /** Takes one occurrence away; false when none is left. */
  take(low: number, high: number): boolean;
  /** Different keys seen. */
  readonly size: number;
}

const SMALLEST = 1024;
const FULL = 0.6;

/** `expected` is the number of different keys to make room for; the table grows when there are more. */
export function createKeyCounts(expected = 0): KeyCounts {
  let capacity = SMALLEST;
  while (capacity * FULL < expected) capacity *= 2;
  let lows = new Uint32Array(capacity);
  let highs = new Uint32Array(capacity);
  /** Occurrences + 1; 0 marks a free slot. */
  let counts = new Uint32Array(capacity);
  let size = 0;

  const slotOf = (low: number, high: number): number => {
    const mask = capacity - 1;
    let slot = (low ^ (high >>> 3)) & mask;
    while (counts[slot] !== 0 && (lows[slot] !== low || highs[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  };

  const grow = (): void => {
    const [oldLows, oldHighs, oldCounts] = [lows, highs, counts];
    capacity *= 2;
    lows = new Uint32Array(capacity);
    highs = new Uint32Array(capacity);
    counts = new Uint32Array(capacity);
    for (let i = 0; i < oldCounts.length; i++) {
      const count = oldCounts[i] ?? 0;
      if (count === 0) continue;
      const [low, high] = [oldLows[i] ?? 0, oldHighs[i] ?? 0];
      const slot = slotOf(low, high);
      lows[slot] = low;
      highs[slot] = high;
      counts[slot] = count;
    }
  };

  return {
    add(low, high) {
      if (size >= capacity * FULL) grow();
      const slot = slotOf(low, high);
      const count = counts[slot] ?? 0;
      if (count === 0) {
        size++;
        lows[slot] = low;
        highs[slot] = high;
        counts[slot] = 2;
      } else counts[slot] = count + 1;
    },
    count(low, high) {
      return Math.max(0, (counts[slotOf(low, high)] ?? 0) - 1);
    },
    take(low, high) {
      const slot = slotOf(low, high);
      const count = counts[slot] ?? 0;
      if (count < 2) return false;
      counts[slot] = count - 1;
      return true;
    },
    get size() {
      return size;
    },
  };
}

/** The keys of rows, as blocks hold them. */
export interface KeyColumns {
  readonly rows: number;
  readonly keyLow: Uint32Array;
  readonly keyHigh: Uint32Array;
}

/** Counts the keys of everything the ledger already holds. */
export function countKeys(blocks: readonly KeyColumns[]): KeyCounts {
  const counts = createKeyCounts(blocks.reduce((sum, block) => sum + block.rows, 0));
  for (const block of blocks) {
    for (let i = 0; i < block.rows; i++) counts.add(block.keyLow[i] ?? 0, block.keyHigh[i] ?? 0);
  }
  return counts;
}

/**
 * Marks the rows of a file that the ledger already holds (S3), 1 for a duplicate. The n-th occurrence of
 * a key in the file is a duplicate when the ledger holds at least n: identical rows of one file all stay,
 * the same file twice adds nothing. Uses `ledger` up: count it anew for another file.
 */
export function markDuplicates(file: KeyColumns, ledger: KeyCounts): Uint8Array {
  const marks = new Uint8Array(file.rows);
  for (let i = 0; i < file.rows; i++) {
    if (ledger.take(file.keyLow[i] ?? 0, file.keyHigh[i] ?? 0)) marks[i] = 1;
  }
  return marks;
}
