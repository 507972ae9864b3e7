import type { ApplicationId, ContractId, DocumentId } from '#domain/brand.ts';
import { nameKey, type Cells } from '#domain/tables/entity-cells.ts';

/** What is stored as an id and written as a name. */
export interface LinkNames {
  readonly contractName: (id: ContractId) => string | null;
  readonly applicationName: (id: ApplicationId) => string | null;
}

/** How a row finds what it is linked to. */
export interface LinkFinder<Id> {
  readonly byId: (id: string) => Id | null;
  /** `null` when none or several have the name. */
  readonly byName: (name: string) => Id | null;
}

export interface LinkContext {
  readonly contract: LinkFinder<ContractId>;
  readonly application: LinkFinder<ApplicationId>;
  readonly hasDocument: (id: DocumentId) => boolean;
}

/**
 * A link by the id in `<what> id`, else by the name in `<what>`. One that leads nowhere is left empty with a warning: the
 * row is worth more than its link.
 */
export function readLink<Id extends string>(
  cells: Cells,
  what: string,
  otherwise: Id | null,
  { byId, byName }: LinkFinder<Id>,
): Id | null {
  const [id, name] = [cells.bare(`${what} id`), cells.bare(what)];
  if (id === '' && name === '') return cells.has(what) || cells.has(`${what} id`) ? null : otherwise;
  const found = (id === '' ? null : byId(id)) ?? (name === '' ? null : byName(name));
  if (found === null) {
    cells.warn(`${what}: “${name === '' ? id : name}” is not here, or more than once. It is not linked.`);
  }
  return found;
}

/** A document by its id; one that is not kept here is left out with a warning. */
export function readDocument(
  cells: Cells,
  otherwise: DocumentId | null,
  hasDocument: (id: DocumentId) => boolean,
): DocumentId | null {
  if (!cells.has('document')) return otherwise;
  const id = cells.bare('document') as DocumentId;
  if (id === '') return null;
  if (hasDocument(id)) return id;
  cells.warn('document: it is not in this workspace. Attach it again.');
  return null;
}

/** Finds rows by their id, or by their name when only one has it. */
export function finderOf<Id extends string>(
  rows: readonly { readonly id: Id; readonly name: string }[],
): LinkFinder<Id> {
  const ids = new Map<string, Id>(rows.map(({ id }) => [id, id]));
  const byName = Map.groupBy(rows, ({ name }) => nameKey(name));
  return {
    byId: (id) => ids.get(id) ?? null,
    byName: (name) => {
      const [found, other] = byName.get(nameKey(name)) ?? [];
      return found === undefined || other !== undefined ? null : found.id;
    },
  };
}

/** Names of contracts and applications by their ids. */
export function linkNamesOf(
  contracts: readonly { readonly id: ContractId; readonly name: string }[],
  applications: readonly { readonly id: ApplicationId; readonly name: string }[],
): LinkNames {
  const contractNames = new Map(contracts.map(({ id, name }) => [id, name]));
  const applicationNames = new Map(applications.map(({ id, name }) => [id, name]));
  return {
    contractName: (id) => contractNames.get(id) ?? null,
    applicationName: (id) => applicationNames.get(id) ?? null,
  };
}
