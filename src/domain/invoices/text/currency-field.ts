import { currencyOfMark } from '#domain/money/amount-text-currency.ts';
import { amountsIn } from './amounts.ts';
import { agree, unsure, type Candidate, type Decision } from './candidates.ts';
import { partOf, type Cell } from './cells.ts';
import type { TextDocument } from './document.ts';
import type { MoneyRow } from './money-rows.ts';
import { rightOf } from './near.ts';

const KRONER: Readonly<Record<string, string>> = { sv: 'SEK', nb: 'NOK', da: 'DKK' };

/** The currency beside the sums, else the one the document names, else that of all its amounts. */
export function readCurrency(document: TextDocument, sums: readonly MoneyRow[]): Decision<string> {
  const codes = codesShown(document);
  const beside = sums.flatMap((row) =>
    row.marks.map((mark) => asCandidate(document, codes, mark, row.place)),
  );
  const named = namedCurrency(document, codes);
  const sure = [beside, named].map((list) => decide(list)).find((each) => each.kind === 'sure');
  if (sure !== undefined) return sure;
  const everywhere = allMarks(document, codes);
  const rest = decide(everywhere);
  return beside.length > 0 || named.length > 0 ? unsure([...beside, ...named]) : rest;
}

/** A sign that fits the one code beside it (`$20.00 USD`) says the same. */
function decide(candidates: readonly Candidate<string>[]): Decision<string> {
  const values = new Set(candidates.map((each) => each.value).filter((value) => value !== null));
  const [only] = values;
  if (values.size === 1 && only !== undefined) {
    return agree(candidates.map((each) => ({ place: each.place, value: only })));
  }
  return unsure(candidates);
}

function asCandidate(
  document: TextDocument,
  codes: ReadonlySet<string>,
  mark: string,
  place: Candidate<string>['place'],
): Candidate<string> {
  return { value: meaningOf(document, codes, mark), place };
}

/** What a sign means here; null when several countries use it and none shows. */
function meaningOf(document: TextDocument, codes: ReadonlySet<string>, mark: string): string | null {
  const meant = currencyOfMark(mark) ?? [];
  const [first] = meant;
  if (meant.length <= 1) return first ?? null;
  const shown = meant.filter((code) => codes.has(code));
  if (shown.length > 0) return shown.length === 1 ? (shown[0] ?? null) : null;
  if (first === 'GBP') return 'GBP';
  if (first === 'SEK') return KRONER[document.language ?? ''] ?? null;
  const { unitedStates, otherDollar } = document.countries;
  return first === 'USD' && unitedStates && !otherDollar ? 'USD' : null;
}

/** Codes written beside amounts or named as the currency: they tell what a sign means. */
function codesShown(document: TextDocument): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { cell } of cellsWithMarks(document)) {
    for (const amount of amountsIn(cell.text, document.decimal)) {
      for (const mark of amount.marks) if (/^[A-Z]{3}$/.test(mark)) codes.add(mark);
    }
  }
  for (const hit of document.labels) {
    const money = hit.roles.some((role) => MONEY_ROLES.has(role));
    const code = money ? /\b([A-Z]{3})\b/.exec(hit.rest)?.[1] : undefined;
    if (code !== undefined && currencyOfMark(code)?.[0] === code) codes.add(code);
  }
  return codes;
}

const MONEY_ROLES: ReadonlySet<string> = new Set([
  'total',
  'total-weak',
  'payable',
  'net',
  'tax',
  'currency',
  'item',
]);

/** `Currency: EUR`, `Total (USD)`. */
function namedCurrency(document: TextDocument, codes: ReadonlySet<string>): readonly Candidate<string>[] {
  return document.labels.flatMap((hit) => {
    if (!hit.roles.some((role) => MONEY_ROLES.has(role))) return [];
    const isCurrency = hit.roles.includes('currency');
    const near = isCurrency && hit.rest === '' ? rightOf(document, hit) : null;
    const cell: Cell = near ?? hit.cell;
    const from = near === null ? hit.restFrom : 0;
    const found = (isCurrency ? /\b[A-Z]{3}\b|[€£$]/ : /\b[A-Z]{3}\b|[€£]/).exec(cell.text.slice(from));
    if (found === null || currencyOfMark(found[0]) === null) return [];
    const at = from + found.index;
    return [asCandidate(document, codes, found[0], partOf(cell, at, at + found[0].length))];
  });
}

function allMarks(document: TextDocument, codes: ReadonlySet<string>): readonly Candidate<string>[] {
  return cellsWithMarks(document).flatMap(({ cell }) =>
    amountsIn(cell.text, document.decimal).flatMap((amount) =>
      amount.marks.map((mark) => asCandidate(document, codes, mark, partOf(cell, amount.from, amount.to))),
    ),
  );
}

function cellsWithMarks(document: TextDocument): readonly { readonly cell: Cell }[] {
  return document.lines.flatMap((line) => line.cells.map((cell) => ({ cell })));
}
