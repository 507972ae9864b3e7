import catalogue from '#resources/vendors/catalogue.json' with { type: 'json' };
import functions from '#resources/vendors/functions.json' with { type: 'json' };
import prefixes from '#resources/vendors/prefixes.json' with { type: 'json' };
import { createVendorMatcher } from '#domain/spend/vendors/matcher.ts';

export { catalogue, functions, prefixes };

/** The matcher as the product ships it; compiling is slow, so the tests of a file share one. */
export const matcher = createVendorMatcher(catalogue, prefixes);
