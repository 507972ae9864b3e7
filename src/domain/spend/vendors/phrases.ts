import { squash } from './letters.ts';
import { TOP_LEVELS } from './words.ts';
import type { VendorEntry, VendorGuard } from './types.ts';

/** One text by which a vendor may show in a descriptor. */
export interface Phrase {
  readonly vendor: VendorEntry;
  readonly kind: 'name' | 'domain' | 'pattern';
  readonly guard: VendorGuard | null;
  /** Letters and digits only. */
  readonly text: string;
  /** As written in the catalogue, for the explanation. */
  readonly shown: string;
  /** Anything may follow, even within the word (`slack t0*`). */
  readonly open: boolean;
  /** Nothing but codes and places may follow (`=facebook`). */
  readonly whole: boolean;
  /** Counts anywhere in the descriptor (`~aws emea`). */
  readonly anywhere: boolean;
  /** For a web address: how many letters stand before the last label(s), else 0. */
  readonly labelLength: number;
}

function guardOf(vendor: VendorEntry): VendorGuard | null {
  if (vendor.guard === undefined) return null;
  if (vendor.guard === 'word' || vendor.guard === 'strict') return vendor.guard;
  throw new Error(`Vendor ${vendor.id} of the catalogue has an unknown guard: ${vendor.guard}`);
}

/** Letters before the top level: 5 in `slack.com`, 5 in `names.co.uk`; 0 if this is no web address. */
function labelLengthOf(address: string): number {
  const labels = address.split('.');
  if (labels.length < 2 || /\s/.test(address)) return 0;
  let last = labels.length;
  while (last > 1 && TOP_LEVELS.has(labels[last - 1] ?? '')) last -= 1;
  return last === labels.length ? 0 : squash(labels.slice(0, last).join('')).length;
}

/** Names such as `Frame.io` are web addresses too; their vendors have the address as a phrase already. */
function namePhrase(vendor: VendorEntry): Phrase {
  const text = squash(vendor.name);
  // Four letters are too few to speak for themselves.
  const guard = guardOf(vendor) ?? (text.length <= 4 ? 'word' : null);
  return { ...plainPhrase(vendor, text, vendor.name.toLowerCase()), kind: 'name', guard };
}

function plainPhrase(vendor: VendorEntry, text: string, shown: string): Phrase {
  return {
    vendor,
    kind: 'pattern',
    guard: null,
    text,
    shown,
    open: false,
    whole: false,
    anywhere: false,
    labelLength: 0,
  };
}

function domainPhrase(vendor: VendorEntry, address: string): Phrase {
  // An address with an unusual top level still is one: its first label is what names it.
  const labelLength = labelLengthOf(address) || squash(address.split('.').slice(0, -1).join('')).length;
  return {
    ...plainPhrase(vendor, squash(address), address),
    kind: 'domain',
    guard: guardOf(vendor),
    labelLength,
  };
}

function patternPhrase(vendor: VendorEntry, pattern: string): Phrase {
  const open = pattern.endsWith('*');
  const whole = pattern.startsWith('=');
  const anywhere = pattern.startsWith('~');
  const shown = pattern.replace(/^[=~]/, '').replace(/\*$/, '').trim();
  if (!open && !whole && labelLengthOf(shown) > 0) return domainPhrase(vendor, shown);
  return { ...plainPhrase(vendor, squash(shown), shown), open, whole, anywhere };
}

/** Every text by which `vendor` is known: its name, its web address, its patterns. */
export function phrasesOf(vendor: VendorEntry): readonly Phrase[] {
  return [
    namePhrase(vendor),
    domainPhrase(vendor, vendor.domain),
    ...vendor.patterns.map((pattern) => patternPhrase(vendor, pattern)),
  ];
}
