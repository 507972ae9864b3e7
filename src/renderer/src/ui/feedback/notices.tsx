import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

function WithUndo({ text, undo }: { readonly text: string; readonly undo: () => void }): ReactNode {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{text}</Text>
      <Button size="compact-xs" variant="default" flex="none" onClick={undo}>
        Undo
      </Button>
    </Group>
  );
}

/** Says that something was done; with `undo`, offers to take it back. */
export function noticeDone(text: string, undo?: () => void): void {
  const id = crypto.randomUUID();
  const message =
    undo === undefined ? (
      text
    ) : (
      <WithUndo
        text={text}
        undo={() => {
          notifications.hide(id);
          undo();
        }}
      />
    );
  notifications.show({
    id,
    message,
    autoClose: undo === undefined ? 4000 : 10_000,
    color: 'desk',
    closeButtonProps: { 'aria-label': 'Dismiss' },
  });
}

/** Says what happened, why, and what to do. Stays until dismissed. */
export function noticeProblem(title: string, message: string): void {
  notifications.show({
    title,
    message,
    color: 'red',
    autoClose: false,
    role: 'alert',
    closeButtonProps: { 'aria-label': 'Dismiss' },
  });
}
