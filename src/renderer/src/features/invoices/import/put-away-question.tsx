import { Button, Group, Modal, Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface PutAwayQuestionProps {
  /** Rows of which nothing was stored. */
  readonly rows: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before files are put away of which nothing was stored; staying is the safe default. */
export function PutAwayQuestion({ rows, onStay, onLeave }: PutAwayQuestionProps): ReactNode {
  return (
    <Modal opened onClose={onStay} title="Put these files away?" size="sm">
      <Text size="sm">
        {`${rows === 1 ? 'One invoice is' : `${rows} invoices are`} not added. What was read and typed is forgotten; the files themselves stay where they are.`}
      </Text>
      <Group justify="flex-end" gap="sm" mt="lg">
        <Button variant="default" onClick={onLeave}>
          Put away
        </Button>
        <Button onClick={onStay} data-autofocus>
          Stay
        </Button>
      </Group>
    </Modal>
  );
}
