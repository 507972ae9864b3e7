import { createDescriptorLabeller } from '#domain/spend/vendors/label.ts';
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';
import type { VendorEntry, VendorMatcher } from '#domain/spend/vendors/types.ts';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };
import type { LabelSources } from '../worker/follow.ts';
import type { Label, Labeller } from './label-store.ts';

/**
 * Rules and decisions change often, what a descriptor says never does: it is worked out once per text. Most
 * of a million rows say one of a few things, so equal findings are kept once.
 */
function remembering(matcher: VendorMatcher): VendorMatcher {
  const memo = <T extends object | null>(
    work: (text: string) => T,
    sameness: (found: T & object) => string,
  ): ((text: string) => T) => {
    const known = new Map<string, T>();
    const findings = new Map<string, T>();
    return (text) => {
      const found = known.get(text);
      if (found !== undefined) return found;
      const value = work(text);
      if (value === null) {
        known.set(text, value);
        return value;
      }
      const key = sameness(value);
      const kept = findings.get(key) ?? value;
      findings.set(key, kept);
      known.set(text, kept);
      return kept;
    };
  };
  const guessesIn = new Map<string, (text: string) => ReturnType<VendorMatcher['looksLikeSoftware']>>();
  return {
    ...matcher,
    match: memo(
      matcher.match,
      ({ vendorId, confidence, why, via }) => `${vendorId}\n${confidence}\n${why}\n${via}`,
    ),
    vendorKeyFor: memo(matcher.vendorKeyFor, ({ key, name }) => `${key}\n${name}`),
    looksLikeSoftware: (descriptor, category = '') => {
      let guess = guessesIn.get(category);
      if (guess === undefined) {
        guess = memo(
          (text) => matcher.looksLikeSoftware(text, category),
          ({ guessedName, why }) => `${guessedName}\n${why}`,
        );
        guessesIn.set(category, guess);
      }
      return guess(descriptor);
    },
  };
}

let remembered: { readonly compiled: VendorMatcher; readonly matcher: VendorMatcher } | null = null;

/** Compiled when a label is first asked for: the first screen is drawn before. */
function catalogueMatcher(): { readonly compiled: VendorMatcher; readonly matcher: VendorMatcher } {
  if (remembered !== null) return remembered;
  const compiled = createVendorMatcher(catalogue, prefixes);
  remembered = { compiled, matcher: remembering(compiled) };
  return remembered;
}

/** The vendors of the catalogue that descriptors name. */
export interface VendorSet {
  add(descriptor: string): void;
  size(): number;
}

/** Looks each different descriptor up once. Let go of it soon: it holds all of them. */
export function createVendorSet(): VendorSet {
  const { compiled } = catalogueMatcher();
  const seen = new Set<string>();
  const vendors = new Set<string>();
  return {
    add(descriptor) {
      const before = seen.size;
      seen.add(descriptor);
      if (seen.size === before) return;
      const match = compiled.match(descriptor);
      if (match !== null) vendors.add(match.vendorId);
    },
    size: () => vendors.size,
  };
}

/** Different vendors of the catalogue among descriptors. */
export function countKnownVendors(descriptors: Iterable<string>): number {
  const vendors = createVendorSet();
  for (const descriptor of descriptors) vendors.add(descriptor);
  return vendors.size();
}

/** The catalogue names a parent by its id, or by its name when it is no vendor itself. */
function parentName(vendor: VendorEntry | undefined): string {
  const parent = vendor?.parent ?? '';
  return catalogueMatcher().compiled.vendor(parent)?.name ?? parent;
}

/** Labels by the shipped catalogue, the manager's rules and decisions, and the applications there are. */
export function createLabeller(sources: LabelSources): Labeller {
  let label: Labeller | null = null;
  return (descriptor, category, rule) => {
    label ??= compileLabeller(sources);
    return label(descriptor, category, rule);
  };
}

function compileLabeller({ applications, rules, decisions }: LabelSources): Labeller {
  const { matcher } = catalogueMatcher();
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const labelOf = createDescriptorLabeller({ matcher, applications, rules, decisions });
  // A million rows have hundreds of thousands of descriptors, but only some thousand different labels.
  const labels = new Map<string, Label>();
  return (descriptor, category, rule) => {
    const label = labelOf(descriptor, category, rule);
    // A merchant that is no concern of discovery still has a name to group its rows by.
    const merchant = label.vendorKey === null ? matcher.vendorKeyFor(descriptor) : null;
    const vendorKey = label.vendorKey ?? merchant?.key ?? '';
    const vendorName = label.vendorName ?? merchant?.name ?? '';
    const same = `${vendorKey}\n${vendorName}\n${label.applicationId}\n${label.dismissed}\n${label.vendorKey === null}\n${label.why}`;
    const known = labels.get(same);
    if (known !== undefined) return known;
    const vendor = matcher.vendor(vendorKey);
    const fresh: Label = {
      vendorKey,
      vendorName,
      domain: vendor?.domain ?? '',
      functions: vendor?.functions ?? [],
      parent: parentName(vendor),
      applicationId: label.applicationId,
      applicationName: label.applicationId === null ? '' : (names.get(label.applicationId) ?? ''),
      software: label.applicationId !== null || (label.vendorKey !== null && !label.dismissed),
      dismissed: label.dismissed,
      why: label.why,
    };
    labels.set(same, fresh);
    return fresh;
  };
}
