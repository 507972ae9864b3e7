import { Alert, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { makeDocument } from '#database/make-document.ts';
import { put } from '#database/repositories.ts';
import type { DocumentRow } from '#database/schema.ts';
import { useSession } from '#database/session.tsx';
import type { ChosenDocument } from '#desktop/choose-document.ts';
import { fileName } from '#desktop/print.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { NOTICE_WAYS } from '#domain/notices/notice.ts';
import type { Notice, NoticeWay } from '#domain/notices/notice.ts';
import { sendNotice, sendingMeaning } from '#domain/notices/record-notice.ts';
import type { SendingMeaning, SendingTerm } from '#domain/notices/record-notice.ts';
import type { Outcome } from '#domain/outcome.ts';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { DocumentPick } from './document-pick.tsx';
import { WAY_WORDS } from './notice-words.ts';
import classes from './notices.module.css';
import { useDay } from './use-day.ts';

const ALERT_COLORS: Readonly<Record<SendingMeaning['tone'], string>> = {
  good: 'green',
  info: 'desk',
  warning: 'yellow',
  danger: 'red',
};

const WAYS = NOTICE_WAYS.map((value) => ({ value, label: WAY_WORDS[value] }));

/** The way that the contract asks for, as far as its words say. */
function wayOf(method: string): NoticeWay {
  const words = method.toLowerCase();
  if (/regist|einschreiben/.test(words)) return 'registered-letter';
  if (/letter|post|brief|written/.test(words)) return 'letter';
  if (/portal|console|online|dashboard/.test(words)) return 'portal';
  return words.includes('fax') ? 'fax' : 'mail';
}

interface SendFormProps {
  readonly notice: Notice;
  /** The contract’s name. */
  readonly name: string;
  readonly sending: SendingTerm;
  readonly method: string;
  /** The letter on paper. */
  readonly print: () => Promise<Blob>;
}

/** Records that the letter left: when, how, and what proves it. */
export function SendForm({ notice, name, sending, method, print }: SendFormProps): ReactNode {
  const { today, locale, settings, workspace, perform } = useSession();
  const { text, type, day, error } = useDay();
  const [way, setWay] = useState(() => wayOf(method));
  const [reference, setReference] = useState('');
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const [keepLetter, setKeepLetter] = useState(true);
  const sentOn = (on: IsoDate, documentId: DocumentRow['id'] | null): Outcome<Notice> =>
    sendNotice(notice, { on, way, reference: reference.trim(), documentId }, today);
  const judged = day === null ? null : sentOn(day, null);
  const meaning =
    day !== null && judged?.ok ? sendingMeaning(sending, day, settings.deadlines, locale) : null;
  const problem = error ?? (judged !== null && !judged.ok ? judged.message : null);

  const proof = async (): Promise<DocumentRow | null> => {
    if (chosen !== null) return makeDocument(chosen.name, chosen.blob, workspace.now());
    if (!keepLetter) return null;
    return makeDocument(fileName(`Notice ${name}`, 'pdf'), await print(), workspace.now());
  };
  const record = async (): Promise<void> => {
    if (day === null) return;
    try {
      const document = await proof();
      const sent = sentOn(day, document?.id ?? null);
      if (!sent.ok) return;
      await perform(`Recorded the notice for ${name} as sent`, [put('notices', sent.value)], {
        documents: document === null ? [] : [document],
      });
    } catch (failure) {
      noticeProblem(
        'The sending was not recorded',
        failure instanceof Error ? failure.message : String(failure),
      );
    }
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void record();
      }}
    >
      <div className={classes['pair']}>
        <DateField
          label="Sent on"
          value={text}
          onChange={type}
          locale={locale}
          today={today}
          error={problem ?? undefined}
        />
        <Select
          label="How"
          data={WAYS}
          value={way}
          allowDeselect={false}
          onChange={(value) => setWay((value ?? way) as NoticeWay)}
        />
      </div>
      {meaning !== null && (
        <output className={classes['told']}>
          <Alert color={ALERT_COLORS[meaning.tone]} p="xs" role="note">
            {meaning.text}
          </Alert>
        </output>
      )}
      <TextInput
        label="Reference"
        description="What finds it again: tracking number, mail subject, ticket."
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        autoComplete="off"
      />
      <DocumentPick what="proof of sending" chosen={chosen} onChosen={setChosen} />
      {chosen === null && (
        <Checkbox
          label="Keep the letter as PDF"
          checked={keepLetter}
          onChange={(event) => setKeepLetter(event.currentTarget.checked)}
        />
      )}
      <div className={classes['buttons']}>
        <Button type="submit" disabled={problem !== null} data-primary-action>
          Record as sent
        </Button>
      </div>
    </form>
  );
}
