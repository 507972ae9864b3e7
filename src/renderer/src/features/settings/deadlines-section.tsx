import { NumberInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { HolidaysPart } from './holidays/holidays-part.tsx';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

/** What every deadline is computed with. */
export function DeadlinesSection(): ReactNode {
  const { settings, change } = useSettings();
  const { deadlines } = settings;
  const set = (what: string, part: Partial<TermSettings>): void =>
    change(what, { deadlines: { ...deadlines, ...part } });
  return (
    <Section title="Deadlines" about="The safe send-by date comes before the notice deadline by these rules.">
      <NumberInput
        label="Days for delivery where notice counts when received"
        maw={320}
        min={0}
        max={60}
        allowDecimal={false}
        clampBehavior="strict"
        value={deadlines.deliveryDaysReceived}
        onChange={(value) => {
          if (typeof value === 'number') set('the delivery days', { deliveryDaysReceived: value });
        }}
      />
      <NumberInput
        label="Days before the end to decide on a contract that ends by itself"
        maw={320}
        min={0}
        max={365}
        allowDecimal={false}
        clampBehavior="strict"
        value={deadlines.decisionLeadDays}
        onChange={(value) => {
          if (typeof value === 'number') set('the decision lead time', { decisionLeadDays: value });
        }}
      />
      <HolidaysPart
        deadlines={deadlines}
        onChange={(what, changed) => change(what, { deadlines: changed })}
      />
    </Section>
  );
}
