import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSampleEntry } from '#database/sample.ts';
import { useSession } from '#database/session.tsx';
import { Section } from './section.tsx';

/** The way out of the sample; only shown while it is there. */
export function SampleSection(): ReactNode {
  const entry = useSampleEntry();
  const { undo } = useSession();
  if (!entry) return null;
  return (
    <Section
      title="Sample workspace"
      about="Made-up data to look around in. Taking it out leaves everything you entered yourself."
    >
      <Button variant="default" w="fit-content" onClick={() => void undo(entry.id)}>
        Remove the sample workspace
      </Button>
    </Section>
  );
}
