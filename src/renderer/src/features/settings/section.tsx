import { Stack, Text, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSearch } from 'wouter';

interface SectionProps {
  readonly title: string;
  readonly about: string;
  readonly children: ReactNode;
}

/** One subject of the settings, with a sentence about what it does. `/settings?section=reminders` begins with it. */
export function Section({ title, about, children }: SectionProps): ReactNode {
  const asked = new URLSearchParams(useSearch()).get('section') === title.toLowerCase();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) top.current?.scrollIntoView();
  }, [asked]);
  return (
    <Stack gap="sm" component="section" ref={top} aria-label={title} style={{ scrollMarginTop: 12 }}>
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
