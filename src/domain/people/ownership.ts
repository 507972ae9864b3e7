import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { RenewalDecision } from '#domain/decisions/decision.ts';
import type { Customer } from '#domain/journey/journey.ts';
import { nameKey } from '#domain/tables/entity-cells.ts';
import type { Task } from '#domain/tasks/task.ts';
import type { DirectoryPerson } from './directory-types.ts';
import type { Person } from './person.ts';

/** Something that has an owner. */
export type Owned =
  | { readonly kind: 'application'; readonly row: Application; readonly name: string }
  | { readonly kind: 'decision'; readonly row: RenewalDecision; readonly name: string }
  | { readonly kind: 'task'; readonly row: Task; readonly name: string }
  | { readonly kind: 'step'; readonly row: Task; readonly name: string }
  | { readonly kind: 'customer'; readonly row: Customer; readonly name: string };

/** Rows that have owners. */
export interface OwnedRows {
  readonly applications: readonly Application[];
  readonly contracts: readonly Contract[];
  readonly decisions: readonly RenewalDecision[];
  readonly tasks: readonly Task[];
  readonly customers: readonly Customer[];
}

/** Applications that somebody has to look after. */
export function needsOwner({ archived, status }: Pick<Application, 'archived' | 'status'>): boolean {
  return !archived && status !== 'retired' && status !== 'rejected';
}

/** What is open and owned, by the owner as written (`nameKey`, which mails have too). Linear. */
export function ownedByText(rows: OwnedRows): ReadonlyMap<string, readonly Owned[]> {
  const contracts = new Map<string, string>(rows.contracts.map(({ id, name }) => [id, name]));
  const all: Owned[] = [
    ...rows.applications
      .filter(needsOwner)
      .map((row): Owned => ({ kind: 'application', row, name: row.name })),
    ...rows.decisions
      .filter(({ state }) => state.kind === 'open')
      .map((row): Owned => ({
        kind: 'decision',
        row,
        name: contracts.get(row.contractId) ?? 'a deleted contract',
      })),
    ...rows.tasks
      .filter(({ done }) => done === null)
      .map((row): Owned => ({
        kind: row.subject.kind === 'off-boarding' ? 'step' : 'task',
        row,
        name: row.title,
      })),
    ...rows.customers
      .filter(({ archived }) => !archived)
      .map((row): Owned => ({ kind: 'customer', row, name: row.company })),
  ];
  const byText = Map.groupBy(all, ({ row }) => nameKey(row.owner));
  byText.delete('');
  return byText;
}

/** What somebody owns: entries whose owner is their name or one of their mails. */
export function ownedBy(
  { name, mails }: Pick<DirectoryPerson, 'name' | 'mails'>,
  byText: ReadonlyMap<string, readonly Owned[]>,
): readonly Owned[] {
  const texts = new Set([nameKey(name), ...mails.map(nameKey)]);
  texts.delete('');
  return [...texts].flatMap((text) => byText.get(text) ?? []);
}

/** Names that several people have: an owner written so may be any of them. */
export function sharedNames(people: Iterable<Pick<DirectoryPerson, 'name'>>): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { name } of people) {
    const key = nameKey(name);
    if (key !== '' && seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

/**
 * Applications whose owner has left, each with who that is; from stored people alone. A name that somebody who is still here
 * has as well is not taken for the one who left.
 */
export function ownersWhoLeft(
  people: readonly Person[],
  applications: readonly Application[],
): ReadonlyMap<ApplicationId, Person> {
  const byText = new Map<string, Person>();
  const here = new Set<string>();
  for (const person of people) {
    const texts = [person.name, person.email, ...person.otherEmails].map(nameKey);
    for (const text of texts) {
      if (text === '') continue;
      if (person.status === 'left') byText.set(text, person);
      else here.add(text);
    }
  }
  return new Map(
    applications.filter(needsOwner).flatMap(({ id, owner }) => {
      const text = nameKey(owner);
      const person = byText.get(text);
      return person === undefined || here.has(text) ? [] : [[id, person] as const];
    }),
  );
}
