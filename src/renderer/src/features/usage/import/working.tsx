import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#ui/staged-preview/import.module.css';
import type { UsageProgress } from '../reader/protocol.ts';

interface WorkingProps {
  readonly progress: UsageProgress | null;
  readonly onCancel: () => void;
}

const STEP_WORDS: Readonly<Record<UsageProgress['step'], string>> = {
  reading: 'Reading the file',
  recognising: 'Finding out who is in it',
  storing: 'Storing',
};

/** Half of the way are the bytes, half the people. */
function shareOf(progress: UsageProgress | null): number {
  if (progress === null || progress.totalBytes === 0) return 0;
  return progress.step === 'reading' ? (progress.bytes / progress.totalBytes) * 50 : 75;
}

/** How far the reading is, and the way to stop it. */
export function Working({ progress, onCancel }: WorkingProps): ReactNode {
  const label = STEP_WORDS[progress?.step ?? 'reading'];
  return (
    <div className={classes['body']}>
      <Text size="sm" component="output">
        {label}
      </Text>
      <Progress value={shareOf(progress)} transitionDuration={0} aria-label={label} />
      <Group>
        <Button variant="default" onClick={onCancel}>
          Cancel
        </Button>
        <Text size="xs" className="desk-dim">
          Cancelling leaves nothing behind.
        </Text>
      </Group>
    </div>
  );
}
