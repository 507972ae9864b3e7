import { Button, Text } from '@mantine/core';
import { IconZoomCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useDiscovery } from '#ledger/use-ledger.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { DismissedList } from './dismissed-list.tsx';
import { VendorQueue } from './vendor-queue.tsx';

/** Vendors that look like software and belong to no application, one card each (S6). */
export function DiscoveryPage(): ReactNode {
  const { locale } = useSession();
  const { value: discovery, problem } = useDiscovery();
  const [wantsDismissed, setDismissed] = useState(false);
  // When the last one is brought back, there is only the queue to show.
  const dismissed = wantsDismissed && (discovery?.dismissed.length ?? 0) > 0;
  const waiting = discovery?.queue.length ?? 0;
  const count = discovery === undefined ? {} : { count: `${waiting.toLocaleString(locale)} to look at` };
  const actions =
    discovery !== undefined && discovery.dismissed.length > 0 ? (
      <Button variant="default" aria-pressed={dismissed} onClick={() => setDismissed(!dismissed)}>
        {dismissed ? 'Back to the queue' : `Dismissed (${discovery.dismissed.length.toLocaleString(locale)})`}
      </Button>
    ) : null;
  return (
    <Screen title="Discovery" {...count} actions={actions}>
      {problem !== null && (
        <Text p="md" role="alert">
          {problem}
        </Text>
      )}
      {discovery !== undefined && dismissed && <DismissedList vendors={discovery.dismissed} />}
      {discovery !== undefined && !dismissed && waiting > 0 && <VendorQueue queue={discovery.queue} />}
      {discovery !== undefined && !dismissed && waiting === 0 && <NothingWaits />}
    </Screen>
  );
}

function NothingWaits(): ReactNode {
  return (
    <EmptyState
      title="Nothing to look at"
      icon={<IconZoomCheck size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
      actions={
        <Button component={Link} href="/import">
          Import a statement
        </Button>
      }
    >
      Vendors that look like software and belong to none of your applications come here when spend is
      imported.
    </EmptyState>
  );
}
