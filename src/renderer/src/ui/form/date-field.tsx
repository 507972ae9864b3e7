import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isIsoDate } from '#domain/calendar/iso.ts';
import type { IsoDate } from '#domain/calendar/iso.ts';
import { dateText, readDateText } from './date-text.ts';
import type { FieldBinding } from './field-problems.ts';
import { firstDayOfWeek } from './week.ts';

interface DateFieldProps extends Partial<FieldBinding> {
  readonly label: string;
  /** What is typed; read it with `readDateText`. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly locale: string;
  readonly today: IsoDate;
  readonly description?: ReactNode;
  readonly required?: boolean;
}

interface CalendarButtonProps {
  readonly label: string;
  readonly date: IsoDate | null;
  readonly today: IsoDate;
  readonly locale: string;
  readonly onPick: (date: IsoDate) => void;
}

function CalendarButton({ label, date, today, locale, onPick }: CalendarButtonProps): ReactNode {
  const [opened, setOpened] = useState(false);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    // The panel around the field must stay open: only the calendar closes.
    event.stopPropagation();
    setOpened(false);
  };
  const pick = (picked: string | null): void => {
    if (picked !== null && isIsoDate(picked)) onPick(picked);
    setOpened(false);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon size="sm" aria-label={`Calendar for ${label}`} onClick={() => setOpened(!opened)}>
          <IconCalendar size={16} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown onKeyDown={onKeyDown} aria-label={`Calendar for ${label}`}>
        <DatePicker
          value={date}
          defaultDate={date ?? today}
          onChange={pick}
          firstDayOfWeek={firstDayOfWeek(locale)}
          size="xs"
          ariaLabels={{ previousMonth: 'Previous month', nextMonth: 'Next month' }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** A date to type (ISO or as the locale writes it) or to pick from a calendar. Holds the text as typed. */
export function DateField(props: DateFieldProps): ReactNode {
  const { label, value, onChange, onBlur, error, locale, today, description, required } = props;
  const read = readDateText(value, locale);
  const leave = (): void => {
    if (read.ok && read.value !== null) onChange(dateText(read.value, locale));
    onBlur?.();
  };
  return (
    <TextInput
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={leave}
      error={error}
      description={description}
      required={required ?? false}
      placeholder={dateText('2026-03-12' as IsoDate, locale)}
      autoComplete="off"
      spellCheck={false}
      rightSection={
        <CalendarButton
          label={label}
          date={read.ok ? read.value : null}
          today={today}
          locale={locale}
          onPick={(date) => onChange(dateText(date, locale))}
        />
      }
    />
  );
}
