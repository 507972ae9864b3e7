import { NumberInput, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useSearch } from 'wouter';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import { conversionOf } from '#domain/settings/settings.ts';
import { RatesList } from './rates/rates-list.tsx';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

const CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));
const MOST_DAYS = 366;

/** How totals over several currencies are made, and the rates they are made with (S9). */
export function CurrenciesSection(): ReactNode {
  const { settings, change } = useSettings();
  const conversion = conversionOf(settings);
  const asked = new URLSearchParams(useSearch()).get('section') === 'currencies';
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) here.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  return (
    <div ref={here}>
      <Section
        title="Currencies"
        about="Amounts always keep their own currency. Totals can be converted, each row at the rate of its day; what has no rate is shown apart."
      >
        <Select
          label="Totals are converted to"
          maw={320}
          searchable
          allowDeselect={false}
          data={CHOICES}
          value={conversion.currency}
          onChange={(code) => {
            const currency = parseCurrency(code ?? '');
            if (currency.ok)
              change('the reporting currency', { conversion: { ...conversion, currency: currency.value } });
          }}
        />
        <NumberInput
          label="Days that a rate holds"
          description="Weekends and holidays have no rates of their own: the last one before them is taken, if it is not older."
          maw={320}
          min={0}
          max={MOST_DAYS}
          allowDecimal={false}
          clampBehavior="strict"
          value={conversion.maxRateAgeDays}
          onChange={(value) => {
            if (typeof value === 'number')
              change('how long a rate holds', { conversion: { ...conversion, maxRateAgeDays: value } });
          }}
        />
        <RatesList />
      </Section>
    </div>
  );
}
