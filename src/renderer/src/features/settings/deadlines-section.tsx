import { Button, NumberInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { isIsoDate } from '#domain/calendar/iso.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

function splitHolidays(text: string): {
  readonly dates: readonly IsoDate[];
  readonly wrong: readonly string[];
} {
  const lines = text.split(/[\s,;]+/).filter(Boolean);
  return {
    dates: [...new Set(lines.filter(isIsoDate))].toSorted(),
    wrong: lines.filter((line) => !isIsoDate(line)),
  };
}

function Holidays({
  holidays,
  onSave,
}: {
  readonly holidays: readonly IsoDate[];
  readonly onSave: (dates: readonly IsoDate[]) => void;
}): ReactNode {
  const [text, setText] = useState(holidays.join('\n'));
  const { dates, wrong } = splitHolidays(text);
  const changed = dates.join() !== holidays.join();
  return (
    <>
      <Textarea
        label="Holidays"
        description="One date a line, like 2026-12-25. Nothing is sent on these days."
        autosize
        minRows={3}
        maxRows={10}
        maw={320}
        value={text}
        error={wrong.length > 0 && `Not a date: ${wrong.join(', ')}. Write it as 2026-12-25.`}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        variant="default"
        w="fit-content"
        disabled={!changed || wrong.length > 0}
        onClick={() => onSave(dates)}
      >
        Save holidays
      </Button>
    </>
  );
}

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
      <Holidays
        key={deadlines.holidays.join()}
        holidays={deadlines.holidays}
        onSave={(holidays) => set('the holidays', { holidays })}
      />
    </Section>
  );
}
