import { Autocomplete, Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';

interface AssignDialogProps {
  readonly title: string;
  readonly owner: string;
  /** People who own something already; others can be typed. */
  readonly owners: readonly string[];
  readonly onAssign: (owner: string) => void;
  readonly onClose: () => void;
}

/** Gives something to somebody. */
export function AssignDialog({ title, owner, owners, onAssign, onClose }: AssignDialogProps): ReactNode {
  const [name, setName] = useState(owner);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onAssign(name);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form noValidate onSubmit={submit}>
        <Stack>
          <Autocomplete
            data-autofocus
            label="Owner"
            description="Empty: nobody."
            data={[...owners]}
            value={name}
            onChange={setName}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit">Assign</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
