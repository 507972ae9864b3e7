import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { CURRENCIES, parseCurrency } from '#domain/money/currencies.ts';
import { Section } from './section.tsx';
import { useSettings } from './use-settings.ts';

const CHOICES = CURRENCIES.map(({ code, name }) => ({ value: code, label: `${code} · ${name}` }));

/** Who works here, and the currency new entries start with. */
export function WorkspaceSection(): ReactNode {
  const { settings, change } = useSettings();
  const [name, setName] = useState(settings.managerName);
  const keepName = (): void => {
    if (name.trim() !== settings.managerName) change('your name', { managerName: name.trim() });
  };
  const setCurrency = (code: string | null): void => {
    const currency = parseCurrency(code ?? '');
    if (currency.ok) change('the currency', { currency: currency.value });
  };
  return (
    <Section title="Workspace" about="Your name goes into histories as the one who made a change.">
      <TextInput
        label="Your name"
        maw={320}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={keepName}
      />
      <Select
        label="Currency of new entries"
        description="Amounts keep their own currency; totals of several are shown apart."
        maw={320}
        searchable
        allowDeselect={false}
        data={CHOICES}
        value={settings.currency}
        onChange={setCurrency}
      />
    </Section>
  );
}
