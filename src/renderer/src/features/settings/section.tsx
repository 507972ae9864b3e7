import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** One subject of the settings, with a sentence about what it does. */
export function Section({ title, about, children }: SectionProps): ReactNode {
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <div>
        <Title order={2} size="md">
          {title}
        </Title>
        <Text size="sm" className="desk-dim">
          {about}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
