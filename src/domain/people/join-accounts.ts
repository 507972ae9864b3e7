import type { AccountJoin, Person } from './person.ts';
import { accountJoinId } from './person.ts';
import { accountKey, mailKey } from './directory-types.ts';
import type { JoinedBy, PersonKey, SnapshotPeople } from './directory-types.ts';

/** One account on its way into the directory. */
export interface AccountNode {
  readonly source: SnapshotPeople;
  /** Its place in the block. */
  readonly index: number;
  readonly joinId: string;
  readonly mail: string;
  readonly joinedBy: JoinedBy;
}

/** Accounts, and who each belongs to. */
export interface JoinedAccounts {
  readonly accounts: readonly AccountNode[];
  readonly keyOf: (key: PersonKey) => PersonKey;
  readonly ownerOfMail: ReadonlyMap<string, Person>;
  readonly answers: ReadonlyMap<string, AccountJoin>;
}

const PIECE = 2000;

/**
 * Who each account belongs to. Every account points at one thing (the person answered for it, else its mail, else nothing)
 * and every mail at the stored person who has it, so that following the pointers ends at one person whatever the order the
 * rows came in. Linear; yields after each piece of work.
 */
export function* joinAccounts(
  people: readonly Person[],
  joins: readonly AccountJoin[],
  latest: readonly SnapshotPeople[],
  earlier: readonly SnapshotPeople[],
): Generator<undefined, JoinedAccounts> {
  const ownerOfMail = ownersOfMails(people);
  const earlierMails = yield* mailsBefore(latest, earlier);
  const answers = new Map(joins.map((join) => [join.id, join]));
  const pointers = new Map<PersonKey, PersonKey>();
  const nodes = new Set<PersonKey>(people.map(({ id }) => id));
  for (const [mail, person] of ownerOfMail) pointers.set(mailKey(mail), person.id);
  const accounts: AccountNode[] = [];
  for (const source of latest) {
    const { block, snapshot } = source;
    for (let index = 0; index < block.account.length; index += 1) {
      if (index % PIECE === PIECE - 1) yield;
      const joinId = accountJoinId(snapshot.applicationId, block.account[index] ?? '');
      const own = (block.email[index] ?? '').toLowerCase();
      const mail = own || (earlierMails.get(joinId)?.mail ?? '');
      const answer = answers.get(joinId);
      const target = answer === undefined ? (mail === '' ? null : mailKey(mail)) : answer.personKey;
      const key = accountKey(joinId);
      const joinedBy = joinedByOf(answer !== undefined, target, own);
      if (target !== null && target !== key) pointers.set(key, target);
      nodes.add(key);
      if (mail !== '') nodes.add(mailKey(mail));
      accounts.push({ source, index, joinId, mail, joinedBy });
    }
  }
  for (const mail of ownerOfMail.keys()) nodes.add(mailKey(mail));
  dropDeadAnswers(accounts, pointers, nodes);
  return { accounts, keyOf: rootsOf(pointers), ownerOfMail, answers };
}

function joinedByOf(isAnswered: boolean, target: PersonKey | null, ownMail: string): JoinedBy {
  if (target === null) return 'own';
  if (isAnswered) return 'answer';
  return ownMail === '' ? 'earlier-mail' : 'mail';
}

/** An answer that names somebody who is gone counts no more: the account is joined as if it had not been asked about. */
function dropDeadAnswers(
  accounts: AccountNode[],
  pointers: Map<PersonKey, PersonKey>,
  nodes: ReadonlySet<PersonKey>,
): void {
  accounts.forEach((node, at) => {
    if (node.joinedBy !== 'answer') return;
    const key = accountKey(node.joinId);
    const target = pointers.get(key);
    if (target === undefined || nodes.has(target)) return;
    if (node.mail === '') pointers.delete(key);
    else pointers.set(key, mailKey(node.mail));
    const ownMail = (node.source.block.email[node.index] ?? '').toLowerCase();
    const joinedBy = joinedByOf(false, node.mail === '' ? null : mailKey(node.mail), ownMail);
    accounts[at] = { ...node, joinedBy };
  });
}

/** Each mail with the stored person who has it; where two have it, the one that was entered first. */
function ownersOfMails(people: readonly Person[]): Map<string, Person> {
  const owners = new Map<string, Person>();
  const age = ({ createdAt, id }: Person): string => `${createdAt} ${id}`;
  for (const person of people) {
    for (const mail of [person.email, ...person.otherEmails]) {
      const before = owners.get(mail);
      if (mail !== '' && (before === undefined || age(person) < age(before))) owners.set(mail, person);
    }
  }
  return owners;
}

interface EarlierMail {
  readonly mail: string;
  readonly from: string;
}

/** The mail that the newest older file gives to each account that has none now. */
function* mailsBefore(
  latest: readonly SnapshotPeople[],
  earlier: readonly SnapshotPeople[],
): Generator<undefined, Map<string, EarlierMail>> {
  const found = new Map<string, EarlierMail>();
  const wanted = new Set(
    latest.filter(({ block }) => lacksMail(block)).map(({ snapshot }) => snapshot.applicationId),
  );
  for (const { snapshot, block } of earlier) {
    if (!wanted.has(snapshot.applicationId)) continue;
    const from = `${snapshot.asOf} ${snapshot.id}`;
    for (let index = 0; index < block.account.length; index += 1) {
      if (index % PIECE === PIECE - 1) yield;
      const mail = (block.email[index] ?? '').toLowerCase();
      if (mail === '') continue;
      const joinId = accountJoinId(snapshot.applicationId, block.account[index] ?? '');
      const before = found.get(joinId);
      if (before === undefined || from > before.from) found.set(joinId, { mail, from });
    }
  }
  return found;
}

/** Whether older files of the application have to be read for the mails of some accounts. */
export function lacksMail(block: { readonly email: readonly string[] }): boolean {
  return block.email.includes('');
}

/** Follows pointers to their ends. Answers that point in a circle end at the smallest key of it. */
function rootsOf(pointers: ReadonlyMap<PersonKey, PersonKey>): (key: PersonKey) => PersonKey {
  const roots = new Map<PersonKey, PersonKey>();
  return (start) => {
    const path: PersonKey[] = [];
    const onPath = new Set<PersonKey>();
    let at = start;
    for (;;) {
      const known = roots.get(at);
      const next = pointers.get(at);
      if (known !== undefined || next === undefined || onPath.has(at)) break;
      path.push(at);
      onPath.add(at);
      at = next;
    }
    const circle = onPath.has(at) ? path.slice(path.indexOf(at)) : [];
    const root = roots.get(at) ?? circle.reduce((least, key) => (key < least ? key : least), at);
    for (const key of path) roots.set(key, root);
    return root;
  };
}
