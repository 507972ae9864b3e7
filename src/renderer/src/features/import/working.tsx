import { Button, Group, Progress, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { TimedProgress } from '#ledger/protocol.ts';
import { paceWords } from './pace.ts';
import classes from '#ui/staged-preview/import.module.css';

interface WorkingProps {
  readonly progress: TimedProgress | null;
  readonly storing: boolean;
  readonly onCancel: () => void;
}

/** How far reading or storing is, how fast it goes, and the way to stop it. */
export function Working({ progress, storing, onCancel }: WorkingProps): ReactNode {
  const { locale } = useSession();
  const label = storing ? 'Storing' : 'Reading the file';
  const share =
    progress === null || progress.totalBytes === 0 ? 0 : (progress.bytes / progress.totalBytes) * 100;
  const rows = progress === null ? '' : `${progress.rows.toLocaleString(locale)} rows`;
  const pace = progress === null ? '' : paceWords(progress, locale);
  return (
    <div className={classes['body']}>
      <Text size="sm" component="output">
        {label}
        {rows && ` – ${rows}`}
      </Text>
      {/* Told many times a second: gliding from value to value would draw every frame, beside work that needs the machine. */}
      <Progress value={share} transitionDuration={0} aria-label={label} />
      <Text size="xs" className="desk-dim desk-number" mih="1.5em">
        {pace}
      </Text>
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
