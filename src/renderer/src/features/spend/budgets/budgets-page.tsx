import { Button, SegmentedControl } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useSearch } from 'wouter';
import { remove } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Budget } from '#domain/spend/budget.ts';
import { BUDGET_STATES } from '#domain/spend/views/budget-standing.ts';
import type { SpendSpread } from '#ledger/spend-views.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { SpendTabs } from '../spend-tabs.tsx';
import { BudgetDialog } from './budget-dialog.tsx';
import { BudgetMonths } from './budget-months.tsx';
import { spanText } from './budget-words.ts';
import { BudgetsTable } from './budgets-table.tsx';
import classes from './budgets.module.css';
import { saveBudgets, saveStandings } from './csv/save-budgets.ts';
import { useBudgetStandings } from '#ledger/use-budget-standings.ts';
import type { BudgetRow } from '#ledger/use-budget-standings.ts';

type Editing = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly budget: Budget };

/** Budgets of departments and functions against what was spent, what is owed and what is to be expected (S8). */
export function BudgetsPage(): ReactNode {
  const search = useSearch();
  const [, navigate] = useLocation();
  const { readOnly } = useSession();
  const spread: SpendSpread = new URLSearchParams(search).get('view') === 'accrual' ? 'accrual' : 'cash';
  const rows = useBudgetStandings(spread);
  const [editing, setEditing] = useState<Editing | null>(null);
  const make = (
    <Button data-primary-action disabled={readOnly !== null} onClick={() => setEditing({ kind: 'new' })}>
      New budget
    </Button>
  );
  const count = rows?.length === 1 ? '1 budget' : `${rows?.length ?? 0} budgets`;
  return (
    <Screen
      title="Budgets"
      {...(rows !== undefined && rows.length > 0 && { count })}
      tools={<BudgetFiles rows={rows ?? []} />}
      actions={make}
    >
      <SpendTabs />
      {rows?.length === 0 && (
        <EmptyState
          title="No budgets yet"
          icon={<IconTargetArrow size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
        >
          A budget plans money for a department or a business function over some months. It is then compared
          with what was spent, what contracts still owe, and what is to be expected. Make one, or import
          budgets.csv.
        </EmptyState>
      )}
      {rows !== undefined && rows.length > 0 && (
        <Budgets
          rows={rows}
          spread={spread}
          onSpread={(next) => navigate(`/spend/budgets?${next === 'accrual' ? 'view=accrual' : ''}`)}
          onEdit={(budget) => setEditing({ kind: 'edit', budget })}
        />
      )}
      {editing !== null && (
        <BudgetDialog
          budget={editing.kind === 'edit' ? editing.budget : null}
          onClose={() => setEditing(null)}
        />
      )}
    </Screen>
  );
}

interface BudgetsProps {
  readonly rows: readonly BudgetRow[];
  readonly spread: SpendSpread;
  readonly onSpread: (spread: SpendSpread) => void;
  readonly onEdit: (budget: Budget) => void;
}

function Budgets({ rows, spread, onSpread, onEdit }: BudgetsProps): ReactNode {
  const { perform, locale } = useSession();
  const [pickedId, setPickedId] = useState<Budget['id'] | null>(null);
  const worst =
    BUDGET_STATES.map((state) => rows.find(({ standing }) => standing.state === state)).find(Boolean) ?? null;
  const picked = rows.find(({ budget }) => budget.id === pickedId) ?? worst;
  const drop = ({ budget, name }: BudgetRow): void =>
    void perform(`Deleted the budget of ${name}, ${spanText(budget, locale)}`, [
      remove('budgets', budget.id),
    ]);
  return (
    <div className={classes['body']}>
      <div className={classes['tools']}>
        <SegmentedControl
          aria-label="When money counts"
          value={spread}
          data={[
            { value: 'cash', label: 'Cash' },
            { value: 'accrual', label: 'Accrual' },
          ]}
          onChange={(next) => onSpread(next as SpendSpread)}
        />
        <span className="desk-dim">
          {spread === 'cash'
            ? 'Spend counts on the day it was paid.'
            : 'Spend counts over the days of the term it paid for.'}
        </span>
      </div>
      <BudgetsTable rows={rows} picked={picked} onPick={({ budget }) => setPickedId(budget.id)} />
      {picked !== null && (
        <BudgetMonths
          key={picked.budget.id}
          row={picked}
          onEdit={() => onEdit(picked.budget)}
          onDelete={() => drop(picked)}
        />
      )}
    </div>
  );
}

function BudgetFiles({ rows }: { readonly rows: readonly BudgetRow[] }): ReactNode {
  const [, navigate] = useLocation();
  const add = useInbox((inbox) => inbox.add);
  const choose = (): void => {
    chooseFiles('spend', true)
      .then((files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      })
      .catch((error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
      );
  };
  return (
    <CsvMenu
      many="budgets"
      hasAny={rows.length > 0}
      hasShown={rows.length > 0}
      onImport={choose}
      onExportAll={() => void saveBudgets(rows.map(({ budget }) => budget))}
      onExportShown={() => void saveStandings(rows)}
    />
  );
}
