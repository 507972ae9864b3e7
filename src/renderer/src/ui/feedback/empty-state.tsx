import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  readonly title: string;
  /** What to do next, in a sentence. */
  readonly children: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
}

/** What a screen shows when it has nothing to show: why, and what to do next. */
export function EmptyState({ title, children, icon, actions }: EmptyStateProps): ReactNode {
  return (
    <Stack align="center" justify="center" gap="sm" p="xl" mih={240} maw={480} mx="auto">
      {icon}
      <Title order={2} size="h4" ta="center">
        {title}
      </Title>
      <Text size="sm" ta="center" className="desk-dim">
        {children}
      </Text>
      {actions}
    </Stack>
  );
}
