import { agree, NOTHING, unsure, type Candidate, type Decision } from './candidates.ts';
import type { TextDocument } from './document.ts';
import { moneyRows, type MoneyRow } from './money-rows.ts';
import { proofOf, type Proof } from './proof.ts';

/** What the document says is to be paid, and how sure its own arithmetic makes it. */
export interface MoneyFields {
  readonly total: Decision<string>;
  readonly tax: Decision<string>;
  readonly payable: Decision<string>;
  /** Rows whose currency is the invoice's. */
  readonly rows: readonly MoneyRow[];
  /** The net sum, when the total was proved by it; × 10,000. */
  readonly net: number | null;
  readonly notices: readonly string[];
}

/** The rows of the sums, by what their labels call them. */
export interface SumRows {
  readonly net: readonly MoneyRow[];
  readonly tax: readonly MoneyRow[];
  readonly total: readonly MoneyRow[];
  readonly weak: readonly MoneyRow[];
  readonly payable: readonly MoneyRow[];
  readonly paid: readonly MoneyRow[];
}

export function readMoney(document: TextDocument): MoneyFields {
  const rows: SumRows = {
    net: moneyRows(document, 'net'),
    tax: moneyRows(document, 'tax'),
    total: moneyRows(document, 'total'),
    weak: moneyRows(document, 'total-weak'),
    payable: moneyRows(document, 'payable'),
    paid: moneyRows(document, 'paid'),
  };
  const all = [...rows.total, ...rows.weak, ...rows.payable, ...rows.net, ...rows.tax];
  const proof = proofOf(document, rows);
  const total = totalOf(rows, proof);
  const contradicted =
    total.kind === 'unsure' && rows.net.length > 0 && rows.tax.some((row) => row.scaled !== 0);
  const notices = contradicted ? ['The net sum and the tax do not add up to a total of this document.'] : [];
  return {
    total,
    tax: taxOf(rows, proof),
    payable: payableOf(rows),
    rows: all,
    net: proof?.net ?? null,
    notices,
  };
}

/** A proved total is certain; one that is plainly called so is, when nothing speaks against it. */
function totalOf(rows: SumRows, proof: Proof | null): Decision<string> {
  if (proof !== null) {
    const same = [...rows.total, ...rows.weak, ...rows.payable].filter(
      (row) => row.scaled === proof.total.scaled,
    );
    return { kind: 'sure', value: proof.total.text, places: same.map((row) => row.place) };
  }
  const claims = [...rows.total, ...rows.weak, ...rows.payable].map(asCandidate);
  const taxed = rows.tax.some((row) => row.scaled !== 0);
  if (rows.total.length > 0) {
    const provable = rows.net.length > 0 && taxed;
    return provable ? unsure(claims) : agreeOn(rows.total, claims);
  }
  if (rows.weak.length === 0) return unsure(claims);
  const rivals = rows.payable.filter((row) => !rows.weak.some((weak) => weak.scaled === row.scaled));
  const open = rivals.length > 0 && rows.paid.length === 0;
  return taxed || open || rows.net.length > 0 ? unsure(claims) : agreeOn(rows.weak, claims);
}

function agreeOn(rows: readonly MoneyRow[], claims: readonly Candidate<string>[]): Decision<string> {
  return rows.every((row) => row.scaled === rows[0]?.scaled) ? agreeRows(rows) : unsure(claims);
}

/** The same amount may be written as `20` and `20.00`. */
function agreeRows(rows: readonly MoneyRow[]): Decision<string> {
  const [first] = rows;
  if (first === undefined) return NOTHING;
  const same = rows.every((row) => row.scaled === first.scaled);
  return agree(rows.map((row) => ({ place: row.place, value: same ? first.text : row.text })));
}

function taxOf(rows: SumRows, proof: Proof | null): Decision<string> {
  const none = rows.tax.every((row) => row.scaled === 0);
  if (proof === null && !none) return unsure(rows.tax.map(asCandidate));
  if (proof !== null && proof.tax !== null) {
    return { kind: 'sure', value: proof.tax.text, places: proof.tax.rows.map((row) => row.place) };
  }
  return agreeRows(rows.tax);
}

function payableOf(rows: SumRows): Decision<string> {
  return agreeRows(rows.payable);
}

function asCandidate(row: MoneyRow): Candidate<string> {
  return { value: row.text, place: row.place };
}
