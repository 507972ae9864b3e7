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

/** One line of the text for each descriptor; the end of the last line begins no other. */
function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Recognises the vendor of each line of `text`, one answer for each line, so that the n-th is about the n-th. */
export function* inspectVendors(text: string): Iterable<InspectedDescriptor> {
  const matcher = createVendorMatcher(catalogue, prefixes);
  for (const line of linesOf(text)) {
    const match = matcher.match(line);
    const guess = match ? null : matcher.looksLikeSoftware(line);
    yield {
      descriptor: line,
      vendor: match?.name ?? null,
      confidence: match?.confidence ?? 0,
      why: match?.why ?? guess?.why ?? whyNobody(line),
    };
  }
}

function whyNobody(line: string): string {
  return line.trim() === '' ? 'the line is empty' : 'no vendor of the catalogue';
}
