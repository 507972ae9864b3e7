import { latestActivity } from '#domain/usage/count-users.ts';
import { usesOf } from '#domain/usage/usage-block.ts';
import { accountKey, mailKey, personLabel } from './directory-types.ts';
import type {
  Directory,
  DirectoryAccount,
  DirectoryPerson,
  DirectorySource,
  PersonKey,
} from './directory-types.ts';
import { joinAccounts } from './join-accounts.ts';
import type { AccountNode, JoinedAccounts } from './join-accounts.ts';
import { joinQuestions } from './join-questions.ts';
import { isDirectoryProduct, statusOf, suspicionOf } from './leaver-status.ts';
import type { Person } from './person.ts';

const PIECE = 500;
const MAIL = mailKey('');

/**
 * Everybody who is known: people said by hand or by lists, and everybody in the latest snapshots, joined by mail, then by the
 * mail that the same account of the same application had in an older file, then by the manager's answers; never by names.
 * No account is lost and none is in two people; the order of the rows does not matter. Linear in the number of accounts.
 */
export function directory(source: DirectorySource): Directory {
  const steps = directorySteps(source);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** `directory` in pieces of a few milliseconds, for a window that must not stand still. */
export function* directorySteps(source: DirectorySource): Generator<undefined, Directory> {
  const joined = yield* joinAccounts(source.people, source.joins, source.latest, source.earlier);
  const groups = yield* groupAccounts(joined);
  const products = new Map(source.latest.map(({ snapshot }) => [snapshot.id as string, snapshot.product]));
  const stored = new Map<PersonKey, Person>(source.people.map((person) => [person.id, person]));
  const sorted: { readonly sort: string; readonly person: DirectoryPerson }[] = [];
  let done = 0;
  for (const key of new Set([...stored.keys(), ...groups.keys()])) {
    done += 1;
    if (done % PIECE === 0) yield;
    const person = personOf(key, stored.get(key) ?? null, groups.get(key) ?? [], products, joined);
    sorted.push({ sort: `${personLabel(person).toLowerCase()} ${key}`, person });
  }
  yield;
  sorted.sort((a, b) => (a.sort < b.sort ? -1 : 1));
  const people = sorted.map(({ person }) => person);
  yield;
  const byKey = new Map(people.map((person) => [person.key, person]));
  const aliases = aliasesOf(joined, byKey);
  const questions = yield* joinQuestions(people, joined.answers);
  return { people, byKey, aliases, questions };
}

function* groupAccounts(joined: JoinedAccounts): Generator<undefined, Map<PersonKey, AccountNode[]>> {
  const groups = new Map<PersonKey, AccountNode[]>();
  let done = 0;
  for (const node of joined.accounts) {
    done += 1;
    if (done % PIECE === 0) yield;
    const key = joined.keyOf(accountKey(node.joinId));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [node]);
    else group.push(node);
  }
  return groups;
}

function personOf(
  key: PersonKey,
  stored: Person | null,
  nodes: readonly AccountNode[],
  products: ReadonlyMap<string, string>,
  { ownerOfMail }: JoinedAccounts,
): DirectoryPerson {
  const accounts = nodes.map(accountOf).toSorted(byPlace);
  const isDirectory = ({ snapshotId }: DirectoryAccount): boolean =>
    isDirectoryProduct(products.get(snapshotId) ?? '');
  const told = accounts.length > 1 ? accounts.toSorted((a, b) => bestTeller(a, b, isDirectory)) : accounts;
  return {
    key,
    stored,
    name: stored?.name || (told.find(({ name }) => name !== '')?.name ?? ''),
    mails: mailsOf(key, stored, accounts, ownerOfMail),
    department: stored?.department || (told.find(({ department }) => department !== '')?.department ?? ''),
    status: statusOf(stored, accounts, isDirectory),
    suspicion: suspicionOf(stored, accounts, isDirectory),
    accounts,
  };
}

/** Directories of people know names best, then who told last. */
function bestTeller(
  a: DirectoryAccount,
  b: DirectoryAccount,
  isDirectory: (account: DirectoryAccount) => boolean,
): number {
  const [isA, isB] = [isDirectory(a), isDirectory(b)];
  if (isA !== isB) return isA ? -1 : 1;
  if (a.asOf !== b.asOf) return a.asOf > b.asOf ? -1 : 1;
  return byPlace(a, b);
}

function byPlace(a: DirectoryAccount, b: DirectoryAccount): number {
  if (a.applicationId !== b.applicationId) return a.applicationId < b.applicationId ? -1 : 1;
  if (a.account !== b.account) return a.account < b.account ? -1 : 1;
  return a.snapshotId < b.snapshotId ? -1 : 1;
}

/** The stored ones first, in their order; then those of accounts that no other stored person has. */
function mailsOf(
  key: PersonKey,
  stored: Person | null,
  accounts: readonly DirectoryAccount[],
  ownerOfMail: ReadonlyMap<string, Person>,
): string[] {
  const own = stored === null ? [] : [stored.email, ...stored.otherEmails];
  const root = key.startsWith(MAIL) ? [key.slice(MAIL.length)] : [];
  const told = accounts
    .map(({ mail }) => mail)
    .filter((mail) => {
      const owner = ownerOfMail.get(mail);
      return owner === undefined || owner.id === stored?.id;
    })
    .toSorted();
  return [...new Set([...own, ...root, ...told])].filter((mail) => mail !== '');
}

const FLAGS = [null, false, true] as const;

function accountOf({ source, index, mail, joinedBy }: AccountNode): DirectoryAccount {
  const { block, snapshot } = source;
  const uses = usesOf(block, index);
  const [only] = uses;
  return {
    applicationId: snapshot.applicationId,
    snapshotId: snapshot.id,
    asOf: snapshot.asOf,
    account: block.account[index] ?? '',
    mail,
    name: (block.name[index] ?? '').trim(),
    department: block.department.values[block.department.index[index] ?? 0] ?? '',
    joinedBy,
    holdsSeat: FLAGS[block.seat[index] ?? 0] ?? null,
    closed: FLAGS[block.closed[index] ?? 0] ?? null,
    last: uses.length === 1 && only !== undefined ? only.last : latestActivity(uses.map(({ last }) => last)),
    seatTypes: different(uses.map(({ seatType }) => seatType)),
    functions: different(uses.map((use) => use.function)),
  };
}

function different(texts: readonly string[]): readonly string[] {
  if (texts.length === 1) return texts[0] === '' ? [] : texts;
  return [...new Set(texts)].filter((text) => text !== '');
}

function aliasesOf(
  { keyOf, ownerOfMail }: JoinedAccounts,
  byKey: ReadonlyMap<PersonKey, DirectoryPerson>,
): Map<PersonKey, PersonKey> {
  const aliases = new Map<PersonKey, PersonKey>();
  for (const mail of ownerOfMail.keys()) {
    const key = keyOf(mailKey(mail));
    if (byKey.has(key)) aliases.set(mailKey(mail), key);
  }
  return aliases;
}
