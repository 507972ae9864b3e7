/**
 * How much evidence a vendor's bare name needs. Absent: the name is coined and speaks for itself.
 * `word`: an ordinary or short word, so something beside it must point to software.
 * `strict`: a word that shops and people are called by, so only the web address, an own pattern or a
 * software reseller in front of it counts.
 */
export type VendorGuard = 'word' | 'strict';

/**
 * An entry of the catalogue as its JSON file has it, before the id is branded.
 * The pattern syntax is explained in resources/vendors/README.md.
 */
export interface VendorEntry {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly functions: readonly string[];
  readonly patterns: readonly string[];
  readonly guard?: string | undefined;
  readonly parent?: string | undefined;
}

export const PREFIX_KINDS = [
  /** Takes payments for anybody who sells online. */
  'processor',
  /** Sells software in its own name (merchant of record) or runs an app store. */
  'reseller',
  /** Takes payments at a counter or for small shops: mostly not software. */
  'till',
  /** Sells other people's goods: what follows is no vendor of ours. */
  'marketplace',
  /** Sells tickets and donations: what follows is an event. */
  'tickets',
  /** `www.` and the like. */
  'web',
  /** A word a bank adds. */
  'noise',
] as const;
export type PrefixKind = (typeof PREFIX_KINDS)[number];

/** Somebody who stands between payer and vendor, and how statements show it. */
export interface PrefixEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly texts: readonly string[];
}

/** The content of prefixes.json. */
export interface PrefixFile {
  readonly prefixes: readonly PrefixEntry[];
  /** Words banks put in front of the merchant. */
  readonly noise: readonly string[];
}

/** A vendor recognised in a statement descriptor (S5). */
export interface VendorMatch {
  readonly vendorId: string;
  readonly name: string;
  /** 0..1; nothing below 0.6 is reported, since a wrong match is worse than a question. */
  readonly confidence: number;
  /** Plain words: which text, where, and what else spoke for it. */
  readonly why: string;
  /** Name of the processor or reseller in front of the vendor. */
  readonly via: string | null;
}

/** A merchant outside the catalogue that looks like software (S6). */
export interface SoftwareGuess {
  /** 0..1. */
  readonly score: number;
  readonly why: string;
  readonly guessedName: string;
}

/** A stable key for a merchant outside the catalogue, `name:` + its words, and how to show it. */
export interface MerchantKey {
  readonly key: string;
  readonly name: string;
}

/** The compiled catalogue. Pure: equal descriptors give equal answers. */
export interface VendorMatcher {
  readonly match: (descriptor: string) => VendorMatch | null;
  readonly looksLikeSoftware: (descriptor: string, category?: string) => SoftwareGuess | null;
  /** `null` when the descriptor holds neither letter nor digit. */
  readonly vendorKeyFor: (descriptor: string) => MerchantKey | null;
  readonly vendor: (id: string) => VendorEntry | undefined;
  /** The one vendor of that name or web domain, whatever its case and punctuation. */
  readonly vendorNamed: (nameOrDomain: string) => VendorEntry | undefined;
}
