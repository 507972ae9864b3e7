import { Alert, Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Outcome } from '#domain/outcome.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  readonly description: string;
  /** What it is about, above the field. */
  readonly children?: ReactNode;
  readonly action: string;
  /** Does it, or says why not. */
  readonly onGive: (reason: string) => Outcome<unknown>;
  readonly onClose: () => void;
}

/** Asks for the reason without which something is not done. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { title, label, description, children, action, onGive, onClose } = props;
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const outcome = onGive(reason);
    if (outcome.ok) onClose();
    else setProblem(outcome.message);
  };
  return (
    <Modal opened onClose={onClose} title={title}>
      <form noValidate onSubmit={submit}>
        <Stack>
          {children !== undefined && (
            <Text size="sm" component="div">
              {children}
            </Text>
          )}
          <Textarea
            data-autofocus
            label={label}
            description={description}
            autosize
            minRows={2}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
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
            <Button type="submit">{action}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
