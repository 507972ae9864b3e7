import { Autocomplete, Group, NativeSelect, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useApplications } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { VendorRule } from '#domain/spend/ledger.ts';
import { useLedgerAnswer, useSpendOverview } from '#ledger/use-ledger.ts';
import { A_VENDOR, NOT_SOFTWARE, type RuleDraft, readEnd } from './rule-draft.ts';
import classes from './rules.module.css';

const MATCHES: readonly { readonly value: VendorRule['match']; readonly label: string }[] = [
  { value: 'exact', label: 'is exactly' },
  { value: 'starts', label: 'starts with' },
  { value: 'contains', label: 'contains' },
];

export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly change: (change: Partial<RuleDraft>) => void;
}

/** Whose the rows are. */
export function TargetFields({ draft, change }: RuleFieldsProps): ReactNode {
  const applications = useApplications() ?? [];
  return (
    <div>
      <Select
        label="It belongs to"
        placeholder="Choose an application"
        searchable
        openOnFocus={false}
        data-autofocus={draft.text === '' ? undefined : true}
        value={draft.target}
        onChange={(target) => change({ target })}
        data={[
          { value: NOT_SOFTWARE, label: 'No application: this is not software' },
          { value: A_VENDOR, label: 'A vendor that is no application yet …' },
          ...applications.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        comboboxProps={{ withinPortal: true }}
      />
      {draft.target === A_VENDOR && (
        <TextInput
          mt="xs"
          label="Vendor"
          description="A vendor of the catalogue is known by its name or web address, and gets its logo and functions."
          value={draft.vendorName}
          onChange={(event) => change({ vendorName: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Which rows the rule is about. */
export function TestFields({ draft, change }: RuleFieldsProps): ReactNode {
  return (
    <div>
      <Text size="sm" fw={500} mb={4}>
        Every row whose description
      </Text>
      <Group gap="xs" align="flex-start" wrap="nowrap">
        <SegmentedControl
          aria-label="How the description is compared"
          value={draft.match}
          data={[...MATCHES]}
          onChange={(match) => change({ match: match as VendorRule['match'] })}
        />
        <TextInput
          aria-label="Text of the description"
          style={{ flex: 1 }}
          data-autofocus={draft.text === '' ? true : undefined}
          value={draft.text}
          onChange={(event) => change({ text: event.currentTarget.value })}
        />
      </Group>
      <ConditionFields draft={draft} change={change} />
    </div>
  );
}

function ConditionFields({ draft, change }: RuleFieldsProps): ReactNode {
  const { locale } = useSession();
  const { value: overview } = useSpendOverview();
  const { value: choices } = useLedgerAnswer({ kind: 'choices' });
  const currencies = new Set([
    draft.currency,
    ...(overview?.currencies ?? []).map(({ currency }) => currency),
  ]);
  const problem = (text: string): string | null => {
    const read = readEnd(text, draft.currency, locale);
    return read.ok ? null : read.message;
  };
  return (
    <div className={classes['range']} style={{ marginTop: 8 }}>
      <TextInput
        label="Amount from"
        placeholder="any"
        inputMode="decimal"
        value={draft.from}
        error={problem(draft.from)}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextInput
        label="to"
        aria-label="Amount to"
        placeholder="any"
        inputMode="decimal"
        value={draft.to}
        error={problem(draft.to)}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        label="Currency"
        data={[...currencies].filter((code) => code !== '')}
        value={draft.currency}
        onChange={(event) => change({ currency: event.currentTarget.value })}
      />
      <Autocomplete
        label="Paid by"
        placeholder="anybody"
        limit={8}
        data={[...new Set(choices?.payer)].filter((payer) => payer !== '')}
        value={draft.payer}
        onChange={(payer) => change({ payer })}
        comboboxProps={{ withinPortal: true }}
      />
    </div>
  );
}
