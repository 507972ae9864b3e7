import { SegmentedControl, Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { InvoiceField } from '#domain/invoices/found-invoice.ts';
import { isRequired } from '#domain/invoices/from-found.ts';
import type { InvoiceKind } from '#domain/invoices/invoice.ts';
import { CURRENCIES } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { DateField } from '#ui/form/date-field.tsx';
import { MoneyField } from '#ui/form/money-field.tsx';
import { FIELD_WORDS } from '../field-words.ts';
import classes from './form.module.css';
import { kindOfField } from './typed-fields.ts';
import type { TypedFields } from './use-typed-fields.ts';

/** The fields a form shows, in its order. */
export const FORM_FIELDS = [
  'number',
  'seller',
  'issueDate',
  'dueDate',
  'currency',
  'total',
  'tax',
  'payable',
  'periodStart',
  'periodEnd',
] as const satisfies readonly InvoiceField[];

const CURRENCY_CHOICES = CURRENCIES.map(({ code, name }) => ({
  value: code as string,
  label: `${code} – ${name}`,
}));

interface InvoiceFieldsProps {
  readonly fields: TypedFields;
  readonly kind: InvoiceKind;
  readonly onKind: (kind: InvoiceKind) => void;
  readonly currency: CurrencyCode;
  /** What is wrong with a field, or asked about it; shown below it. */
  readonly problemOf: (field: InvoiceField) => string | null;
  /** Texts of the page that could be a field's value. */
  readonly renderBelow?: (field: InvoiceField) => ReactNode;
  /** The field that is being filled, for showing it on the page. */
  readonly onField?: (field: InvoiceField) => void;
}

/** The fields of an invoice to type or to correct: two columns where there is room. */
export function InvoiceFields(props: InvoiceFieldsProps): ReactNode {
  const { kind, onKind, onField, renderBelow } = props;
  return (
    <div className={classes['fields']}>
      <SegmentedControl
        className={classes['wide'] ?? ''}
        aria-label="Kind"
        value={kind}
        onChange={(value) => onKind(value as InvoiceKind)}
        data={[
          { value: 'invoice', label: 'Invoice' },
          { value: 'credit-note', label: 'Credit note' },
        ]}
      />
      {FORM_FIELDS.map((field) => (
        <div
          key={field}
          className={field === 'seller' || field === 'number' ? classes['wide'] : undefined}
          onFocus={() => onField?.(field)}
        >
          <OneField {...props} field={field} />
          {renderBelow?.(field)}
        </div>
      ))}
    </div>
  );
}

function OneField({
  fields,
  field,
  currency,
  problemOf,
}: InvoiceFieldsProps & { readonly field: InvoiceField }): ReactNode {
  const { locale, today } = useSession();
  const { value, error, onChange, onBlur } = fields.field(field);
  const problem = error ?? problemOf(field);
  const common = {
    label: FIELD_WORDS[field],
    value,
    onBlur,
    error: problem ?? undefined,
    required: isRequired(field),
  };
  switch (kindOfField(field)) {
    case 'date':
      return <DateField {...common} onChange={onChange} locale={locale} today={today} />;
    case 'money':
      return <MoneyField {...common} onChange={onChange} currency={currency} locale={locale} />;
    case 'currency':
      return (
        <Select
          {...common}
          value={value === '' ? null : value.toUpperCase()}
          data={CURRENCY_CHOICES}
          searchable
          placeholder="Choose"
          onChange={(code) => onChange(code ?? '')}
        />
      );
    case 'text':
      return (
        <TextInput
          {...common}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}
