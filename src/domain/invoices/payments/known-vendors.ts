import { isTelling, isWithin } from './score.ts';
import type { PayableInvoice, SearchableRow } from './score.ts';

/** Rows and invoices of one currency, window and vendor, whatever their amounts. */
export interface KnownVendors {
  readonly byRow: ReadonlyMap<SearchableRow, readonly PayableInvoice[]>;
  readonly byInvoice: ReadonlyMap<PayableInvoice, readonly SearchableRow[]>;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

/** What invoices are recognised by in a row, with those that are. */
interface Signs {
  readonly named: ReadonlyMap<string, readonly PayableInvoice[]>;
  readonly numbered: ReadonlyMap<string, readonly PayableInvoice[]>;
  readonly lengths: readonly number[];
}

function signsOf(payables: readonly PayableInvoice[]): Signs {
  const named = new Map<string, PayableInvoice[]>();
  const numbered = new Map<string, PayableInvoice[]>();
  for (const payable of payables) {
    const { invoice, names, number } = payable;
    if (invoice.vendorKey !== null && invoice.vendorKey !== '') {
      add(named, `vendor ${invoice.vendorKey}`, payable);
    }
    if (invoice.applicationId !== null) add(named, `application ${invoice.applicationId}`, payable);
    for (const name of names) add(named, `word ${name}`, payable);
    if (isTelling(number)) add(numbered, number, payable);
  }
  return { named, numbered, lengths: [...new Set([...numbered.keys()].map(({ length }) => length))] };
}

/** Invoices whose number begins where a word of the row begins. */
function numberedIn({ numbered, lengths }: Signs, { text, words }: SearchableRow): PayableInvoice[] {
  if (lengths.length === 0) return [];
  const starts = new Set([...words].map((word) => text.indexOf(word)));
  return [...starts].flatMap((start) =>
    lengths.flatMap((length) => numbered.get(text.slice(start, start + length)) ?? []),
  );
}

function signedIn(signs: Signs, searchable: SearchableRow): ReadonlySet<PayableInvoice> {
  const { row, words } = searchable;
  const keys = [...words].map((word) => `word ${word}`);
  if (row.vendorKey !== '') keys.push(`vendor ${row.vendorKey}`);
  if (row.applicationId !== null) keys.push(`application ${row.applicationId}`);
  const found = new Set(keys.flatMap((key) => signs.named.get(key) ?? []));
  for (const payable of numberedIn(signs, searchable)) found.add(payable);
  return found;
}

/** Which rows and invoices go together by vendor, currency and date. Lists are in the order given. */
export function knownVendors(
  payables: readonly PayableInvoice[],
  rows: readonly SearchableRow[],
): KnownVendors {
  const places = new Map(payables.map((payable, place) => [payable, place]));
  const signs = signsOf(payables);
  const byRow = new Map<SearchableRow, readonly PayableInvoice[]>();
  const byInvoice = new Map<PayableInvoice, SearchableRow[]>(payables.map((payable) => [payable, []]));
  for (const searchable of rows) {
    const { currency, date } = searchable.row;
    const fitting = [...signedIn(signs, searchable)]
      .filter(({ invoice, window }) => invoice.currency === currency && isWithin(window, date))
      .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    if (fitting.length === 0) continue;
    byRow.set(searchable, fitting);
    for (const payable of fitting) byInvoice.get(payable)?.push(searchable);
  }
  return { byRow, byInvoice };
}
