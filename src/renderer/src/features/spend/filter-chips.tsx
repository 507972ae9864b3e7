import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useApplications, useSpendImports } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import type { Application } from '#domain/applications/application.ts';
import { formatMonth } from '#domain/calendar/format.ts';
import { functionName } from '#ledger/functions.ts';
import { SPEND_DIMENSIONS } from '#ledger/questions.ts';
import type { SpendDimension } from '#ledger/questions.ts';
import { DIMENSION_NAMES, NONE_NAMES } from './spend-address.ts';
import type { SpendView } from './spend-address.ts';
import classes from './spend.module.css';

interface FilterChipsProps {
  readonly view: SpendView;
  readonly setView: (change: Partial<SpendView>) => void;
}

interface Chip {
  readonly label: string;
  readonly without: Partial<SpendView>;
}

/** What narrows the rows, each to be taken away by itself. */
export function FilterChips({ view, setView }: FilterChipsProps): ReactNode {
  const chips = useChips(view);
  if (chips.length === 0) return null;
  return (
    <p className={classes['chips']}>
      <span className="desk-dim">Only</span>
      {chips.map(({ label, without }) => (
        <Button
          key={label}
          size="compact-xs"
          variant="light"
          rightSection={<IconX size={12} aria-hidden />}
          aria-label={`Remove filter ${label}`}
          onClick={() => setView(without)}
        >
          {label}
        </Button>
      ))}
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        onClick={() => setView({ values: {}, month: null, rest: false, importId: null, search: '' })}
      >
        Show all
      </Button>
    </p>
  );
}

function useChips(view: SpendView): Chip[] {
  const { locale } = useSession();
  const applications = useApplications();
  const imports = useSpendImports();
  const chips: Chip[] = [];
  for (const dimension of SPEND_DIMENSIONS) {
    const value = view.values[dimension];
    if (value === undefined) continue;
    const { [dimension]: _gone, ...others } = view.values;
    const name = value === '' ? NONE_NAMES[dimension] : nameOf(dimension, value, applications);
    chips.push({ label: `${DIMENSION_NAMES[dimension]}: ${name}`, without: { values: others } });
  }
  if (view.rest) chips.push({ label: 'The rest', without: { rest: false } });
  if (view.month !== null) {
    const month = formatMonth(view.month, locale);
    const label = view.time === 'accrual' ? `Term reaches into ${month}` : month;
    chips.push({ label, without: { month: null } });
  }
  if (view.importId !== null) {
    const file = imports?.find(({ id }) => id === view.importId)?.fileName ?? 'an import that was undone';
    chips.push({ label: `Import: ${file}`, without: { importId: null } });
  }
  if (view.search !== '') chips.push({ label: `“${view.search}”`, without: { search: '' } });
  return chips;
}

function nameOf(
  dimension: SpendDimension,
  value: string,
  applications: readonly Application[] | undefined,
): string {
  if (dimension === 'application') return applications?.find(({ id }) => id === value)?.name ?? value;
  return dimension === 'function' ? functionName(value) : value.replace(/^name:/, '');
}
