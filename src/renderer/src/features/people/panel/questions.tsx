import { Alert, Anchor, Button, Group } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { formatDate } from '#domain/calendar/format.ts';
import { findPerson, personLabel } from '#domain/people/directory-types.ts';
import type { Directory, DirectoryPerson, JoinQuestion } from '#domain/people/directory-types.ts';
import { addressOfPerson } from '#ui/people/person-address.ts';
import classes from '../people.module.css';
import type { PeopleActions } from '../use-people-actions.ts';
import { countWords } from '../words.ts';

interface QuestionsProps {
  readonly person: DirectoryPerson;
  readonly questions: readonly JoinQuestion[];
  readonly found: Directory;
  readonly nameOf: (id: string) => string;
  readonly actions: PeopleActions;
  /** Another entry took this one in. */
  readonly onJoined: (into: DirectoryPerson) => void;
}

/** Doubtful joins, each with what speaks for it and the answers. */
export function Questions(props: QuestionsProps): ReactNode {
  const { questions } = props;
  if (questions.length === 0) return null;
  return (
    <section aria-label="Doubtful joins">
      <h3 className={classes['title']}>
        {questions.length === 1 ? 'One question' : `${questions.length} questions`}
      </h3>
      <div className={classes['list']}>
        {questions.map((question) =>
          question.kind === 'shared-mail' ? (
            <SharedMail key={`${question.applicationId} ${question.mail}`} {...props} question={question} />
          ) : (
            <SamePerson key={question.kind} {...props} question={question} />
          ),
        )}
      </div>
    </section>
  );
}

type SamePersonProps = QuestionsProps & {
  readonly question: Exclude<JoinQuestion, { kind: 'shared-mail' }>;
};

function SamePerson({ person, question, found, nameOf, actions, onJoined }: SamePersonProps): ReactNode {
  const { readOnly } = useSession();
  const locked = readOnly !== null;
  const candidates = question.candidates.flatMap((key) => findPerson(found, key) ?? []);
  const join = async (candidate: DirectoryPerson): Promise<void> => {
    if (await actions.same(person, candidate)) onJoined(candidate);
  };
  return (
    <div className={classes['question']}>
      <p>
        {question.kind === 'same-name'
          ? `The same name “${person.name}”, and no mail that would tell: is it the same person?`
          : `“${question.localPart}” is the address before the @ on another domain, too: is it the same person?`}
      </p>
      <ul className={classes['list']}>
        {candidates.map((candidate) => (
          <li key={candidate.key} className={classes['line']}>
            <div className={classes['lineMain']}>
              <Anchor component={Link} href={addressOfPerson(candidate.key)} inherit underline="always">
                {personLabel(candidate)}
              </Anchor>
              <div className={classes['small']}>{evidenceOf(candidate, nameOf)}</div>
            </div>
            <Button
              size="xs"
              variant="default"
              disabled={locked}
              aria-label={`Same person as ${personLabel(candidate)}`}
              onClick={() => void join(candidate)}
            >
              Same person
            </Button>
          </li>
        ))}
      </ul>
      <Group>
        <Button size="xs" variant="default" disabled={locked} onClick={() => void actions.another(person)}>
          {candidates.length === 1 ? 'Somebody else' : 'None of them'}
        </Button>
      </Group>
    </div>
  );
}

function evidenceOf(
  { mails, department, accounts }: DirectoryPerson,
  nameOf: (id: string) => string,
): string {
  const names = [...new Set(accounts.map(({ applicationId }) => nameOf(applicationId)))];
  return [
    mails.length === 0 ? 'no mail' : mails.join(', '),
    ...(department === '' ? [] : [department]),
    names.length === 0 ? 'no accounts' : names.slice(0, 6).join(', '),
  ].join(' · ');
}

type SharedMailProps = QuestionsProps & {
  readonly question: Extract<JoinQuestion, { kind: 'shared-mail' }>;
};

function SharedMail({ question, nameOf, actions }: SharedMailProps): ReactNode {
  const { readOnly } = useSession();
  const { applicationId, mail, accounts } = question;
  const locked = readOnly !== null;
  return (
    <div className={classes['question']}>
      <p>{`${countWords(accounts.length, 'account')} of ${nameOf(applicationId)} carry ${mail}: one person, or a shared address?`}</p>
      <ul className={classes['list']}>
        {accounts.map((account) => (
          <li key={account} className={classes['line']}>
            <span className={classes['lineMain']}>{account}</span>
            <Button
              size="xs"
              variant="default"
              disabled={locked}
              aria-label={`${account} is somebody else`}
              onClick={() => void actions.sharedMail(question, account)}
            >
              Somebody else
            </Button>
          </li>
        ))}
      </ul>
      <Group>
        <Button
          size="xs"
          variant="default"
          disabled={locked}
          onClick={() => void actions.sharedMail(question, null)}
        >
          All one person
        </Button>
      </Group>
    </div>
  );
}

interface SuspicionProps {
  readonly person: DirectoryPerson;
  readonly nameOf: (id: string) => string;
  readonly onLeft: () => void;
  readonly onActive: () => void;
}

/** What a file makes one suspect, with both answers. */
export function Suspicion({ person, nameOf, onLeft, onActive }: SuspicionProps): ReactNode {
  const { locale, readOnly } = useSession();
  const { suspicion } = person;
  if (suspicion === null) return null;
  const where = nameOf(suspicion.applicationId);
  const on = formatDate(suspicion.asOf, locale);
  return (
    <Alert color="yellow" variant="light" icon={<IconQuestionMark size={16} />} role="note">
      <p className={classes['told']}>
        <strong>Left?</strong>{' '}
        {suspicion.why === 'directory-closed'
          ? `The account in ${where} is closed, by the file of ${on}.`
          : `All accounts are closed, the last by the file of ${where} of ${on}.`}
      </p>
      <Group gap="xs">
        <Button size="xs" disabled={readOnly !== null} onClick={onLeft}>
          Mark as left…
        </Button>
        <Button size="xs" variant="default" disabled={readOnly !== null} onClick={onActive}>
          Still works here
        </Button>
      </Group>
    </Alert>
  );
}
