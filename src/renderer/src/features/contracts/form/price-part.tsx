import { Select, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { CURRENCIES, currencyName } from '#domain/money/currencies.ts';
import type { CurrencyCode } from '#domain/money/money.ts';
import { FieldGroup } from '#ui/form/field-group.tsx';
import { MoneyField } from '#ui/form/money-field.tsx';
import type { FormPart } from './form-context.ts';

function currencyChoices(present: CurrencyCode): { value: string; label: string }[] {
  const codes = CURRENCIES.map((currency) => currency.code);
  // A withdrawn currency of an old contract stays as it is.
  const all = codes.includes(present) ? codes : [present, ...codes];
  return all.map((code) => ({ value: code, label: `${code} · ${currencyName(code)}` }));
}

/** Currency, fees and what was agreed about price changes. */
export function PricePart({ draft, set, bind, locale }: FormPart): ReactNode {
  return (
    <FieldGroup legend="Price agreements">
      <Select
        label="Currency"
        required
        searchable
        allowDeselect={false}
        selectFirstOptionOnChange
        nothingFoundMessage="No such currency"
        value={draft.currency}
        data={currencyChoices(draft.currency)}
        onChange={(code) => {
          if (code !== null) set({ currency: code as CurrencyCode });
        }}
        {...bind('currency')}
      />
      <MoneyField
        label="One-time fees"
        value={draft.oneTimeFees}
        onChange={(oneTimeFees) => set({ oneTimeFees })}
        currency={draft.currency}
        locale={locale}
        {...bind('oneTimeFees')}
      />
      <TextInput
        label="Uplift cap at renewal (%)"
        placeholder="none agreed"
        inputMode="decimal"
        value={draft.upliftCap}
        onChange={(event) => set({ upliftCap: event.currentTarget.value })}
        {...bind('upliftCapPercent')}
      />
      <TextInput
        label="True-up rule"
        placeholder="e.g. quarterly, pro rata"
        value={draft.trueUpRule}
        onChange={(event) => set({ trueUpRule: event.currentTarget.value })}
        {...bind('trueUpRule')}
      />
    </FieldGroup>
  );
}
