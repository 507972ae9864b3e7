import { squash } from '#domain/spend/vendors/letters.ts';

/** What is known of whose logo is wanted; the more the surer. */
export interface LogoOwner {
  readonly name: string;
  /** Web domain or address. */
  readonly domain?: string;
  /** Name of the company behind it, tried last. */
  readonly vendor?: string;
  /** Id of the catalogue, if it was recognised. */
  readonly id?: string;
}

/** A mark in a 24 × 24 box, in the brand's colour. */
export interface Logo {
  readonly hex: string;
  readonly path: string;
}

export type LogoFinder = (owner: LogoOwner) => Logo | null;

/** `https://www.app.slack.com/x` → `app.slack.com`, `slack.com`: hosts to look for, the longest first. */
function hostsOf(domain: string): string[] {
  const host = domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '');
  const labels = host.split('.').filter(Boolean);
  return labels.slice(0, -1).map((_, at) => labels.slice(at).join('.'));
}

/** Indexes the lines of logos.json. A web domain decides before a name does; what two vendors share is nobody's. */
export function createLogoFinder(lines: readonly (readonly string[])[]): LogoFinder {
  const byId = new Map<string, Logo>();
  const byDomain = new Map<string, Logo | null>();
  const byName = new Map<string, Logo | null>();
  for (const [id = '', name = '', domain = '', hex = '', path = ''] of lines) {
    const logo = { hex, path };
    byId.set(id, logo);
    byDomain.set(domain, byDomain.has(domain) ? null : logo);
    byName.set(name, byName.has(name) ? null : logo);
  }
  return ({ id, name, domain = '', vendor = '' }) => {
    const known = id === undefined ? undefined : byId.get(id);
    if (known !== undefined) return known;
    for (const host of hostsOf(domain)) {
      const found = byDomain.get(host);
      if (found) return found;
    }
    return byName.get(squash(name)) ?? byName.get(squash(vendor)) ?? null;
  };
}
