import { accountKey, mailKey } from './directory-types.ts';
import type { PersonKey } from './directory-types.ts';
import type { AccountGroup, AnsweredAccount, Places } from './join-accounts.ts';

const MAIL = mailKey('');

/**
 * Puts accounts with an answer where it says, along other answers where it names one of their accounts. An answer that names
 * somebody who is gone counts no more: that account is put as if it had not been asked about. Answers in a circle make one
 * person, under the smallest of their keys.
 * @param placed accounts without an answer that some answer names
 * @param ids of the stored people
 */
export function followAnswers(
  answered: readonly AnsweredAccount[],
  placed: Map<PersonKey, AccountGroup>,
  places: Places,
  ids: ReadonlySet<PersonKey>,
): void {
  if (answered.length === 0) return;
  // Before any of them is put: what is known must not depend on their order.
  const gone = goneOf(answered, placed, places, ids);
  const pointers = new Map<PersonKey, PersonKey>();
  for (const one of answered) {
    const key = accountKey(one.joinId);
    const target = one.answer.personKey;
    if (gone.has(one)) placed.set(key, one.place());
    else if (target !== null && target !== key) pointers.set(key, target);
  }
  for (const one of answered) {
    if (gone.has(one)) continue;
    const end = endOf(pointers, accountKey(one.joinId));
    const group =
      placed.get(end) ??
      (end.startsWith(MAIL) ? places.groupOfMail(end.slice(MAIL.length)) : places.groupOf(end));
    group.accounts.push(one.read(one.answer.personKey === null ? 'own' : 'answer'));
  }
}

function goneOf(
  answered: readonly AnsweredAccount[],
  placed: ReadonlyMap<PersonKey, AccountGroup>,
  { groups, ownerOfMail }: Places,
  ids: ReadonlySet<PersonKey>,
): Set<AnsweredAccount> {
  const own = new Set<PersonKey>(
    answered.flatMap(({ joinId, mail }) => [accountKey(joinId), ...(mail === '' ? [] : [mailKey(mail)])]),
  );
  const isKnown = (key: PersonKey): boolean =>
    ids.has(key) ||
    own.has(key) ||
    placed.has(key) ||
    groups.has(key) ||
    (key.startsWith(MAIL) && ownerOfMail.has(key.slice(MAIL.length)));
  return new Set(answered.filter(({ answer }) => answer.personKey !== null && !isKnown(answer.personKey)));
}

function endOf(pointers: ReadonlyMap<PersonKey, PersonKey>, start: PersonKey): PersonKey {
  const path = new Set<PersonKey>();
  let at = start;
  for (;;) {
    const next = pointers.get(at);
    if (next === undefined) return at;
    if (path.has(at)) break;
    path.add(at);
    at = next;
  }
  const inOrder = [...path];
  return inOrder.slice(inOrder.indexOf(at)).reduce((least, key) => (key < least ? key : least), at);
}
