import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';

/** What `inspect vendors` says of one descriptor. */
export interface InspectedDescriptor {
  readonly descriptor: string;
  readonly vendor: string | null;
  /** 0..1; 0 when no vendor was recognised. */
  readonly confidence: number;
  readonly why: string;
}

/** Recognises the vendor of each line of `text`, one descriptor per line; blank lines are left out. */
export function* inspectVendors(text: string): Iterable<InspectedDescriptor> {
  const matcher = createVendorMatcher(catalogue, prefixes);
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const match = matcher.match(line);
    const guess = match ? null : matcher.looksLikeSoftware(line);
    yield {
      descriptor: line,
      vendor: match?.name ?? null,
      confidence: match?.confidence ?? 0,
      why: match?.why ?? guess?.why ?? 'no vendor of the catalogue',
    };
  }
}
