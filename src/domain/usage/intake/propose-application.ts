import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { squash } from '#domain/spend/vendors/letters.ts';

/** Whose people a file lists, as far as it was recognised. */
export interface FileProduct {
  /** "Jira", "Microsoft 365". */
  readonly name: string;
  /** What it and its vendor go by in inventories: "Office 365", "Atlassian". */
  readonly names: readonly string[];
  readonly domains: readonly string[];
}

export type KnownApplication = Pick<Application, 'id' | 'name' | 'vendor' | 'domain' | 'archived' | 'status'>;

/** The application that a file belongs to, and why, or why that cannot be said. */
export type ApplicationProposal =
  | { readonly kind: 'one'; readonly id: ApplicationId; readonly why: string }
  | { readonly kind: 'several'; readonly ids: readonly ApplicationId[]; readonly why: string }
  | { readonly kind: 'none'; readonly why: string };

/** Shorter names are words: "Go" is not the beginning of "Google". */
const SHORTEST_BEGINNING = 4;

/** `https://www.slack.com/intl` and `app.slack.com` → `slack.com`, so far as the end of the host decides. */
function hostOf(domain: string): string {
  const bare = domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '');
  return bare.split(/[/?#:]/)[0] ?? '';
}

function sameHost(one: string, other: string): boolean {
  const [a, b] = [hostOf(one), hostOf(other)];
  if (a === '' || b === '') return false;
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** "Jira" begins "Jira Software (Cloud)", word by word. */
function begins(name: string, other: string): boolean {
  if (squash(name).length < SHORTEST_BEGINNING) return false;
  const [words, longer] = [wordsOf(name), wordsOf(other)];
  return words.length > 0 && words.every((word, place) => longer[place] === word);
}

type Test = (application: KnownApplication, product: FileProduct) => boolean;

const namesOf = ({ name, names }: FileProduct): readonly string[] => [name, ...names];

const sameName: Test = (application, product) =>
  namesOf(product).some((name) => squash(name) !== '' && squash(name) === squash(application.name));

/** Not by what the product's own name begins with: "Google Ads" is of Google, and is not Google Workspace. */
const likeName: Test = (application, product) =>
  namesOf(product)
    .filter((name) => squash(name) === squash(product.name) || !begins(name, product.name))
    .some((name) => begins(name, application.name) || begins(application.name, name));

const sameDomain: Test = (application, { domains }) =>
  domains.some((domain) => sameHost(application.domain, domain));

const sameVendor: Test = (application, product) =>
  namesOf(product).some((name) => squash(name) !== '' && squash(name) === squash(application.vendor));

/** In this order; the first under which anything is found decides. */
const TESTS: readonly (readonly [test: Test, why: (product: FileProduct) => string])[] = [
  [({ name }, product) => squash(name) === squash(product.name), ({ name }) => `its name is ${name}`],
  [({ name }, product) => begins(product.name, name), ({ name }) => `its name begins with ${name}`],
  [sameName, ({ name }) => `its name is one that ${name} goes by`],
  [likeName, ({ name }) => `its name is like that of ${name}`],
  [sameDomain, ({ name }) => `its web domain is that of ${name}`],
  [sameVendor, ({ name }) => `its vendor is that of ${name}`],
];

/** Those in use before those that are over: a file of people is about something that runs. */
function living(found: readonly KnownApplication[]): readonly KnownApplication[] {
  const running = found.filter(
    ({ archived, status }) => !archived && status !== 'retired' && status !== 'rejected',
  );
  return running.length > 0 ? running : found;
}

/** Finds the application whose people a file lists, by name, then web domain, then vendor. Several are not chosen among. */
export function proposeApplication(
  product: FileProduct | null,
  applications: readonly KnownApplication[],
): ApplicationProposal {
  if (product === null) return { kind: 'none', why: 'The file does not say whose people it lists.' };
  for (const [test, why] of TESTS) {
    const found = living(applications.filter((application) => test(application, product)));
    const [only] = found;
    if (only === undefined) continue;
    const reason = `${why(product)}.`;
    if (found.length === 1) return { kind: 'one', id: only.id, why: `Chosen because ${reason}` };
    const ids = found.map(({ id }) => id);
    return { kind: 'several', ids, why: `${found.length} applications fit: ${reason}` };
  }
  return { kind: 'none', why: `No application of your inventory looks like ${product.name}.` };
}

/**
 * Whether an application can be the product that a file is of: it has its name, or is the only one of its web domain or
 * vendor. Others of the vendor are other products. Nothing is said against any where the file does not tell.
 */
export function mayBeProduct(
  application: KnownApplication,
  product: FileProduct | null,
  applications: readonly KnownApplication[],
): boolean {
  if (product === null || sameName(application, product) || likeName(application, product)) return true;
  const proposal = proposeApplication(product, applications);
  return proposal.kind === 'one' && proposal.id === application.id;
}
