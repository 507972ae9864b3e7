import { Alert, Autocomplete, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { readDateText } from '#ui/form/date-text.ts';
import type { OwnStep } from '../use-off-boarding-actions.ts';

interface AddStepDialogProps {
  readonly owner: string;
  readonly owners: readonly string[];
  readonly onAdd: (step: OwnStep) => void;
  readonly onClose: () => void;
}

/** A step that only this application needs. */
export function AddStepDialog({ owner: first, owners, onAdd, onClose }: AddStepDialogProps): ReactNode {
  const { today, locale } = useSession();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState(first);
  const [due, setDue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDateText(due, locale);
    if (title.trim() === '') return setProblem('Say what is to be done.');
    if (!read.ok) return setProblem(read.message);
    onAdd({ title, owner, due: read.value });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Add a step">
      <form noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label="What is to be done"
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group grow align="start">
            <Autocomplete label="Owner" data={[...owners]} value={owner} onChange={setOwner} />
            <DateField label="Due" value={due} onChange={setDue} locale={locale} today={today} />
          </Group>
          {problem !== null && (
            <Alert color="red" variant="light" role="alert">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Add step</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
