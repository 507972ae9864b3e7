import { INDENT, nameAt, nameBelow, nameNear, WINDOW_INDENT } from './address-block.ts';
import { agree, unsure, type Candidate, type Decision } from './candidates.ts';
import { partOf, type Cell } from './cells.ts';
import { allCompanies, isRegistered } from './companies.ts';
import type { LabelHit, TextDocument } from './document.ts';
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

/** Last of all a vendor of the catalogue whose address the document names. */
function sellerByDomain(document: TextDocument, vendorOfDomain: VendorOfDomain): Decision<string> {
  const vendors = domainsOf(document).flatMap((each) => {
    const name = vendorOfDomain(each.domain);
    return name === null ? [] : [{ value: name, place: each.place }];
  });
  return agree(vendors);
}
