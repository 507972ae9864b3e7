import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import { squash } from './letters.ts';

/** What labelling needs to know of an application. */
export type LabelledApplication = Pick<Application, 'id' | 'name' | 'vendor' | 'domain' | 'archived'>;

/** A vendor to be found among the applications. */
export interface WantedVendor {
  readonly name: string;
  readonly domain: string;
}

/** The application a vendor's charges belong to, or why that cannot be said. */
export type ApplicationOfVendor =
  | { readonly kind: 'one'; readonly id: ApplicationId; readonly by: 'name' | 'web domain' | 'vendor' }
  | { readonly kind: 'several' }
  | { readonly kind: 'none' };

export type ApplicationFinder = (vendor: WantedVendor) => ApplicationOfVendor;

type Index = ReadonlyMap<string, readonly LabelledApplication[]>;

function indexBy(
  applications: readonly LabelledApplication[],
  keyOf: (application: LabelledApplication) => string,
): Index {
  return Map.groupBy(
    applications.filter((application) => keyOf(application) !== ''),
    keyOf,
  );
}

/** `https://www.slack.com/intl` → `slackcom`. */
function hostKey(domain: string): string {
  const host = domain
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/^www\./, '');
  return squash(host.split(/[/?#:]/)[0] ?? '');
}

/** Archived applications count only if no other does: their late charges still have to be seen. */
function living(found: readonly LabelledApplication[]): readonly LabelledApplication[] {
  const active = found.filter((application) => !application.archived);
  return active.length > 0 ? active : found;
}

/**
 * Indexes the applications by name, web domain and vendor. The first of the three under which anything is found
 * decides; if it finds more than one application, nothing is guessed.
 */
export function compileApplications(applications: readonly LabelledApplication[]): ApplicationFinder {
  const byName = indexBy(applications, (application) => squash(application.name));
  const byDomain = indexBy(applications, (application) => hostKey(application.domain));
  const byVendor = indexBy(applications, (application) => squash(application.vendor));
  return (vendor) => {
    const name = squash(vendor.name);
    const attempts = [
      ['name', byName.get(name)],
      ['web domain', byDomain.get(hostKey(vendor.domain))],
      ['vendor', byVendor.get(name)],
    ] as const;
    for (const [by, all] of attempts) {
      const found = living(all ?? []);
      if (found.length > 1) return { kind: 'several' };
      if (found[0]) return { kind: 'one', id: found[0].id, by };
    }
    return { kind: 'none' };
  };
}
