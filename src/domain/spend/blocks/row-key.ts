/**
 * Identity of a ledger row (S3): a 64-bit hash in two halves. Two rows are "the same occurrence" when
 * date, amount, currency, description, payer and reference are equal. Not part of it: the line and the
 * file (the same row comes again in another export), category, department and memo (people edit them
 * between two exports) and unrecognised columns (a running balance changes with the chosen period).
 * Rows that are equal in all of these are told apart by counting, not by the key.
 */
export interface RowIdentity {
  /** Days since 1970-01-01. */
  readonly day: number;
  /** Minor units, spent positive. */
  readonly amount: number;
  readonly currency: string;
  readonly description: string;
  readonly payer: string;
  readonly reference: string;
}

/** A reusable place for a key; both halves are unsigned 32-bit numbers. */
export interface RowKey {
  low: number;
  high: number;
}

const FIELD_END = 0x1_0000;

/** Writes the key of a row into `key` and returns it. No allocation: it runs once per row of a million. */
export function rowKey(row: RowIdentity, key: RowKey): RowKey {
  key.low = 0x9e37_79b9;
  key.high = 0x85eb_ca6b;
  mixNumber(key, row.day);
  mixNumber(key, row.amount);
  mixText(key, row.currency);
  mixText(key, row.description);
  mixText(key, row.payer);
  mixText(key, row.reference);
  return finish(key);
}

function mixNumber(key: RowKey, value: number): void {
  // Amounts may exceed 32 bits: the two parts are mixed one after the other.
  const high = Math.floor(value / 0x1_0000_0000);
  mix(key, value | 0);
  mix(key, high | 0);
}

function mixText(key: RowKey, text: string): void {
  let { low, high } = key;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x9e37_79b1);
    high = Math.imul(high ^ code, 0x5f35_6495);
    // Multiplication only carries upwards: without the fold the low bits would know little of the text.
    low ^= low >>> 15;
    high ^= high >>> 13;
  }
  key.low = low;
  key.high = high;
  mix(key, FIELD_END);
}

function mix(key: RowKey, value: number): void {
  key.low = Math.imul(key.low ^ value, 0x9e37_79b1);
  key.high = Math.imul(key.high ^ value, 0x5f35_6495);
  key.low ^= key.low >>> 15;
  key.high ^= key.high >>> 13;
}

/** Last avalanche (the finaliser of MurmurHash3 on both halves, each with some of the other). */
function finish(key: RowKey): RowKey {
  const low = avalanche(key.low ^ (key.high >>> 7));
  const high = avalanche(key.high ^ (low >>> 5));
  key.low = low;
  key.high = high;
  return key;
}

function avalanche(value: number): number {
  let mixed = value;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A 64-bit hash of a text as 16 hexadecimal digits, for fingerprints. */
export function textHash(text: string): string {
  const key: RowKey = { low: 0x811c_9dc5, high: 0x1b87_3593 };
  mixText(key, text);
  const { low, high } = finish(key);
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
