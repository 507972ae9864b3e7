import { createDescriptorLabeller } from '#domain/spend/vendors/label.ts';
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';
import type { VendorEntry, VendorMatcher } from '#domain/spend/vendors/types.ts';
import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };
import type { LabelSources } from '../worker/follow.ts';
import type { Labeller } from './label-store.ts';

/** Rules and decisions change often, what a descriptor says never does: it is worked out once per text. */
function remembering(matcher: VendorMatcher): VendorMatcher {
  const memo = <T>(work: (text: string) => T): ((text: string) => T) => {
    const known = new Map<string, T>();
    return (text) => {
      const found = known.get(text);
      if (found !== undefined || known.has(text)) return found as T;
      const value = work(text);
      known.set(text, value);
      return value;
    };
  };
  const guesses = new Map<string, ReturnType<VendorMatcher['looksLikeSoftware']>>();
  return {
    ...matcher,
    match: memo(matcher.match),
    vendorKeyFor: memo(matcher.vendorKeyFor),
    looksLikeSoftware: (descriptor, category = '') => {
      const key = `${category}\n${descriptor}`;
      const known = guesses.get(key);
      if (known !== undefined) return known;
      const guess = matcher.looksLikeSoftware(descriptor, category);
      guesses.set(key, guess);
      return guess;
    },
  };
}

const compiled = createVendorMatcher(catalogue, prefixes);
const remembered = remembering(compiled);

/** Different vendors of the catalogue among descriptors. Remembers nothing: the texts may be put away again. */
export function countKnownVendors(descriptors: Iterable<string>): number {
  const vendors = new Set<string>();
  for (const descriptor of descriptors) {
    const match = compiled.match(descriptor);
    if (match !== null) vendors.add(match.vendorId);
  }
  return vendors.size;
}

/** The catalogue names a parent by its id, or by its name when it is no vendor itself. */
function parentName(vendor: VendorEntry | undefined): string {
  const parent = vendor?.parent ?? '';
  return compiled.vendor(parent)?.name ?? parent;
}

/** Labels by the shipped catalogue, the manager's rules and decisions, and the applications there are. */
export function createLabeller({ applications, rules, decisions }: LabelSources): Labeller {
  const matcher = remembered;
  const names = new Map(applications.map(({ id, name }) => [id, name]));
  const labelOf = createDescriptorLabeller({ matcher, applications, rules, decisions });
  return (descriptor, category, rule) => {
    const label = labelOf(descriptor, category, rule);
    // A merchant that is no concern of discovery still has a name to group its rows by.
    const merchant = label.vendorKey === null ? matcher.vendorKeyFor(descriptor) : null;
    const vendorKey = label.vendorKey ?? merchant?.key ?? '';
    const known = matcher.vendor(vendorKey);
    return {
      vendorKey,
      vendorName: label.vendorName ?? merchant?.name ?? '',
      domain: known?.domain ?? '',
      functions: known?.functions ?? [],
      parent: parentName(known),
      applicationId: label.applicationId,
      applicationName: label.applicationId === null ? '' : (names.get(label.applicationId) ?? ''),
      software: label.applicationId !== null || (label.vendorKey !== null && !label.dismissed),
      dismissed: label.dismissed,
      why: label.why,
    };
  };
}
