import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { NoticeDays } from '#domain/contracts/contract.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { MoneyField } from '#ui/form/money-field.tsx';
import { PeriodField } from '#ui/form/period-field.tsx';
import type { ChangeDraft, ChangeKind } from './amendment-draft.ts';
import type { FormPart } from './form-context.ts';
import classes from './rows.module.css';

const KINDS: readonly { readonly value: ChangeKind; readonly label: string }[] = [
  { value: 'seats', label: 'Seats of a line' },
  { value: 'price', label: 'Unit price of a line' },
  { value: 'line-added', label: 'A new line' },
  { value: 'line-removed', label: 'A line goes' },
  { value: 'term-end', label: 'End of the term' },
  { value: 'notice', label: 'Notice period' },
];

/** A line that a change may be about. */
export interface LineChoice {
  readonly id: string;
  readonly name: string;
}

export interface ChangeRowProps extends Pick<FormPart, 'locale' | 'today' | 'bind'> {
  readonly change: ChangeDraft;
  /** "of amendment 2", for labels. */
  readonly of: string;
  readonly number: number;
  /** Begin of the names of its fields. */
  readonly field: string;
  readonly lines: readonly LineChoice[];
  readonly currency: CurrencyCode;
  readonly onChange: (change: ChangeDraft) => void;
  readonly onRemove: () => void;
}

/** One change of an amendment: what it is about, and the new value. */
export function ChangeRow(props: ChangeRowProps): ReactNode {
  const { change, of, number, onChange, onRemove } = props;
  const name = `change ${number} ${of}`;
  return (
    <li className={classes['change']}>
      <NativeSelect
        size="xs"
        label={`Change ${number}`}
        value={change.kind}
        data={[...KINDS]}
        onChange={(event) => onChange({ ...change, kind: event.currentTarget.value as ChangeKind })}
      />
      <ChangeFields {...props} />
      <ActionIcon className={classes['removeChange'] ?? ''} aria-label={`Remove ${name}`} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

function ChangeFields(props: ChangeRowProps): ReactNode {
  switch (props.change.kind) {
    case 'seats':
      return (
        <>
          <LineSelect {...props} />
          <SeatsField {...props} label="New seats" />
        </>
      );
    case 'price':
      return (
        <>
          <LineSelect {...props} />
          <PriceField {...props} label="New unit price" />
        </>
      );
    case 'line-removed':
      return <LineSelect {...props} />;
    case 'line-added':
      return <NewLineFields {...props} />;
    case 'term-end':
      return <TermEndField {...props} />;
    case 'notice':
      return <NoticeFields {...props} />;
  }
}

function LineSelect({ change, lines, field, bind, onChange }: ChangeRowProps): ReactNode {
  const { error, onBlur } = bind(`${field}.lineId`);
  const known = lines.some(({ id }) => id === change.lineId);
  return (
    <NativeSelect
      size="xs"
      label="Line"
      value={known ? change.lineId : ''}
      data={[{ value: '', label: 'Choose…' }, ...lines.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onChange({ ...change, lineId: event.currentTarget.value })}
      onBlur={onBlur}
      error={error}
    />
  );
}

function SeatsField({
  change,
  field,
  bind,
  onChange,
  label,
}: ChangeRowProps & { readonly label: string }): ReactNode {
  return (
    <TextInput
      label={label}
      required
      value={change.seats}
      onChange={(event) => onChange({ ...change, seats: event.currentTarget.value })}
      inputMode="numeric"
      autoComplete="off"
      {...bind(`${field}.seats`)}
    />
  );
}

function PriceField(props: ChangeRowProps & { readonly label: string }): ReactNode {
  const { change, field, bind, onChange, currency, locale, label } = props;
  return (
    <MoneyField
      label={label}
      required
      value={change.unitPrice}
      onChange={(unitPrice) => onChange({ ...change, unitPrice })}
      currency={currency}
      locale={locale}
      {...bind(`${field}.unitPrice`)}
    />
  );
}

function NewLineFields(props: ChangeRowProps): ReactNode {
  const { change, field, bind, onChange } = props;
  return (
    <>
      <TextInput
        label="Product"
        value={change.product}
        onChange={(event) => onChange({ ...change, product: event.currentTarget.value })}
        autoComplete="off"
        {...bind(`${field}.product`)}
      />
      <SeatsField {...props} label="Seats" />
      <PriceField {...props} label="Unit price" />
      <TextInput
        label="Step"
        value={change.seatStep}
        onChange={(event) => onChange({ ...change, seatStep: event.currentTarget.value })}
        inputMode="numeric"
        autoComplete="off"
        {...bind(`${field}.seatStep`)}
      />
    </>
  );
}

function TermEndField({ change, field, bind, onChange, locale, today }: ChangeRowProps): ReactNode {
  return (
    <DateField
      label="New last day of the term"
      required
      value={change.termEnd}
      onChange={(termEnd) => onChange({ ...change, termEnd })}
      locale={locale}
      today={today}
      {...bind(`${field}.termEnd`)}
    />
  );
}

function NoticeFields({ change, field, bind, onChange, locale }: ChangeRowProps): ReactNode {
  return (
    <>
      <PeriodField
        label="New notice period"
        required
        value={change.notice}
        onChange={(notice) => onChange({ ...change, notice })}
        locale={locale}
        {...bind(`${field}.notice`)}
      />
      <NativeSelect
        size="xs"
        label="Counted in"
        value={change.noticeDays}
        data={[
          { value: 'calendar', label: 'calendar days' },
          { value: 'business', label: 'business days' },
        ]}
        onChange={(event) => onChange({ ...change, noticeDays: event.currentTarget.value as NoticeDays })}
      />
    </>
  );
}
