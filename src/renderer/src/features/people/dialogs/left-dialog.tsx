import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { personLabel } from '#domain/people/directory-types.ts';
import type { DirectoryPerson } from '#domain/people/directory-types.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { dateText, readDateText } from '#ui/form/date-text.ts';

interface LeftDialogProps {
  readonly people: readonly DirectoryPerson[];
  readonly onLeft: (on: IsoDate | null) => void;
  readonly onClose: () => void;
}

/** When somebody left; the day may be unknown, and is never ahead. */
export function LeftDialog({ people, onLeft, onClose }: LeftDialogProps): ReactNode {
  const { today, locale } = useSession();
  const [day, setDay] = useState(dateText(today, locale));
  const [problem, setProblem] = useState<string | null>(null);
  const [only] = people;
  const who = people.length === 1 && only !== undefined ? personLabel(only) : `${people.length} people`;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDateText(day, locale);
    if (!read.ok) return setProblem(read.message);
    if (read.value !== null && read.value > today) {
      return setProblem(
        'This day has not come yet. Mark somebody as left on the day they go, at the earliest.',
      );
    }
    onLeft(read.value);
  };
  return (
    <Modal opened onClose={onClose} title={`Mark ${who} as left`}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <DateField
            label="Left on"
            description="Leave it empty when you do not know."
            value={day}
            onChange={(text) => {
              setDay(text);
              setProblem(null);
            }}
            locale={locale}
            today={today}
            error={problem ?? undefined}
          />
          <Text size="sm" className="desk-dim">
            Seats they still hold and entries they own are then listed, to be given back and handed over.
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Mark as left</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
