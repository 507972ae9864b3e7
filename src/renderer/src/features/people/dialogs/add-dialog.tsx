import { Autocomplete, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { personProblems } from '#domain/people/check-person.ts';
import type { PersonDraft } from '#domain/people/check-person.ts';
import { personLabel } from '#domain/people/directory-types.ts';
import type { Directory } from '#domain/people/directory-types.ts';
import { focusFirstProblem, useShownProblems } from '#ui/form/field-problems.ts';

interface AddDialogProps {
  readonly found: Directory;
  readonly departments: readonly string[];
  readonly onAdd: (draft: PersonDraft) => void;
  readonly onClose: () => void;
}

const NEW: PersonDraft = {
  name: '',
  email: '',
  otherEmails: [],
  department: '',
  status: 'active',
  leftOn: null,
  notes: '',
};

/** A person to type. With a mail that files know, they have those accounts at once. */
export function AddDialog({ found, departments, onAdd, onClose }: AddDialogProps): ReactNode {
  const { today } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(NEW);
  const draft: PersonDraft = {
    ...typed,
    name: typed.name.trim(),
    email: typed.email.trim().toLowerCase(),
    department: typed.department.trim(),
  };
  const takenBy = (mail: string): string | null => {
    const owner = found.byKey.get(found.aliases.get(`mail:${mail}`) ?? '');
    return owner === undefined ? null : personLabel(owner);
  };
  const problems = personProblems(draft, takenBy, today);
  const { bind, showAll } = useShownProblems(problems);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (problems.length === 0) return onAdd(draft);
    showAll();
    requestAnimationFrame(() => focusFirstProblem(form.current));
  };
  return (
    <Modal opened onClose={onClose} title="Add a person">
      <form ref={form} noValidate onSubmit={submit}>
        <Stack>
          <TextInput
            data-autofocus
            label="Name"
            required
            value={typed.name}
            onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
            {...bind('name')}
          />
          <TextInput
            label="Email"
            description="By it they are found in usage files."
            value={typed.email}
            onChange={(event) => setTyped({ ...typed, email: event.currentTarget.value })}
            {...bind('email')}
          />
          <Autocomplete
            label="Department"
            data={[...departments]}
            value={typed.department}
            onChange={(department) => setTyped({ ...typed, department })}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Add person</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
