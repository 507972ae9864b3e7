import { nameKey } from '#domain/tables/entity-cells.ts';
import type { CrmFacts } from '../crm-file.ts';
import { isFreeMail } from './domains.ts';
import { mailDomains } from './find-customer.ts';

interface Group {
  readonly rows: CrmFacts[];
  readonly key: string;
  externalId: string;
  domain: string;
}

/** Gathers the rows of a file that are about one company, by id, domain, mail's domain and name; two ids are two companies. */
export class RowGroups {
  readonly #groups: Group[] = [];
  readonly #byId = new Map<string, Group>();
  readonly #byDomain = new Map<string, Group>();
  readonly #byMail = new Map<string, Group>();
  readonly #byName = new Map<string, Group>();

  /** The key of the group that the row belongs to. */
  add(row: CrmFacts): string {
    const group = this.#find(row) ?? this.#start(row);
    group.rows.push(row);
    group.externalId ||= row.externalId;
    group.domain ||= row.domain;
    this.#learn(row, group);
    return group.key;
  }

  #start(row: CrmFacts): Group {
    const group: Group = { rows: [], key: `line ${row.line}`, externalId: '', domain: '' };
    this.#groups.push(group);
    return group;
  }

  #find(row: CrmFacts): Group | null {
    const same = (group: Group | undefined): Group | null => {
      if (group === undefined) return null;
      const otherId = row.externalId !== '' && group.externalId !== '' && row.externalId !== group.externalId;
      return otherId ? null : group;
    };
    const found =
      (row.externalId === '' ? null : same(this.#byId.get(row.externalId))) ??
      same(this.#byDomain.get(row.domain));
    if (found !== null) return found;
    const byName = row.company === '' ? null : same(this.#byName.get(nameKey(row.company)));
    const otherDomain =
      byName !== null && row.domain !== '' && byName.domain !== '' && row.domain !== byName.domain;
    if (byName !== null && !otherDomain) return byName;
    // One mail domain with several names may be an agency of theirs: only rows without a name join by it.
    if (row.company !== '') return null;
    return (
      mailDomains(row)
        .map((domain) => same(this.#byDomain.get(domain)) ?? same(this.#byMail.get(domain)))
        .find((group) => group !== null) ?? null
    );
  }

  #learn(row: CrmFacts, group: Group): void {
    const keep = (index: Map<string, Group>, key: string): void => {
      if (key !== '' && !index.has(key)) index.set(key, group);
    };
    keep(this.#byId, row.externalId);
    keep(this.#byDomain, isFreeMail(row.domain) ? '' : row.domain);
    keep(this.#byName, nameKey(row.company));
    for (const domain of mailDomains(row)) keep(this.#byMail, domain);
  }
}
