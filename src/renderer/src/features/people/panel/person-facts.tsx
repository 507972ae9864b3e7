import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { readMail } from '#domain/people/check-person.ts';
import type { PersonDraft } from '#domain/people/check-person.ts';
import { personLabel } from '#domain/people/directory-types.ts';
import type { Directory, DirectoryPerson } from '#domain/people/directory-types.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Fact, FactList } from '#ui/fields/fact-list.tsx';
import { NotesFact, TagsFact, TextFact } from '#ui/fields/facts.tsx';
import classes from '../people.module.css';
import { STATUS_WORDS } from '../words.ts';

interface PersonFactsProps {
  readonly person: DirectoryPerson;
  readonly found: Directory;
  readonly departments: readonly string[];
  readonly nameOf: (id: string) => string;
  readonly onSave: (field: string, facts: Partial<PersonDraft>) => void;
}

/** Why a mail can't be this person's, or `null`. */
function mailProblem(text: string, { key }: DirectoryPerson, { aliases, byKey }: Directory): string | null {
  const mail = readMail(text);
  if (!mail.ok) return mail.message;
  const owner = byKey.get(aliases.get(`mail:${mail.value}`) ?? '');
  if (mail.value === '' || owner === undefined || owner.key === key) return null;
  return `${mail.value} is the address of ${personLabel(owner)} already.`;
}

/** What is known of a person; each fact is saved as soon as it is left. */
export function PersonFacts({ person, found, departments, nameOf, onSave }: PersonFactsProps): ReactNode {
  const { readOnly, locale } = useSession();
  const locked = readOnly !== null;
  const { stored, status, mails } = person;
  const [email = '', ...others] = mails;
  return (
    <section aria-labelledby="person-facts">
      <h3 id="person-facts" className={classes['title']}>
        Facts
      </h3>
      {/* Another person has other drafts: nothing typed for one may reach the other. */}
      <FactList key={person.key}>
        <TextFact
          label="Name"
          value={person.name}
          placeholder="unknown"
          readOnly={locked}
          check={(name) => (name.trim() === '' ? 'Give the person a name.' : null)}
          onSave={(name) => onSave('the name', { name })}
        />
        <TextFact
          label="Email"
          value={email}
          placeholder="none"
          readOnly={locked}
          check={(mail) => mailProblem(mail, person, found)}
          onSave={(typed) => {
            const mail = typed.toLowerCase();
            // An address that accounts carry stays theirs, or they would lose those.
            const kept = mails.filter(
              (one) => one !== email || person.accounts.some((account) => account.mail === one),
            );
            onSave('the email', { email: mail, otherEmails: kept.filter((one) => one !== mail) });
          }}
        />
        <TagsFact
          label="Other emails"
          value={others}
          suggestions={[]}
          readOnly={locked}
          onSave={(typed) => {
            const mailsTyped = typed
              .map((mail) => mail.trim().toLowerCase())
              .filter((mail) => mail !== email);
            const problem = mailsTyped
              .map((mail) => mailProblem(mail, person, found))
              .find((one) => typeof one === 'string');
            if (problem === undefined) onSave('the other emails', { otherEmails: mailsTyped });
            else noticeProblem('The other emails were not changed', problem);
          }}
        />
        <TextFact
          label="Department"
          value={person.department}
          suggestions={departments}
          readOnly={locked}
          onSave={(department) => onSave('the department', { department })}
        />
        <Fact label="Status">
          {STATUS_WORDS[status.kind]}
          {status.kind === 'left' && status.on !== null && ` on ${formatDate(status.on, locale)}`}
          <span className="desk-dim">{statusSource(person, nameOf, locale)}</span>
        </Fact>
        <NotesFact
          label="Notes"
          value={stored?.notes ?? ''}
          readOnly={locked}
          onSave={(notes) => onSave('the notes', { notes })}
        />
      </FactList>
    </section>
  );
}

function statusSource({ status }: DirectoryPerson, nameOf: (id: string) => string, locale: string): string {
  if (status.kind === 'unknown') return ', no list of people says';
  if (status.kind === 'left' || status.by === 'said') return ', by hand or a list of people';
  return `, the account in ${nameOf(status.applicationId)} is open (${formatDate(status.asOf, locale)})`;
}
