import { mergedAccounts } from './account-reader.ts';
import { mailKey, personLabel } from './directory-types.ts';
import type {
  Directory,
  DirectoryAccount,
  DirectoryPerson,
  DirectorySource,
  PersonKey,
} from './directory-types.ts';
import { joinAccounts } from './join-accounts.ts';
import { joinQuestions } from './join-questions.ts';
import { isDirectoryProduct, statusOf, suspicionOf } from './leaver-status.ts';
import type { Person } from './person.ts';
import { sortSteps } from './sort-steps.ts';

const PIECE = 500;
const MAIL = mailKey('');

/**
 * Everybody who is known: people said by hand or by lists, and everybody in the files that tell of the present, joined by mail,
 * then by the mail that another file of the application gives the same account, then by the manager's answers; never by names.
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
  const { people: stored, joins, speaking, earlier } = source;
  const { groups, ownerOfMail, answers } = yield* joinAccounts(stored, joins, speaking, earlier);
  const found: Found[] = [];
  const add = (key: PersonKey, entry: Person | null, accounts: readonly DirectoryAccount[]): void => {
    const person = personOf(key, entry, accounts, ownerOfMail);
    found.push({ sort: personLabel(person).toLowerCase(), person });
  };
  const ids = new Set<PersonKey>();
  for (const person of stored) {
    if (found.length % PIECE === 0) yield;
    ids.add(person.id);
    add(person.id, person, groups.get(person.id)?.accounts ?? []);
  }
  let looked = 0;
  for (const { key, accounts } of groups.values()) {
    looked += 1;
    if (looked % PIECE === 0) yield;
    if (!ids.has(key)) add(key, null, accounts);
  }
  const people = (yield* sortSteps(found, isBefore)).map(({ person }) => person);
  yield;
  const byKey = new Map<PersonKey, DirectoryPerson>();
  for (const person of people) {
    byKey.set(person.key, person);
    if (byKey.size % PIECE === 0) yield;
  }
  const questions = yield* joinQuestions(people, answers);
  return { people, byKey, aliases: aliasesOf(ownerOfMail), questions };
}

interface Found {
  readonly sort: string;
  readonly person: DirectoryPerson;
}

function isBefore(a: Found, b: Found): boolean {
  return a.sort === b.sort ? a.person.key < b.person.key : a.sort < b.sort;
}

function personOf(
  key: PersonKey,
  stored: Person | null,
  found: readonly DirectoryAccount[],
  ownerOfMail: ReadonlyMap<string, Person>,
): DirectoryPerson {
  const accounts = found.length > 1 ? mergedAccounts(found.toSorted(byPlace)) : found;
  return {
    key,
    stored,
    name: stored?.name || bestTold(accounts, 'name'),
    mails: mailsOf(key, stored, accounts, ownerOfMail),
    department: stored?.department || bestTold(accounts, 'department'),
    status: statusOf(stored, accounts),
    suspicion: suspicionOf(stored, accounts),
    accounts,
  };
}

/** What the account that knows best says: one in a directory of people, then the newest, then the first. */
function bestTold(accounts: readonly DirectoryAccount[], what: 'name' | 'department'): string {
  let best: DirectoryAccount | null = null;
  for (const account of accounts) {
    if (account[what] !== '' && (best === null || knowsBetter(account, best))) best = account;
  }
  return best?.[what] ?? '';
}

function knowsBetter(one: DirectoryAccount, than: DirectoryAccount): boolean {
  const isDirectory = isDirectoryProduct(one.product);
  if (isDirectory !== isDirectoryProduct(than.product)) return isDirectory;
  return one.asOf > than.asOf;
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
  const mails: string[] = [];
  const add = (mail: string): void => {
    if (mail !== '' && !mails.includes(mail)) mails.push(mail);
  };
  if (stored !== null) [stored.email, ...stored.otherEmails].forEach(add);
  if (key.startsWith(MAIL)) add(key.slice(MAIL.length));
  const known = mails.length;
  for (const { mail } of accounts) {
    if ((ownerOfMail.get(mail)?.id ?? stored?.id) === stored?.id) add(mail);
  }
  return mails.length - known > 1 ? [...mails.slice(0, known), ...mails.slice(known).toSorted()] : mails;
}

function aliasesOf(ownerOfMail: ReadonlyMap<string, Person>): Map<PersonKey, PersonKey> {
  const aliases = new Map<PersonKey, PersonKey>();
  for (const [mail, { id }] of ownerOfMail) aliases.set(mailKey(mail), id);
  return aliases;
}
