import { Group, NumberInput, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import type { ApplicationId } from '#domain/brand.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import { formatMoney } from '#domain/money/format.ts';
import type { Money } from '#domain/money/money.ts';
import { DateField } from '#ui/form/date-field.tsx';
import type { FieldBinding } from '#ui/form/field-problems.ts';
import { MoneyField } from '#ui/form/money-field.tsx';
import { PeriodField } from '#ui/form/period-field.tsx';
import { withContract, type TypedSaving } from './typed-saving.ts';

const CURRENCY_CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));

interface PriceFieldsProps {
  readonly typed: TypedSaving;
  readonly onTyped: (typed: TypedSaving) => void;
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  /** What the prices give; 0 while something is missing. */
  readonly computed: Money;
  readonly bind: (field: string) => FieldBinding;
}

function choices(
  rows: readonly { readonly id: string; readonly name: string }[],
): { value: string; label: string }[] {
  return rows
    .map(({ id, name }) => ({ value: id, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
}

/** What it is about, both prices, for how many seats and how long. */
export function PriceFields({
  typed,
  onTyped,
  contracts,
  applications,
  computed,
  bind,
}: PriceFieldsProps): ReactNode {
  const { locale, today, settings } = useSession();
  const change = (part: Partial<TypedSaving>): void => onTyped({ ...typed, ...part });
  const field = { currency: typed.currency, locale };
  const isAvoidance = typed.kind === 'avoidance';
  return (
    <>
      <Group grow align="flex-start">
        <Select
          label="Contract"
          placeholder="none"
          searchable
          clearable
          data={choices(contracts)}
          value={typed.contractId}
          onChange={(id) => {
            const contract = contracts.find((one) => one.id === id) ?? null;
            onTyped(withContract(typed, contract, { today, locale, currency: settings.currency }));
          }}
          {...bind('contract')}
        />
        <Select
          label="Application"
          placeholder="none"
          searchable
          clearable
          data={choices(applications)}
          value={typed.applicationId}
          onChange={(id) => change({ applicationId: id as ApplicationId | null })}
        />
      </Group>
      <Group grow align="flex-start">
        <DateField
          label="First day"
          value={typed.from}
          onChange={(from) => change({ from })}
          locale={locale}
          today={today}
          {...bind('from')}
        />
        <DateField
          label="Last day"
          value={typed.to}
          onChange={(to) => change({ to })}
          locale={locale}
          today={today}
          {...bind('to')}
        />
      </Group>
      <Group grow align="flex-start">
        <MoneyField
          label={isAvoidance ? 'Asked in the quote, a seat' : 'Paid before, a seat'}
          value={typed.before}
          onChange={(before) => change({ before })}
          {...field}
          {...bind('before')}
        />
        <MoneyField
          label={isAvoidance ? 'Agreed, a seat' : 'Paid now, a seat'}
          value={typed.now}
          onChange={(now) => change({ now })}
          {...field}
          {...bind('now')}
        />
        <PeriodField
          label="Both for"
          value={typed.period}
          onChange={(period) => change({ period })}
          locale={locale}
          {...bind('period')}
        />
      </Group>
      <Group grow align="flex-start">
        <NumberInput
          label="Seats"
          value={typed.quantity ?? ''}
          onChange={(quantity) => change({ quantity: typeof quantity === 'number' ? quantity : null })}
          allowDecimal={false}
          allowNegative={false}
          {...bind('quantity')}
        />
        <Select
          label="Currency"
          searchable
          allowDeselect={false}
          data={CURRENCY_CHOICES}
          value={typed.currency}
          onChange={(code) => {
            const currency = parseCurrency(code ?? '');
            if (currency.ok) change({ currency: currency.value });
          }}
        />
        <MoneyField
          label="Another amount"
          description={`The prices give ${formatMoney(computed, locale)}`}
          value={typed.amount}
          onChange={(amount) => change({ amount })}
          {...field}
          {...bind('amount')}
        />
      </Group>
    </>
  );
}
