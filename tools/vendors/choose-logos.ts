import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as icons from 'simple-icons';
import { squash } from '#domain/spend/vendors/letters.ts';
import type { VendorEntry } from '#domain/spend/vendors/types.ts';
import { TOP_LEVELS } from '#domain/spend/vendors/words.ts';

/** A line of logos.json: vendor id, squashed name, web domain, brand colour without `#`, path in a 24 × 24 box. */
export type LogoLine = readonly [id: string, name: string, domain: string, hex: string, path: string];

/** What the package's own data file says of an icon. */
interface IconFacts {
  readonly title: string;
  readonly slug: string;
  readonly source: string;
  readonly guidelines?: string;
  readonly license?: { readonly type: string };
}

/** Marks with a licence of their own that asks for more than a notice are left out. */
const FREE_LICENCES = new Set(['CC0-1.0', 'MIT', 'Apache-2.0', 'BSD-3-Clause', 'Unlicense']);
/** A mark with more detail than this is a blot at twenty pixels, and costs as much as six others. */
const LONGEST_PATH = 4500;

function hostOf(address: string | undefined): string {
  if (address === undefined || !URL.canParse(address)) return '';
  return new URL(address).hostname.replace(/^www\./, '');
}

/** `slack` of `slack.com` and `app.slack.co.uk`: what stands before the top levels. */
function labelOf(domain: string): string {
  const labels = domain.split('.');
  while (labels.length > 1 && TOP_LEVELS.has(labels.at(-1) ?? '')) labels.pop();
  return labels.at(-1) ?? '';
}

/** The icon was taken from the vendor's own site, or its guidelines are there. */
function fromVendor(icon: IconFacts, domain: string): boolean {
  const hosts = [icon.source, icon.guidelines].map(hostOf);
  return hosts.some((host) => host === domain || host.endsWith(`.${domain}`));
}

/**
 * Certain are: the vendor's own site, with the name or the web address's name; or without the site the name, when it
 * is the web address's too. A name alone is not: many things are called Linear.
 */
function belongs(icon: IconFacts, vendor: VendorEntry): boolean {
  const names = [squash(icon.title), squash(icon.slug)];
  const sameName = names.includes(squash(vendor.name));
  const sameLabel = names.includes(squash(labelOf(vendor.domain)));
  if (fromVendor(icon, vendor.domain)) return sameName || sameLabel;
  return sameName && sameLabel && vendor.guard !== 'strict';
}

function freeIcons(): Map<string, IconFacts[]> {
  const file = fileURLToPath(import.meta.resolve('simple-icons/icons.json'));
  const byName = new Map<string, IconFacts[]>();
  for (const icon of JSON.parse(readFileSync(file, 'utf8')) as IconFacts[]) {
    if (icon.license !== undefined && !FREE_LICENCES.has(icon.license.type)) continue;
    for (const name of new Set([squash(icon.title), squash(icon.slug)])) {
      byName.set(name, [...(byName.get(name) ?? []), icon]);
    }
  }
  return byName;
}

/** The marks of the installed simple-icons that belong to vendors of the catalogue with certainty, in its order. */
export function chooseLogos(catalogue: readonly VendorEntry[]): LogoLine[] {
  const free = freeIcons();
  const drawn = new Map(Object.values(icons).map((icon) => [icon.slug, icon]));
  return catalogue.flatMap((vendor) => {
    const name = squash(vendor.name);
    const near = [...(free.get(name) ?? []), ...(free.get(squash(labelOf(vendor.domain))) ?? [])];
    const best = near.find((icon) => belongs(icon, vendor));
    const icon = best === undefined ? undefined : drawn.get(best.slug);
    if (icon === undefined || icon.path.length > LONGEST_PATH) return [];
    return [[vendor.id, name, vendor.domain, icon.hex, icon.path] as const];
  });
}

/** The content of logos.json. */
export function logosFile(logos: readonly LogoLine[]): string {
  return `[\n${logos.map((logo) => JSON.stringify(logo)).join(',\n')}\n]\n`;
}
