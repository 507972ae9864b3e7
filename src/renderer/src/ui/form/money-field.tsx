import { Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CurrencyCode } from '#domain/money/money.ts';
import { amountText, readAmountText } from './amount-text.ts';
import type { FieldBinding } from './field-problems.ts';

interface MoneyFieldProps extends Partial<FieldBinding> {
  readonly label: string;
  /** What is typed; read it with `readAmountText`. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly currency: CurrencyCode;
  readonly locale: string;
  readonly description?: ReactNode;
  readonly required?: boolean;
  /** Keeps the label for screen readers only, as in the cells of a table. */
  readonly hideLabel?: boolean;
}

/** An amount of one currency, kept as text until it is read exactly: no floating-point step anywhere. */
export function MoneyField(props: MoneyFieldProps): ReactNode {
  const { label, value, onChange, onBlur, error, currency, locale, description, required, hideLabel } = props;
  const leave = (): void => {
    const read = readAmountText(value, currency, locale);
    if (read.ok && read.value !== null) onChange(amountText(read.value, currency, locale));
    onBlur?.();
  };
  return (
    <TextInput
      {...(hideLabel === true ? { 'aria-label': `${label} (${currency})` } : { label })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={leave}
      error={error}
      description={description}
      required={required ?? false}
      inputMode="decimal"
      autoComplete="off"
      rightSection={
        <Text component="span" size="xs" className="desk-dim">
          {currency}
        </Text>
      }
      rightSectionWidth={44}
      rightSectionPointerEvents="none"
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
