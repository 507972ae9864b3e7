import type { LedgerView } from './filter.ts';

/** One vendor or application, one payer, one currency. */
export interface ChargeKey {
  /** A subject of the group: all of them have the same vendor and application. */
  readonly subject: number;
  readonly payer: number;
  readonly currency: number;
}

/** The rows of the ledger by vendor, application, payer and currency. Rows that name nobody are left out. */
export interface ChargeGroups {
  readonly count: number;
  /** Rows of the ledger, grouped or not. */
  readonly rows: number;
  keyOf(group: number): ChargeKey;
  /** Numbers of its rows, counted through all segments, ascending. */
  placesOf(group: number): Uint32Array;
}

const NOBODY = -1;
/** Combinations up to here are looked up in an array instead of a map. */
const DIRECT = 4_000_000;

/** Numbers each subject's vendor and application. */
function ownersOf({ store, labels }: LedgerView): { readonly ownerOf: Int32Array; readonly owners: number } {
  const numbers = new Map<string, number>();
  const ownerOf = new Int32Array(store.subjects.size);
  for (let subject = 0; subject < ownerOf.length; subject++) {
    const { vendorKey, applicationId } = labels.of(subject);
    if (vendorKey === '' && applicationId === null) {
      ownerOf[subject] = NOBODY;
      continue;
    }
    const key = `${vendorKey}\n${applicationId ?? ''}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    ownerOf[subject] = known;
  }
  return { ownerOf, owners: numbers.size };
}

/** Gives each combination a small number. */
function numbering(combinations: number): (key: number) => number {
  let count = 0;
  if (combinations <= DIRECT) {
    const known = new Int32Array(combinations).fill(NOBODY);
    return (key) => {
      const number = known[key] ?? NOBODY;
      return number === NOBODY ? (known[key] = count++) : number;
    };
  }
  const known = new Map<number, number>();
  return (key) => {
    let number = known.get(key);
    if (number === undefined) known.set(key, (number = count++));
    return number;
  };
}

/** Groups all rows in two passes: one that numbers, one that sorts by counting. */
export function groupCharges(view: LedgerView): ChargeGroups {
  const { store } = view;
  const { ownerOf, owners } = ownersOf(view);
  const payers = store.dictionaries.payer.size;
  const currencies = store.dictionaries.currency.size;
  const numberOf = numbering(owners * payers * currencies);
  const groupOfRow = new Int32Array(store.rows);
  const counts: number[] = [];
  const keys: ChargeKey[] = [];
  let place = 0;
  for (const { subject, payer, currency, rows } of store.segments) {
    for (let row = 0; row < rows; row++, place++) {
      const owner = ownerOf[subject[row] ?? 0] ?? NOBODY;
      if (owner === NOBODY) {
        groupOfRow[place] = NOBODY;
        continue;
      }
      const group = numberOf((owner * payers + (payer[row] ?? 0)) * currencies + (currency[row] ?? 0));
      groupOfRow[place] = group;
      if (group === keys.length) {
        keys.push({ subject: subject[row] ?? 0, payer: payer[row] ?? 0, currency: currency[row] ?? 0 });
        counts.push(0);
      }
      counts[group] = (counts[group] ?? 0) + 1;
    }
  }
  return sortedByCounting(groupOfRow, counts, keys);
}

function sortedByCounting(
  groupOfRow: Int32Array,
  counts: readonly number[],
  keys: readonly ChargeKey[],
): ChargeGroups {
  const starts = new Uint32Array(counts.length + 1);
  counts.forEach((count, group) => (starts[group + 1] = (starts[group] ?? 0) + count));
  const next = starts.slice();
  const places = new Uint32Array(starts.at(-1) ?? 0);
  groupOfRow.forEach((group, place) => {
    if (group === NOBODY) return;
    const at = next[group] ?? 0;
    places[at] = place;
    next[group] = at + 1;
  });
  return {
    count: keys.length,
    rows: groupOfRow.length,
    keyOf: (group) => {
      const key = keys[group];
      if (key === undefined) throw new RangeError(`There is no group ${group}.`);
      return key;
    },
    placesOf: (group) => places.subarray(starts[group] ?? 0, starts[group + 1] ?? 0),
  };
}
