import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { FEWEST_DAYS, MOST_DAYS } from '#domain/check-ins/due.ts';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

/** How often the estate is looked at. */
export function CheckInsSection(): ReactNode {
  const { settings, change } = useSettings();
  return (
    <Section title="Check-ins" about="A regular look at all applications: at least every 30 days.">
      <NumberInput
        label="Days from one check-in to the next"
        maw={320}
        min={FEWEST_DAYS}
        max={MOST_DAYS}
        allowDecimal={false}
        clampBehavior="strict"
        value={settings.checkIns.everyDays}
        onChange={(value) => {
          if (typeof value === 'number' && value >= FEWEST_DAYS) {
            change('the days between check-ins', { checkIns: { everyDays: value } });
          }
        }}
      />
    </Section>
  );
}
