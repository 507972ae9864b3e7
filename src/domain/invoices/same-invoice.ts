import type { DocumentId } from '#domain/brand.ts';
import type { Invoice } from './invoice.ts';

/** What tells one invoice from another. */
export type Comparable = Pick<
  Invoice,
  'number' | 'vendor' | 'vendorKey' | 'issueDate' | 'currency' | 'total'
>;

/** Legal forms that one writing of a company's name has and another leaves out. */
const LEGAL_FORMS = new Set(
  (
    'ab ag aps as asa bv bvba co company corp corporation cv eirl eurl gmbh gbr inc incorporated kft kg kgaa lda ' +
    'limited llc llp lp ltd mbh nv oy oyj plc pte pty sa sarl sas sasu scs se sl slu snc spa sprl srl sro ug ' +
    'unlimited zoo'
  ).split(' '),
);

/** A company's name without case, accents, punctuation and legal form, so that two writings of it are equal. */
export function companyKey(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const bare = words.filter((word, index) => index === 0 || !LEGAL_FORMS.has(word));
  return (bare.length === 0 ? words : bare).join(' ');
}

/** An invoice number without case, blanks and punctuation: `RE-2026/0042` is `re20260042`. */
export function numberKey(number: string): string {
  const key = number
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key === '' ? number.trim() : key;
}

function isSameVendor(left: Comparable, right: Comparable): boolean {
  if (left.vendorKey !== null && left.vendorKey === right.vendorKey) return true;
  return companyKey(left.vendor) === companyKey(right.vendor);
}

/**
 * Whether two are the same invoice: `same` number and total from one vendor (or, where its name is written
 * differently, of one day); `contradicts` when one vendor gave one number two totals.
 */
export function compareInvoices(left: Comparable, right: Comparable): 'same' | 'contradicts' | 'different' {
  if (numberKey(left.number) !== numberKey(right.number)) return 'different';
  const sameVendor = isSameVendor(left, right);
  const sameTotal = left.currency === right.currency && left.total === right.total;
  if (sameTotal && (sameVendor || left.issueDate === right.issueDate)) return 'same';
  return sameVendor ? 'contradicts' : 'different';
}

/** Why a document or invoice is taken to be there already. */
export type Found<T> =
  | { readonly kind: 'document'; readonly invoice: T }
  | { readonly kind: 'same'; readonly invoice: T }
  | { readonly kind: 'contradicts'; readonly invoice: T };

export interface InvoiceIndex<T> {
  /** The invoice that these bytes were kept for. */
  byDocument(id: DocumentId): T | null;
  /** The same invoice, else one that contradicts it. */
  like(invoice: Comparable): Found<T> | null;
  /** From now on this one is looked at too. */
  add(invoice: T): void;
}

/** Indexes invoices for finding duplicates: a look-up costs what their numbers share, not how many there are. */
export function indexInvoices<T extends Comparable & Pick<Invoice, 'documentId' | 'otherDocuments'>>(
  invoices: readonly T[],
): InvoiceIndex<T> {
  const byNumber = new Map<string, T[]>();
  const documents = new Map<DocumentId, T>();
  const add = (invoice: T): void => {
    const key = numberKey(invoice.number);
    const near = byNumber.get(key);
    if (near === undefined) byNumber.set(key, [invoice]);
    else near.push(invoice);
    for (const id of [invoice.documentId, ...invoice.otherDocuments])
      if (id !== null) documents.set(id, invoice);
  };
  for (const invoice of invoices) add(invoice);
  return {
    add,
    byDocument: (id) => documents.get(id) ?? null,
    like: (wanted) => {
      const near = byNumber.get(numberKey(wanted.number)) ?? [];
      const same = near.find((invoice) => compareInvoices(invoice, wanted) === 'same');
      if (same !== undefined) return { kind: 'same', invoice: same };
      const other = near.find((invoice) => compareInvoices(invoice, wanted) === 'contradicts');
      return other === undefined ? null : { kind: 'contradicts', invoice: other };
    },
  };
}
