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
import type { TypedDay } from './use-day.ts';

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
  /** As it is on paper now, kept or not: with the sending it is kept. */
  readonly notice: Notice;
  /** The contract’s name. */
  readonly name: string;
  readonly sending: SendingTerm;
  readonly method: string;
  /** The letter cannot be used as it is. */
  readonly blocked: boolean;
  /** The letter on paper. */
  readonly print: () => Promise<Blob>;
}

interface Sending {
  readonly day: TypedDay;
  readonly way: NoticeWay;
  readonly reference: string;
  readonly chosen: ChosenDocument | null;
  readonly keepLetter: boolean;
  readonly meaning: SendingMeaning | null;
  readonly problem: string | null;
  readonly setWay: (way: NoticeWay) => void;
  readonly setReference: (reference: string) => void;
  readonly setChosen: (chosen: ChosenDocument | null) => void;
  readonly setKeepLetter: (keep: boolean) => void;
  readonly record: () => Promise<void>;
}

/** What is typed about the sending, what it means, and how it is recorded. */
function useSending({ notice, name, sending, method, print }: SendFormProps): Sending {
  const { today, locale, settings, workspace, perform } = useSession();
  const day = useDay();
  const [way, setWay] = useState(() => wayOf(method));
  const [reference, setReference] = useState('');
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const [keepLetter, setKeepLetter] = useState(true);
  const sentOn = (on: IsoDate, documentId: DocumentRow['id'] | null): Outcome<Notice> =>
    sendNotice(notice, { on, way, reference: reference.trim(), documentId }, today);
  const judged = day.day === null ? null : sentOn(day.day, null);
  const proof = async (): Promise<DocumentRow | null> => {
    if (chosen !== null) return makeDocument(chosen.name, chosen.blob, workspace.now());
    if (!keepLetter) return null;
    return makeDocument(fileName(`Notice ${name}`, 'pdf'), await print(), workspace.now());
  };
  const record = async (): Promise<void> => {
    if (day.day === null) return;
    try {
      const document = await proof();
      const sent = sentOn(day.day, document?.id ?? null);
      if (!sent.ok) return;
      await perform(`Recorded the notice for ${name} as sent`, [put('notices', sent.value)], {
        documents: document === null ? [] : [document],
      });
    } catch (error) {
      noticeProblem('The sending was not recorded', error instanceof Error ? error.message : String(error));
    }
  };
  return {
    day,
    way,
    reference,
    chosen,
    keepLetter,
    setWay,
    setReference,
    setChosen,
    setKeepLetter,
    record,
    meaning:
      day.day !== null && judged?.ok ? sendingMeaning(sending, day.day, settings.deadlines, locale) : null,
    problem: day.error ?? (judged !== null && !judged.ok ? judged.message : null),
  };
}

function Meaning({ meaning }: { readonly meaning: SendingMeaning }): ReactNode {
  return (
    <output className={classes['told']}>
      <Alert color={ALERT_COLORS[meaning.tone]} p="xs" role="note">
        {meaning.text}
      </Alert>
    </output>
  );
}

function Proof({ chosen, keepLetter, setChosen, setKeepLetter }: Sending): ReactNode {
  return (
    <>
      <DocumentPick what="proof of sending" chosen={chosen} onChosen={setChosen} />
      {chosen === null && (
        <Checkbox
          label="Keep the letter as PDF"
          checked={keepLetter}
          onChange={(event) => setKeepLetter(event.currentTarget.checked)}
        />
      )}
    </>
  );
}

/** Records that the letter left: when, how, and what proves it. */
export function SendForm(props: SendFormProps): ReactNode {
  const { today, locale } = useSession();
  const form = useSending(props);
  const { day, way, reference, meaning, problem } = form;
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void form.record();
      }}
    >
      <div className={classes['pair']}>
        <DateField
          label="Sent on"
          value={day.text}
          onChange={day.type}
          locale={locale}
          today={today}
          error={problem ?? undefined}
        />
        <Select
          label="How"
          data={WAYS}
          value={way}
          allowDeselect={false}
          onChange={(value) => form.setWay((value ?? way) as NoticeWay)}
        />
      </div>
      {meaning !== null && <Meaning meaning={meaning} />}
      <TextInput
        label="Reference"
        description="What finds it again: tracking number, mail subject, ticket."
        value={reference}
        onChange={(event) => form.setReference(event.currentTarget.value)}
        autoComplete="off"
      />
      <Proof {...form} />
      <div className={classes['buttons']}>
        <Button type="submit" disabled={props.blocked || problem !== null} data-primary-action>
          Record as sent
        </Button>
      </div>
    </form>
  );
}
