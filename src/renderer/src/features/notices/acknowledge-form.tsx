import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { makeDocument } from '#database/make-document.ts';
import { put } from '#database/repositories.ts';
import type { DocumentRow } from '#database/schema.ts';
import { useSession } from '#database/session.tsx';
import type { ChosenDocument } from '#desktop/choose-document.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { Notice } from '#domain/notices/notice.ts';
import { acknowledgeNotice } from '#domain/notices/record-notice.ts';
import type { Outcome } from '#domain/outcome.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { DocumentPick } from './document-pick.tsx';
import classes from './notices.module.css';
import { useDay } from './use-day.ts';

interface AcknowledgeFormProps {
  readonly notice: Notice;
  /** The contract’s name. */
  readonly name: string;
}

/** Records that the vendor acknowledged it: when, who, and what proves it. */
export function AcknowledgeForm({ notice, name }: AcknowledgeFormProps): ReactNode {
  const { today, locale, workspace, perform } = useSession();
  const { text, type, day, error } = useDay();
  const [by, setBy] = useState('');
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<ChosenDocument | null>(null);
  const acknowledgedOn = (on: IsoDate, documentId: DocumentRow['id'] | null): Outcome<Notice> =>
    acknowledgeNotice(notice, { on, by: by.trim(), note: note.trim(), documentId }, today, locale);
  const judged = day === null ? null : acknowledgedOn(day, null);
  const problem = error ?? (judged !== null && !judged.ok ? judged.message : null);

  const record = async (): Promise<void> => {
    if (day === null) return;
    const document = chosen && (await makeDocument(chosen.name, chosen.blob, workspace.now()));
    const acknowledged = acknowledgedOn(day, document?.id ?? null);
    if (!acknowledged.ok) return;
    await perform(
      `Recorded that the notice for ${name} was acknowledged`,
      [put('notices', acknowledged.value)],
      {
        documents: document === null ? [] : [document],
      },
    );
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
          label="Acknowledged on"
          value={text}
          onChange={type}
          locale={locale}
          today={today}
          error={problem ?? undefined}
        />
        <TextInput
          label="By whom"
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      <TextInput
        label="Note"
        description="What the vendor says, for example the day on which the contract ends."
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autoComplete="off"
      />
      <DocumentPick what="the answer" chosen={chosen} onChosen={setChosen} />
      <div className={classes['buttons']}>
        <Button type="submit" disabled={problem !== null} data-primary-action>
          Record as acknowledged
        </Button>
      </div>
    </form>
  );
}
