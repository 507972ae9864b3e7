import { Button, Group } from '@mantine/core';
import { IconFileInvoice } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { EmptyState } from '#ui/feedback/empty-state.tsx';

interface InvoicesEmptyProps {
  readonly onImport: () => void;
  readonly onNew: () => void;
}

/** The ways to a first invoice. */
export function InvoicesEmpty({ onImport, onNew }: InvoicesEmptyProps): ReactNode {
  return (
    <EmptyState
      icon={<IconFileInvoice size={36} stroke={1.2} aria-hidden />}
      title="No invoices yet"
      actions={
        <Group justify="center">
          <Button onClick={onImport}>Import invoices…</Button>
          <Button variant="default" onClick={onNew}>
            Enter one by hand
          </Button>
        </Group>
      }
    >
      Drop the invoices you have on this window, XML and PDF, one or two hundred at once. Each is read, kept
      with its document, and compared with its contract.
    </EmptyState>
  );
}
