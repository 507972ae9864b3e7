import type { RecognisedVendor } from '#domain/invoices/propose-links.ts';
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };

const matcher = createVendorMatcher(catalogue, prefixes);

/** Who a seller is, by the same keys as the ledger's; `null` when its name holds neither letter nor digit. */
export function recogniseSeller(seller: string): RecognisedVendor | null {
  const named = matcher.vendorNamed(seller);
  if (named !== undefined) return { key: named.id, name: named.name, domain: named.domain };
  const match = matcher.match(seller);
  if (match !== null) {
    return { key: match.vendorId, name: match.name, domain: matcher.vendor(match.vendorId)?.domain ?? '' };
  }
  const merchant = matcher.vendorKeyFor(seller);
  return merchant === null ? null : { key: merchant.key, name: merchant.name, domain: '' };
}

/** The vendor that owns a web domain, for invoices whose seller is named by its address alone. */
export function vendorOfDomain(domain: string): string | null {
  const vendor = matcher.vendorNamed(domain);
  return vendor?.domain === domain ? vendor.name : null;
}
