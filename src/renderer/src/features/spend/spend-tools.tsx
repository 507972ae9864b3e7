import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DIMENSION_NAMES } from './spend-address.ts';
import type { SpendView } from './spend-address.ts';
import { RulesDialog } from './rules-dialog.tsx';
import classes from './spend.module.css';

const CUTS = ['application', 'vendor', 'payer', 'department'] as const;
const SEARCH_DELAY_MS = 150;

interface SpendToolsProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>, options?: { readonly replace?: boolean }) => void;
  readonly currencies: readonly string[];
  readonly currency: string;
}

/** How the ledger is cut, which of its rows, and in which currency. */
export function SpendTools({ view, setView, currencies, currency }: SpendToolsProps): ReactNode {
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label="Group by"
        value={view.by}
        data={CUTS.map((cut) => ({ value: cut, label: DIMENSION_NAMES[cut] }))}
        onChange={(by) => setView({ by: by as SpendView['by'], values: {}, month: null, rest: false })}
      />
      <NativeSelect
        aria-label="Which rows"
        value={view.softwareOnly ? 'software' : 'all'}
        data={[
          { value: 'all', label: 'All rows' },
          { value: 'software', label: 'Software only' },
        ]}
        onChange={(event) => setView({ softwareOnly: event.currentTarget.value === 'software' })}
      />
      {currencies.length > 1 && (
        <NativeSelect
          aria-label="Currency"
          value={currency}
          data={[...currencies]}
          onChange={(event) => setView({ currency: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Typing waits a moment before it asks: the address follows the words, not every key. */
export function SpendSearch({ view, setView }: Pick<SpendToolsProps, 'view' | 'setView'>): ReactNode {
  const [draft, setDraft] = useState(view.search);
  const [known, setKnown] = useState(view.search);
  if (known !== view.search) {
    setKnown(view.search);
    setDraft(view.search);
  }
  useEffect(() => {
    if (draft === view.search) return;
    const timer = setTimeout(() => setView({ search: draft }, { replace: true }), SEARCH_DELAY_MS);
    return () => clearTimeout(timer);
  }, [draft, view.search, setView]);
  return (
    <TextInput
      data-screen-search
      aria-label="Search the ledger"
      placeholder="Search rows"
      w={200}
      leftSection={<IconSearch size={14} aria-hidden />}
      value={draft}
      onChange={(event) => setDraft(event.currentTarget.value)}
    />
  );
}

export function SpendActions(): ReactNode {
  const [rules, setRules] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setRules(true)}>
        Rules
      </Button>
      <Button component={Link} href="/import" data-primary-action>
        Import
      </Button>
      {rules && <RulesDialog onClose={() => setRules(false)} />}
    </>
  );
}
