import { agree, NOTHING, unsure, type Candidate, type Decision } from './candidates.ts';
import { partOf, type Cell } from './cells.ts';
import { isPlainLabel, type LabelHit, type TextDocument } from './document.ts';
import { domainsOf, type VendorOfDomain } from './domains.ts';
import { companiesIn, isName, nameKey } from './names.ts';
import type { LabelRole } from './vocabulary.ts';

export interface Parties {
  readonly seller: Decision<string>;
  readonly buyer: Decision<string>;
}

/** Who sent the invoice and to whom: by labels, by the sender's line above the address, by the letterhead. */
export function readParties(document: TextDocument, vendorOfDomain: VendorOfDomain): Parties {
  const sender = senderLine(document);
  const buyers = labelledNames(document, 'buyer');
  const buyer = decideNames(buyers.length > 0 ? buyers : (sender?.addressee ?? []));
  const labelled = labelledNames(document, 'seller').filter((each) => !isSame(each.value, buyer));
  if (labelled.length > 0) return { seller: decideNames(labelled), buyer };
  const letterhead = sellerByName(document, buyer, sender?.sender ?? []);
  const seller = letterhead.kind === 'nothing' ? sellerByDomain(document, vendorOfDomain) : letterhead;
  return { seller, buyer };
}

function isSame(name: string | null, decision: Decision<string>): boolean {
  return decision.kind === 'sure' && name !== null && nameKey(name) === nameKey(decision.value);
}

/** Names that differ in case and punctuation only are one. */
function decideNames(candidates: readonly Candidate<string>[]): Decision<string> {
  const [first] = candidates;
  if (first === undefined || first.value === null) return unsure(candidates);
  const { value } = first;
  const same = candidates.every((each) => each.value !== null && nameKey(each.value) === nameKey(value));
  return same ? agree(candidates.map((each) => ({ ...each, value }))) : unsure(candidates);
}

function labelledNames(document: TextDocument, role: LabelRole): readonly Candidate<string>[] {
  return document.labels
    .filter((hit) => hit.roles.includes(role))
    .flatMap((hit) => {
      const name = hit.alone ? nameNear(document, hit) : nameBehind(hit);
      return name === null ? [] : [name];
    });
}

/** `Customer: Acme Ltd`: only behind a colon, since `Customer service` is no customer. */
function nameBehind(hit: LabelHit): Candidate<string> | null {
  if (!/:\s*$/.test(hit.cell.text.slice(0, hit.restFrom)) || !isName(hit.rest)) return null;
  return nameAt(hit.cell, hit.restFrom);
}

function nameAt(cell: Cell, from: number): Candidate<string> {
  const text = cell.text.slice(from).replace(/[\s,]+$/, '');
  return { value: text, place: partOf(cell, from, from + text.length) };
}

const LINES_BELOW = 4;
const ROW_GAP = 2.4;

/** The first name under a label that begins where the label does, else the one right of it. */
function nameNear(document: TextDocument, hit: LabelHit): Candidate<string> | null {
  const under = nameBelow(document, hit.cell, hit.lineIndex);
  if (under !== null) return under;
  const [right] = hit.line.cells.slice(hit.cellIndex + 1);
  if (right === undefined || isPlainLabel(right, document.language) || !isName(right.text)) return null;
  return nameAt(right, 0);
}

const INDENT = 20;
const WINDOW_INDENT = 32;

function nameBelow(
  document: TextDocument,
  label: Cell,
  lineIndex: number,
  reach = INDENT,
): Candidate<string> | null {
  let bottom = label.place.y + label.place.height;
  let looked = 0;
  for (let index = lineIndex + 1; index < document.lines.length && looked < LINES_BELOW; index++) {
    const line = document.lines[index];
    if (line === undefined || line.page !== label.place.page) return null;
    if (line.top > bottom + label.place.height * ROW_GAP) return null;
    const cell = line.cells.find((each) => {
      const indent = each.place.x - label.place.x;
      return indent > -4 && indent < reach;
    });
    if (cell === undefined) continue;
    if (isPlainLabel(cell, document.language)) return null;
    if (isName(cell.text)) return nameAt(cell, 0);
    looked++;
    bottom = cell.place.y + cell.place.height;
  }
  return null;
}

interface SenderLine {
  readonly sender: readonly Candidate<string>[];
  readonly addressee: readonly Candidate<string>[];
}

const SEPARATED = /\s*[●•|·]\s*|\s+[-–—]\s+/;
const UPPER_PART = 0.4;

/**
 * Letters for windowed envelopes carry the sender's address in one small line right above the addressee's
 * (DIN 5008): `Firma · Street 1 · 12345 Town`.
 */
function senderLine(document: TextDocument): SenderLine | null {
  const limit = (document.pages[0]?.height ?? 0) * UPPER_PART;
  for (const [lineIndex, line] of document.lines.entries()) {
    if (line.page !== 1 || line.top > limit) continue;
    for (const cell of line.cells) {
      const parts = cell.text.split(SEPARATED);
      const [first = ''] = parts;
      if (parts.length < 3 || !parts.slice(1).some((part) => /\b\d{4,5}\b/.test(part)) || !isName(first))
        continue;
      const addressee = nameBelow(document, windowOf(cell), lineIndex, WINDOW_INDENT + INDENT);
      return {
        sender: [{ value: first, place: partOf(cell, 0, first.length) }],
        addressee: addressee === null ? [] : [addressee],
      };
    }
  }
  return null;
}

/** Where the address in the window begins: it may stand a little left of the small line. */
function windowOf(cell: Cell): Cell {
  const { place } = cell;
  return { ...cell, place: { ...place, x: place.x - WINDOW_INDENT, height: Math.max(place.height, 14) } };
}

/** Companies that the page names apart from the buyer; several are told apart by the web address. */
function sellerByName(
  document: TextDocument,
  buyer: Decision<string>,
  sender: readonly Candidate<string>[],
): Decision<string> {
  const named = [...sender, ...allCompanies(document)].filter((each) => !isSame(each.value, buyer));
  const keys = new Set(named.map((each) => nameKey(each.value ?? '')));
  if (keys.size <= 1) return decideNames(named);
  const domains = domainsOf(document).map((each) => nameKey(each.core));
  const supported = named.filter((each) => {
    const key = nameKey(each.value ?? '');
    return domains.some((domain) => domain.length >= 4 && key.includes(domain));
  });
  const sure = decideNames(supported);
  if (sure.kind === 'sure') return sure;
  const first = sender.length > 0 ? decideNames(sender) : NOTHING;
  return first.kind === 'sure' ? first : unsure(named);
}

function allCompanies(document: TextDocument): readonly Candidate<string>[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      companiesIn(cell.text).map((found) => ({
        value: found.name.replace(/[\s,]+$/, ''),
        place: partOf(cell, found.from, found.to),
      })),
    ),
  );
}

/** Last of all a vendor of the catalogue whose address the document names. */
function sellerByDomain(document: TextDocument, vendorOfDomain: VendorOfDomain): Decision<string> {
  const vendors = domainsOf(document).flatMap((each) => {
    const name = vendorOfDomain(each.domain);
    return name === null ? [] : [{ value: name, place: each.place }];
  });
  return agree(vendors);
}
