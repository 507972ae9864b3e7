import { Group, Input, NativeSelect } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { formatPeriod } from '#domain/calendar/format.ts';
import type { FieldBinding } from './field-problems.ts';
import { PERIOD_UNITS, readPeriodDraft, tidyPeriod } from './period-text.ts';
import type { PeriodDraft, PeriodUnit } from './period-text.ts';

interface PeriodFieldProps extends Partial<FieldBinding> {
  readonly label: string;
  /** What is typed; read it with `readPeriodDraft`. */
  readonly value: PeriodDraft;
  readonly onChange: (value: PeriodDraft) => void;
  readonly locale: string;
  /** Word for a blank field, e.g. "none agreed". */
  readonly none?: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  readonly units?: readonly PeriodUnit[];
}

/** A period as number and unit. Blank is none; "3 months" or "P90D" typed into the number works too. */
export function PeriodField(props: PeriodFieldProps): ReactNode {
  const { label, value, onChange, onBlur, error, locale, none, description, required, units } = props;
  const id = useId();
  const read = readPeriodDraft(value);
  const bare = /^\s*\d*\s*$/.test(value.count);
  const meaning = !bare && read.ok && read.value !== null ? formatPeriod(read.value, locale) : null;
  const leave = (): void => {
    const tidy = tidyPeriod(value);
    if (tidy.count !== value.count || tidy.unit !== value.unit) onChange(tidy);
    onBlur?.();
  };
  return (
    <Input.Wrapper
      id={id}
      label={label}
      size="xs"
      error={error}
      description={meaning ?? description}
      required={required ?? false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    >
      <Group gap={4} wrap="nowrap" align="flex-start">
        <Input
          id={id}
          size="xs"
          value={value.count}
          onChange={(event) => onChange({ ...value, count: event.currentTarget.value })}
          onBlur={leave}
          error={error !== undefined}
          placeholder={none ?? ''}
          autoComplete="off"
          flex={1}
          miw={56}
        />
        <NativeSelect
          size="xs"
          aria-label={`Unit of ${label}`}
          value={value.unit}
          data={[...(units ?? PERIOD_UNITS)]}
          onChange={(event) => onChange({ ...value, unit: event.currentTarget.value as PeriodUnit })}
          onBlur={() => onBlur?.()}
          w={92}
          flex="none"
        />
      </Group>
    </Input.Wrapper>
  );
}
