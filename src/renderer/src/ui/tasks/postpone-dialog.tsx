import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { addDays } from '#domain/calendar/day-number.ts';
import { formatDate } from '#domain/calendar/format.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { DateField } from '../form/date-field.tsx';
import { dateText, readDateText } from '../form/date-text.ts';

interface PostponeDialogProps {
  readonly title: string;
  readonly due: IsoDate | null;
  readonly today: IsoDate;
  readonly locale: string;
  /** `null` takes the date away. */
  readonly onPostpone: (due: IsoDate | null) => void;
  readonly onClose: () => void;
}

const WAYS = [
  { days: 1, words: 'Tomorrow' },
  { days: 7, words: 'In a week' },
  { days: 30, words: 'In 30 days' },
] as const;

/** Moves what is due to another day: one press for the usual ones, or any date. */
export function PostponeDialog(props: PostponeDialogProps): ReactNode {
  const { title, due, today, locale, onPostpone, onClose } = props;
  const [text, setText] = useState(due === null ? '' : dateText(due, locale));
  const [problem, setProblem] = useState<string | null>(null);
  const move = (to: IsoDate | null): void => {
    onPostpone(to);
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDateText(text, locale);
    if (read.ok) move(read.value);
    else setProblem(read.message);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Group gap="xs">
            {WAYS.map(({ days, words }) => (
              <Button
                key={days}
                variant="default"
                size="xs"
                title={formatDate(addDays(today, days), locale)}
                onClick={() => move(addDays(today, days))}
              >
                {words}
              </Button>
            ))}
          </Group>
          <DateField
            label="Due"
            description="Empty: no date."
            value={text}
            onChange={setText}
            locale={locale}
            today={today}
          />
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Move</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
