import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { InvoiceReview } from '#domain/invoices/invoice.ts';
import classes from '../findings/findings.module.css';

interface ReviewFormProps {
  readonly verdict: InvoiceReview['verdict'];
  readonly onSave: (note: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the note of an acceptance or a dispute. */
export function ReviewForm({ verdict, onSave, onCancel }: ReviewFormProps): ReactNode {
  const [note, setNote] = useState('');
  const disputing = verdict === 'disputed';
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(note);
      }}
    >
      <Textarea
        label="Note"
        description={
          disputing
            ? 'What was said to the vendor, and to whom.'
            : 'Why this is right, for whoever looks later.'
        }
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        data-autofocus
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- it opens because its button was pressed
        autoFocus
      />
      <div className={classes['buttons']}>
        <Button type="submit" size="compact-sm">
          {disputing ? 'Dispute' : 'Accept'}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
