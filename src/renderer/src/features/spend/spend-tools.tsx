import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { conversionOf } from '#domain/settings/settings.ts';
import { SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendMoney } from '#ledger/spend-views.ts';
import { CONVERTED, DIMENSION_NAMES, SPEND_TIMES } from './spend-address.ts';
import type { SpendTime, SpendView } from './spend-address.ts';
import { moneyChoice } from './spend-money.ts';
import { RulesDialog } from './rules-dialog.tsx';
import classes from './spend.module.css';

const COMMITTED_CUTS = SPEND_DIMENSIONS.filter((cut) => cut !== 'payer' && cut !== 'category');
const SEARCH_DELAY_MS = 150;

const TIME_NAMES: Readonly<Record<SpendTime, string>> = {
  cash: 'Cash',
  accrual: 'Accrual',
  committed: 'Committed',
};

interface SpendToolsProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>, options?: { readonly replace?: boolean }) => void;
  readonly currencies: readonly string[];
  readonly money: SpendMoney;
}

/** When money counts, how it is cut, which rows, and in which money. */
export function SpendTools({ view, setView, currencies, money }: SpendToolsProps): ReactNode {
  const cuts = view.time === 'committed' ? COMMITTED_CUTS : SPEND_DIMENSIONS;
  return (
    <div className={classes['tools']}>
      <SegmentedControl
        aria-label="When money counts"
        value={view.time}
        data={SPEND_TIMES.map((time) => ({ value: time, label: TIME_NAMES[time] }))}
        onChange={(time) => setView({ time: time as SpendTime, month: null, rest: false })}
      />
      <NativeSelect
        aria-label="Group by"
        value={view.by}
        data={cuts.map((cut) => ({ value: cut, label: `By ${DIMENSION_NAMES[cut].toLowerCase()}` }))}
        onChange={(event) => {
          const by = event.currentTarget.value as SpendView['by'];
          setView({ by, values: {}, month: null, rest: false });
        }}
      />
      {view.time !== 'committed' && (
        <NativeSelect
          aria-label="Which rows"
          value={view.softwareOnly ? 'software' : 'all'}
          data={[
            { value: 'all', label: 'All rows' },
            { value: 'software', label: 'Software only' },
          ]}
          onChange={(event) => setView({ softwareOnly: event.currentTarget.value === 'software' })}
        />
      )}
      <MoneyChoice money={money} currencies={currencies} onChange={(chosen) => setView({ money: chosen })} />
    </div>
  );
}

interface MoneyChoiceProps {
  readonly money: SpendMoney;
  readonly currencies: readonly string[];
  readonly onChange: (choice: string) => void;
}

/** One currency alone, or all of them converted: nothing is mixed without being asked for. */
function MoneyChoice({ money, currencies, onChange }: MoneyChoiceProps): ReactNode {
  const { settings } = useSession();
  const { currency } = conversionOf(settings);
  if (currencies.length <= 1 && money.kind === 'single' && money.currency === currency) return null;
  return (
    <NativeSelect
      aria-label="Currency"
      value={moneyChoice(money)}
      data={[
        { value: CONVERTED, label: `All, converted to ${currency}` },
        ...currencies.map((code) => ({ value: code, label: `${code} alone` })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
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
