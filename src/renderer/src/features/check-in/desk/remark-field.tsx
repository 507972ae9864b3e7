import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { CheckInStep } from '#domain/check-ins/check-in.ts';
import { STEP_WORDS } from '#domain/check-ins/words.ts';
import classes from './desk.module.css';

interface RemarkFieldProps {
  readonly step: CheckInStep;
  readonly value: string;
  readonly onSave: (words: string) => void;
}

/** What is to be said about a step as a whole; it is in the summary and on paper. */
export function RemarkField({ step, value, onSave }: RemarkFieldProps): ReactNode {
  const { readOnly } = useSession();
  const [words, setWords] = useState(value);
  return (
    <Textarea
      className={classes['remark'] ?? ''}
      label={`Remark about “${STEP_WORDS[step].name}”`}
      description="It goes into the summary."
      autosize
      minRows={2}
      maxRows={6}
      disabled={readOnly !== null}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onBlur={() => {
        if (words.trim() !== value) onSave(words);
      }}
    />
  );
}
