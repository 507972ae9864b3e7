import type { BoardId, CustomerId } from '#domain/brand.ts';
import { customerKey } from '#domain/journey/customer-import.ts';
import type { Customer } from '#domain/journey/journey.ts';
import type { CrmFacts, CrmProgram } from '../crm-file.ts';
import { companyMailDomain, domainsOf, isFreeMail } from './domains.ts';

/** By what a row was found to be about a customer. */
export type MatchBy = 'id' | 'domain' | 'mail' | 'name';

export type Found =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly by: MatchBy; readonly customer: Customer }
  /** May be one of these: to be asked. */
  | { readonly kind: 'doubtful'; readonly by: MatchBy; readonly candidates: readonly Customer[] };

export type FindCustomer = (facts: CrmFacts) => Found;

const NEW: Found = { kind: 'new' };

/**
 * Finds the customer a row is about: by the id that the program gives it, then by its web domain, then by the domain of its
 * people's mail, then by its name on `board`, which alone is never enough. Each step is certain only when it leaves one.
 */
export function customerFinder(
  customers: readonly Customer[],
  program: CrmProgram,
  board: BoardId,
): FindCustomer {
  const ids = new Map<string, Customer[]>();
  const webs = new Map<string, Customer[]>();
  const mails = new Map<string, Customer[]>();
  const names = new Map<string, Customer[]>();
  for (const customer of customers) {
    const { web, mail } = domainsOf(customer);
    add(ids, customer.externalIds[program] ?? '', customer);
    add(webs, web, customer);
    for (const domain of mail) add(mails, domain, customer);
    add(names, customerKey(customer.boardId, customer.company), customer);
  }
  return (facts) => {
    const byId = ids.get(facts.externalId) ?? [];
    if (facts.externalId !== '' && byId.length > 0) return judged('id', byId, board, () => true);
    const contradicts = (customer: Customer): boolean => {
      const known = customer.externalIds[program] ?? '';
      return known !== '' && facts.externalId !== '' && known !== facts.externalId;
    };
    const own = isFreeMail(facts.domain) ? '' : facts.domain;
    const sound = (customer: Customer): boolean => !contradicts(customer);
    const byWeb = own === '' ? [] : (webs.get(own) ?? []);
    if (byWeb.length > 0) return judged('domain', byWeb, board, sound);
    const addresses = mailDomains(facts);
    const byMail = unique([
      ...(own === '' ? [] : (mails.get(own) ?? [])),
      ...addresses.flatMap((domain) => [...(webs.get(domain) ?? []), ...(mails.get(domain) ?? [])]),
    ]);
    const alike = (customer: Customer): boolean => {
      const { web } = domainsOf(customer);
      return sound(customer) && (own === '' || web === '' || web === own);
    };
    if (byMail.length > 0) return judged('mail', byMail, board, alike);
    const byName = facts.company === '' ? [] : (names.get(customerKey(board, facts.company)) ?? []);
    return byName.length === 0 ? NEW : { kind: 'doubtful', by: 'name', candidates: byName };
  };
}

export function mailDomains({ contacts }: Pick<CrmFacts, 'contacts'>): string[] {
  return [
    ...new Set(contacts.map(({ email }) => companyMailDomain(email)).filter((domain) => domain !== '')),
  ];
}

function judged(
  by: MatchBy,
  candidates: readonly Customer[],
  board: BoardId,
  isSound: (customer: Customer) => boolean,
): Found {
  const here = candidates.filter(({ boardId }) => boardId === board);
  const [only, ...others] = here.length > 0 ? here : candidates;
  if (only !== undefined && others.length === 0 && isSound(only)) return { kind: 'same', by, customer: only };
  return { kind: 'doubtful', by, candidates: here.length > 0 ? here : candidates };
}

function add(index: Map<string, Customer[]>, key: string, customer: Customer): void {
  if (key === '') return;
  const found = index.get(key);
  if (found === undefined) index.set(key, [customer]);
  else found.push(customer);
}

function unique(customers: readonly Customer[]): Customer[] {
  return [...new Map<CustomerId, Customer>(customers.map((customer) => [customer.id, customer])).values()];
}
