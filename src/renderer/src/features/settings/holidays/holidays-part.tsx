import { ActionIcon, Button, Group, Table, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { formatDate, formatDateWithWeekday } from '#domain/calendar/format.ts';
import { withHoliday, withoutHoliday } from '#domain/calendar/holiday-calendar.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import type { TermSettings } from '#domain/contracts/term-settings.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { readDateText } from '#ui/form/date-text.ts';
import classes from './holidays.module.css';
import { PlacePart } from './place-part.tsx';
import { useHolidaysOf } from './use-places.ts';
import { yearPlan } from './year-plan.ts';
import type { HolidayLine } from './year-plan.ts';

interface HolidaysPartProps {
  readonly deadlines: TermSettings;
  readonly onChange: (what: string, deadlines: TermSettings) => void;
}

/** The days on which nothing is sent: those of a country, year by year, and the manager's own. */
export function HolidaysPart({ deadlines, onChange }: HolidaysPartProps): ReactNode {
  const { today, locale } = useSession();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const named = useHolidaysOf(deadlines.calendar, year);
  const lines = yearPlan(deadlines, named.value ?? [], year);
  const add = (on: IsoDate): void => {
    setYear(Number(on.slice(0, 4)));
    onChange('the holidays', changed(deadlines, on, true));
  };
  const remove = (on: IsoDate): void => onChange('the holidays', changed(deadlines, on, false));
  return (
    <section className={classes['part']} aria-label="Holidays">
      <Title order={3} size="sm">
        Holidays
      </Title>
      <Text size="xs" className="desk-dim">
        Nothing is sent on these days, and notice in business days does not count them.
      </Text>
      <PlacePart deadlines={deadlines} onChange={onChange} />
      <Group gap="xs">
        <ActionIcon aria-label="Year before" variant="default" onClick={() => setYear(year - 1)}>
          <IconChevronLeft size={16} />
        </ActionIcon>
        <Text className="desk-number" aria-live="polite">
          {year}
        </Text>
        <ActionIcon aria-label="Year after" variant="default" onClick={() => setYear(year + 1)}>
          <IconChevronRight size={16} />
        </ActionIcon>
      </Group>
      {lines.length === 0 ? (
        <Text size="sm" className="desk-dim">{`No holidays are kept for ${year}.`}</Text>
      ) : (
        <Table className={classes['list']} verticalSpacing={4} aria-label={`Holidays of ${year}`}>
          <Table.Tbody>
            {lines.map((line) => (
              <Line key={line.on} line={line} locale={locale} onAdd={add} onRemove={remove} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      <AddDay onAdd={add} kept={deadlines.holidays} />
    </section>
  );
}

/** Without a country every day is the manager's own. */
function changed(deadlines: TermSettings, on: IsoDate, adds: boolean): TermSettings {
  const { holidays, calendar } = deadlines;
  if (calendar !== undefined) {
    return { ...deadlines, ...(adds ? withHoliday : withoutHoliday)(holidays, calendar, on) };
  }
  const rest = holidays.filter((day) => day !== on);
  return { ...deadlines, holidays: adds ? [...rest, on].toSorted() : rest };
}

interface LineProps {
  readonly line: HolidayLine;
  readonly locale: string;
  readonly onAdd: (on: IsoDate) => void;
  readonly onRemove: (on: IsoDate) => void;
}

function Line({ line, locale, onAdd, onRemove }: LineProps): ReactNode {
  const { on, name, kind, weekend } = line;
  const day = formatDate(on, locale);
  const removed = kind === 'removed';
  return (
    <Table.Tr>
      <Table.Td className={removed ? (classes['removed'] ?? '') : ''}>
        {formatDateWithWeekday(on, locale)}
        {weekend && <span className="desk-dim"> (weekend)</span>}
      </Table.Td>
      <Table.Td>
        {name}
        {kind === 'own' && (
          <span className="desk-dim">{name === '' ? 'your own day' : ' (your own day)'}</span>
        )}
        {removed && <span className="desk-dim"> (removed: you work on it)</span>}
      </Table.Td>
      <Table.Td ta="right">
        <Button
          size="compact-xs"
          variant="default"
          aria-label={removed ? `Put ${day} back` : `Remove ${day}`}
          onClick={() => (removed ? onAdd : onRemove)(on)}
        >
          {removed ? 'Put back' : 'Remove'}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}

function AddDay({
  onAdd,
  kept,
}: {
  readonly onAdd: (on: IsoDate) => void;
  readonly kept: readonly IsoDate[];
}): ReactNode {
  const { today, locale } = useSession();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const add = (): void => {
    const read = readDateText(text, locale);
    if (!read.ok) return setProblem(read.message);
    if (read.value === null) return setProblem('Enter the day, for example 24 Dec 2026.');
    if (kept.includes(read.value))
      return setProblem(`${formatDate(read.value, locale)} is in the list already.`);
    setText('');
    setProblem(undefined);
    return onAdd(read.value);
  };
  return (
    <Group align="start" gap="sm">
      <DateField
        label="Another day"
        value={text}
        onChange={(value) => {
          setText(value);
          setProblem(undefined);
        }}
        locale={locale}
        today={today}
        error={problem}
      />
      <Button variant="default" mt={22} onClick={add}>
        Add day
      </Button>
    </Group>
  );
}
