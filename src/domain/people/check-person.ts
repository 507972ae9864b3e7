import type { IsoDate } from '#domain/calendar/iso.ts';
import type { FieldProblem } from '#domain/contracts/validate.ts';
import { accepted, refused } from '#domain/outcome.ts';
import type { Outcome } from '#domain/outcome.ts';
import type { Person } from './person.ts';

/** A person as typed or read, before it is looked at. */
export type PersonDraft = Omit<Person, 'id' | 'createdAt' | 'updatedAt'>;

export type PersonField = 'name' | 'email' | 'otherEmails' | 'leftOn';

export type PersonProblem = FieldProblem<PersonField>;

/** A mail address in lower case; refused with `mail`. Empty stays empty. */
export function readMail(text: string): Outcome<string> {
  const mail = text.trim().toLowerCase();
  if (mail === '' || /^[^\s@;,<>]+@[^\s@;,<>]+$/.test(mail)) return accepted(mail);
  return refused(
    'mail',
    `“${text.trim()}” is not a mail address. Write one like ann@example.com, or leave it empty.`,
  );
}

/**
 * What is wrong with a person.
 * @param takenBy name of another person who has a mail, `null` when nobody has
 */
export function personProblems(
  draft: PersonDraft,
  takenBy: (mail: string) => string | null,
  today: IsoDate,
): PersonProblem[] {
  const problems: PersonProblem[] = [];
  const tell = (field: PersonField, message: string): void =>
    void problems.push({ code: field, field, message });
  if (draft.name.trim() === '') tell('name', 'Give the person a name.');
  const mails = [...new Set([draft.email, ...draft.otherEmails])].filter((mail) => mail !== '');
  for (const mail of mails) {
    const field = mail === draft.email ? 'email' : 'otherEmails';
    const read = readMail(mail);
    if (!read.ok) tell(field, read.message);
    const other = takenBy(mail);
    if (other !== null)
      tell(field, `${mail} is the address of ${other} already. An address belongs to one person.`);
  }
  if (draft.leftOn !== null && draft.status === 'active') {
    tell(
      'leftOn',
      'There is a day of leaving, although the person is active. Take the day away, or mark them as left.',
    );
  }
  if (draft.leftOn !== null && draft.leftOn > today) {
    tell(
      'leftOn',
      `${draft.leftOn} has not come yet. Mark somebody as left on the day they go, at the earliest.`,
    );
  }
  return problems;
}
