import { Button, Group } from '@mantine/core';
import { IconApps } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { EmptyState } from '#ui/feedback/empty-state.tsx';

interface ApplicationsEmptyProps {
  readonly onCreate: () => void;
  readonly onImport: () => void;
}

/** The three ways to a first inventory. */
export function ApplicationsEmpty({ onCreate, onImport }: ApplicationsEmptyProps): ReactNode {
  return (
    <EmptyState
      icon={<IconApps size={36} stroke={1.2} aria-hidden />}
      title="No applications yet"
      actions={
        <Group justify="center">
          <Button onClick={onCreate}>Create an application</Button>
          <Button variant="default" onClick={onImport}>
            Import a CSV list…
          </Button>
          <Button variant="default" component={Link} href="/import">
            Import a statement
          </Button>
        </Group>
      }
    >
      Add the software you pay for, one by one or from a list. A bank or card statement finds it for you: what
      looks like software waits in Discovery.
    </EmptyState>
  );
}
