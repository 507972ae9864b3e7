import { nameKey } from '#domain/tables/entity-cells.ts';
import type { DirectoryAccount, DirectoryPerson, JoinQuestion, PersonKey } from './directory-types.ts';
import { accountJoinId } from './person.ts';
import type { AccountJoin } from './person.ts';

const PIECE = 500;
/** More than so many who may be the same are not a question that anybody answers. */
const MOST_CANDIDATES = 5;
/** Parts before the @ that belong to nobody in particular. */
const ROLE_PARTS = new Set(
  (
    'abuse accounting accounts admin administrator billing contact data dev finance hello help helpdesk hostmaster hr info ' +
    'invoices it jobs mail marketing no-reply noreply office ops people postmaster press root sales security service ' +
    'support team test user webmaster'
  ).split(' '),
);

type Answers = ReadonlyMap<string, AccountJoin>;

/** Under which the answer is kept that a person without accounts is somebody of their own. */
export function personAnswerId(personId: string): string {
  return `person:${personId}`;
}

/** Joins that the manager has to decide on, by kind, then in the order of the directory. Linear. */
export function* joinQuestions(
  people: readonly DirectoryPerson[],
  answers: Answers,
): Generator<undefined, JoinQuestion[]> {
  const byName = new Map<string, DirectoryPerson[]>();
  const byLocalPart = new Map<string, DirectoryPerson[]>();
  const shared: JoinQuestion[] = [];
  let done = 0;
  for (const person of people) {
    done += 1;
    if (done % PIECE === 0) yield;
    const name = nameKey(person.name);
    if (name !== '') addTo(byName, name, person);
    for (const part of localPartsOf(person)) addTo(byLocalPart, part, person);
    if (person.accounts.length > 1) shared.push(...sharedMails(person, answers));
  }
  const names = yield* inPieces(byName.values(), (group) => sameNames(group, answers));
  const parts = yield* inPieces(byLocalPart, ([part, group]) => sameLocalParts(part, group, answers));
  return [...names, ...parts, ...shared];
}

function* inPieces<T>(
  items: Iterable<T>,
  ask: (item: T) => readonly JoinQuestion[],
): Generator<undefined, JoinQuestion[]> {
  const found: JoinQuestion[] = [];
  let done = 0;
  for (const item of items) {
    done += 1;
    if (done % PIECE === 0) yield;
    for (const question of ask(item)) found.push(question);
  }
  return found;
}

function addTo(groups: Map<string, DirectoryPerson[]>, key: string, person: DirectoryPerson): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [person]);
  else group.push(person);
}

function localPartsOf({ mails }: DirectoryPerson): readonly string[] {
  const parts = mails.map(localPartOf).filter((part) => part !== '');
  return parts.length < 2 ? parts : [...new Set(parts)];
}

function localPartOf(mail: string): string {
  const part = mail.slice(0, Math.max(mail.indexOf('@'), 0));
  return ROLE_PARTS.has(part) ? '' : part;
}

/** Whether it was said of all that is known of somebody whose it is. */
function isSettled({ stored, accounts }: DirectoryPerson, answers: Answers): boolean {
  if (stored !== null && answers.has(personAnswerId(stored.id))) return true;
  return accounts.length > 0 && accounts.every((account) => answers.has(joinIdOf(account)));
}

function joinIdOf({ applicationId, account }: DirectoryAccount): string {
  return accountJoinId(applicationId, account);
}

/** Those who are surer come first: stored, then with a mail, then by key. */
function bySureness(a: DirectoryPerson, b: DirectoryPerson): number {
  const rank = ({ stored, mails }: DirectoryPerson): number =>
    (mails.length > 0 ? 0 : 2) + (stored === null ? 1 : 0);
  return rank(a) - rank(b) || (a.key < b.key ? -1 : 1);
}

/** Everybody of the name who has no mail is asked about, but the surest: there must be somebody to join. */
function sameNames(group: readonly DirectoryPerson[], answers: Answers): JoinQuestion[] {
  if (group.length < 2 || group.every(({ mails }) => mails.length > 0)) return [];
  const sure = group.toSorted(bySureness);
  const candidates = sure.slice(0, MOST_CANDIDATES).map(({ key }) => key);
  return sure.slice(1).flatMap((person): JoinQuestion[] => {
    if (person.mails.length > 0 || isSettled(person, answers)) return [];
    return [{ kind: 'same-name', about: person.key, candidates: others(candidates, person.key) }];
  });
}

function sameLocalParts(
  localPart: string,
  group: readonly DirectoryPerson[],
  answers: Answers,
): JoinQuestion[] {
  if (group.length < 2) return [];
  const sure = group.toSorted(bySureness);
  return sure.slice(1).flatMap((person, at): JoinQuestion[] => {
    if (isSettled(person, answers)) return [];
    const before = sure.slice(0, Math.min(at + 1, MOST_CANDIDATES));
    const candidates = before
      .filter((one) => !haveOtherNames(one, person) && !haveMailInCommon(one, person))
      .map(({ key }) => key);
    return candidates.length === 0
      ? []
      : [{ kind: 'same-local-part', about: person.key, candidates, localPart }];
  });
}

/** Two names that are both known and differ are two people: nothing to ask. */
function haveOtherNames(a: DirectoryPerson, b: DirectoryPerson): boolean {
  const [nameA, nameB] = [nameKey(a.name), nameKey(b.name)];
  return nameA !== '' && nameB !== '' && nameA !== nameB;
}

/** A shared address that was taken apart. */
function haveMailInCommon(a: DirectoryPerson, b: DirectoryPerson): boolean {
  return a.mails.some((mail) => b.mails.includes(mail));
}

function sharedMails(person: DirectoryPerson, answers: Answers): JoinQuestion[] {
  if (!person.accounts.some((account, at) => isAlike(account, person.accounts[at + 1]))) return [];
  const groups = new Map<string, DirectoryAccount[]>();
  for (const account of person.accounts) {
    if (account.mail === '') continue;
    // Two files of one application may name the same account differently.
    const key = `${account.snapshotId} ${account.mail}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [account]);
    else group.push(account);
  }
  return [...groups.values()].flatMap((group): JoinQuestion[] => {
    const [first] = group;
    if (first === undefined || group.length < 2) return [];
    if (group.every((account) => answers.has(joinIdOf(account)))) return [];
    const { applicationId, mail } = first;
    const accounts = group.map(({ account }) => account);
    return [{ kind: 'shared-mail', about: person.key, applicationId, mail, accounts }];
  });
}

/** Accounts are in the order of their applications. */
function isAlike({ applicationId, mail }: DirectoryAccount, next: DirectoryAccount | undefined): boolean {
  return next !== undefined && mail !== '' && next.applicationId === applicationId;
}

function others(keys: readonly PersonKey[], key: PersonKey): PersonKey[] {
  return keys.filter((one) => one !== key);
}
