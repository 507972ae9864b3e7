import { agree, unsure, type Candidate, type Decision } from './candidates.ts';
import type { PagePlace } from '../found-invoice.ts';
import { partOf, type Cell } from './cells.ts';
import { isPlainLabel, type LabelHit, type TextDocument } from './document.ts';
import { domainsOf, type VendorOfDomain } from './domains.ts';
import { companiesIn, hasLegalForm, isName, nameKey } from './names.ts';
import { below, rightOf } from './near.ts';
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
  if (labelled.length > 0) return { seller: unlessDenied(document, labelled, buyer), buyer };
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
      if (hit.alone) return nameNear(document, hit);
      const name = nameBehind(hit);
      return name === null ? [] : [name];
    });
}

/** `Customer: Acme Ltd`: only behind a colon, since `Customer service` is no customer. */
function nameBehind(hit: LabelHit): Candidate<string> | null {
  if (!/:\s*$/.test(hit.cell.text.slice(0, hit.restFrom))) return null;
  if (isName(hit.rest)) return nameAt(hit.cell, hit.restFrom);
  const [company] = companiesIn(hit.rest.replace(/,.*$/, ''));
  if (company?.from !== 0) return null;
  return { value: company.name, place: partOf(hit.cell, hit.restFrom, hit.restFrom + company.to) };
}

function nameAt(cell: Cell, from: number): Candidate<string> {
  const text = cell.text.slice(from).replace(/[\s,]+$/, '');
  return { value: text, place: partOf(cell, from, from + text.length) };
}

const LINES_BELOW = 5;
const ROW_GAP = 2.4;

/** The name under a label that begins where the label does, else the one right of it. */
function nameNear(document: TextDocument, hit: LabelHit): readonly Candidate<string>[] {
  const under = nameBelow(document, hit.cell, hit.lineIndex);
  if (under.length > 0) return under;
  const [right] = hit.line.cells.slice(hit.cellIndex + 1);
  if (right === undefined || isPlainLabel(right, document.language) || !isName(right.text)) return [];
  return [nameAt(right, 0)];
}

const INDENT = 20;
const WINDOW_INDENT = 32;

/** Who an address under a label belongs to; two names above a street without a legal form are both told. */
function nameBelow(
  document: TextDocument,
  label: Cell,
  lineIndex: number,
  reach = INDENT,
): readonly Candidate<string>[] {
  const block = blockBelow(document, label, lineIndex, reach);
  const start = block.findIndex((cell) => isName(cell.text));
  const [first, second, third] = start < 0 ? [] : block.slice(start);
  if (first === undefined) return [];
  if (hasLegalForm(first.text) || second === undefined || !isPlainName(second)) return [nameAt(first, 0)];
  if (hasLegalForm(second.text)) return [nameAt(second, 0)];
  const further = third !== undefined && (/\d/.test(third.text) || isName(third.text));
  return further ? [nameAt(first, 0), nameAt(second, 0)] : [nameAt(first, 0)];
}

/** Without a number: `Bahnstr. 42` is a street. */
function isPlainName(cell: Cell): boolean {
  return isName(cell.text) && !/\d/.test(cell.text);
}

/** The lines under a label that begin where it does, up to the next label or gap. */
function blockBelow(document: TextDocument, label: Cell, lineIndex: number, reach: number): readonly Cell[] {
  const block: Cell[] = [];
  let bottom = label.place.y + label.place.height;
  for (let index = lineIndex + 1; index < document.lines.length && block.length < LINES_BELOW; index++) {
    const line = document.lines[index];
    if (line === undefined || line.page !== label.place.page) break;
    if (line.top > bottom + label.place.height * ROW_GAP) break;
    const cell = line.cells.find((each) => {
      const indent = each.place.x - label.place.x;
      return indent > -4 && indent < reach;
    });
    if (cell === undefined) continue;
    if (isPlainLabel(cell, document.language)) break;
    block.push(cell);
    bottom = cell.place.y + cell.place.height;
  }
  return block;
}

interface SenderLine {
  readonly sender: readonly Candidate<string>[];
  readonly addressee: readonly Candidate<string>[];
}

const SEPARATED = /\s*[●•|·]\s*|\s+[-–—]\s+/;
const SEPARATED_SMALL = /\s*[●•|·,]\s*|\s+[-–—]\s+/;
const SMALL_LETTERS = 8.5;
const POSTCODE = /^(?:[A-Z]{1,2}-)?\d{4,5}\s+\p{L}{2,}/u;
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
      const small = cell.place.height < SMALL_LETTERS;
      const parts = cell.text.split(small ? SEPARATED_SMALL : SEPARATED);
      const [first = ''] = parts;
      if (parts.length < 3 || !parts.slice(1).some((part) => POSTCODE.test(part)) || !isName(first)) continue;
      const addressee = nameBelow(document, windowOf(cell), lineIndex, WINDOW_INDENT + INDENT);
      return {
        sender: [{ value: first, place: partOf(cell, 0, first.length) }],
        addressee,
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

/** Companies that the page names apart from the buyer; several are told apart by what stands with them. */
function sellerByName(
  document: TextDocument,
  buyer: Decision<string>,
  sender: readonly Candidate<string>[],
): Decision<string> {
  const named = [...sender, ...allCompanies(document)].filter((each) => !isSame(each.value, buyer));
  const all = decideNames(named);
  if (all.kind !== 'unsure') return all;
  const domains = domainsOf(document).map((each) => nameKey(each.core));
  const byDomain = named.filter((each) => {
    const key = nameKey(each.value ?? '');
    return domains.some((domain) => domain.length >= 4 && key.includes(domain));
  });
  const registered = named.filter((each) => isRegistered(document, each.place));
  const sure = [byDomain, registered, sender].map(decideNames).find((each) => each.kind === 'sure');
  return sure ?? unsure(named);
}

const FOOTER = 0.85;

/** A footer that registers another company than the label names leaves it open who sent the invoice. */
function unlessDenied(
  document: TextDocument,
  labelled: readonly Candidate<string>[],
  buyer: Decision<string>,
): Decision<string> {
  const decision = decideNames(labelled);
  if (decision.kind !== 'sure') return decision;
  const deniers = allCompanies(document).filter(
    ({ value, place }) =>
      place.y > (document.pages[place.page - 1]?.height ?? 0) * FOOTER &&
      !isSame(value, decision) &&
      !isSame(value, buyer) &&
      isRegistered(document, place),
  );
  return deniers.length === 0 ? decision : unsure([...labelled, ...deniers]);
}

const REGISTRATION =
  /\b(?:VAT|USt|TVA|IVA|BTW|Moms|NIF|CIF|NIPC|CVR|SIRET|SIREN|RCS|HRB|HRA|KvK|P\.?\s?IVA|Org\.?\s?nr|ABN|EIN|FEIN|Company (?:No|number)|Y-tunnus)\b/iu;
const LINES_WITH_NAME = 90;

/** Whether a company's registration or tax number stands under its name, or on its line. */
function isRegistered(document: TextDocument, name: PagePlace): boolean {
  return document.lines.some(
    (line) =>
      line.page === name.page &&
      line.top > name.y - name.height &&
      line.top < name.y + LINES_WITH_NAME &&
      line.cells.some((cell) => {
        const column = Math.abs(cell.place.x - name.x) < INDENT;
        const beside = Math.abs(cell.place.y - name.y) < name.height;
        return (column || beside) && REGISTRATION.test(cell.text);
      }),
  );
}

/** Companies in the document that no label takes for something else (a bank, a payee, a buyer). */
function allCompanies(document: TextDocument): readonly Candidate<string>[] {
  return document.lines.flatMap((line) =>
    line.cells.flatMap((cell) =>
      isLabelled(document, cell)
        ? []
        : companiesIn(cell.text).map((found) => ({
            value: found.name.replace(/[\s,]+$/, ''),
            place: partOf(cell, found.from, found.to),
          })),
    ),
  );
}

function isLabelled(document: TextDocument, cell: Cell): boolean {
  return document.labels.some(
    (hit) =>
      hit.alone &&
      hit.roles.includes('other') &&
      hit.line.page === cell.place.page &&
      Math.abs(hit.cell.place.y - cell.place.y) < cell.place.height * 2 &&
      (rightOf(document, hit) === cell || below(document, hit) === cell),
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
