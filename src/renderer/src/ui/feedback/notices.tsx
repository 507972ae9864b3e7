import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

function WithUndo({ text, undo }: { readonly text: string; readonly undo: () => void }): ReactNode {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm" lineClamp={3} title={text}>
        {text}
      </Text>
      <Button size="compact-xs" variant="default" flex="none" onClick={undo}>
        Undo
      </Button>
    </Group>
  );
}

/**
 * Says that something was done; with `undo`, offers to take it back. `id` names what was done, so that the
 * offer can be withdrawn.
 */
export function noticeDone(text: string, undo?: () => void, id: string = crypto.randomUUID()): void {
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

/** Takes a notice away, for example because what it offers to undo was undone elsewhere. */
export function withdrawNotice(id: string): void {
  notifications.hide(id);
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
