import { Button } from '@mantine/core';
import { IconPigMoney, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation, useParams } from 'wouter';
import { useSession } from '#database/session.tsx';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Application } from '#domain/applications/application.ts';
import type { Contract } from '#domain/contracts/contract.ts';
import type { Quote } from '#domain/decisions/decision.ts';
import type { Retirement } from '#domain/off-boarding/retirement.ts';
import { savingProposals } from '#domain/savings/proposals.ts';
import type { Saving } from '#domain/savings/saving.ts';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { TableSearch } from '#ui/data-table/table-bar.tsx';
import { useTableState } from '#ui/data-table/table-store.ts';
import { useDataTable } from '#ui/data-table/use-data-table.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { RenewalPages } from '#ui/renewals/renewal-pages.tsx';
import { saveSavings, saveShown } from './csv/save-savings.ts';
import { SavingDialog } from './form/saving-dialog.tsx';
import type { SavingStart } from './form/typed-saving.ts';
import { savingColumns } from './list/columns.tsx';
import { savingRowId, savingRows } from './list/saving-rows.ts';
import { SavingsList } from './list/savings-list.tsx';
import { STANDARD_VIEW } from './list/standard-view.ts';
import { ProposalList } from './proposal-list.tsx';
import classes from './savings.module.css';
import { YearTotals } from './year-totals.tsx';

interface SavingsProps {
  readonly savings: readonly Saving[];
  readonly contracts: readonly Contract[];
  readonly applications: readonly Application[];
  readonly quotes: readonly Quote[];
  readonly retirements: readonly Retirement[];
}

/** Chosen files go where dropped ones go: to Import, where everything is seen before anything is stored. */
function useImport(): () => void {
  const add = useInbox((inbox) => inbox.add);
  const [, navigate] = useLocation();
  return () =>
    void chooseFiles('spend', true).then(
      (files) => {
        if (files.length === 0) return;
        add(files);
        navigate('/import');
      },
      (error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
    );
}

/** Which entry the address opens; a proposal is of the moment and has no address. */
function useOpened(savings: readonly Saving[]): {
  readonly start: SavingStart | null;
  readonly open: (start: SavingStart | null) => void;
} {
  const { id } = useParams<{ id?: string }>();
  const [, navigate] = useLocation();
  const [proposal, setProposal] = useState<SavingStart | null>(null);
  const saving = savings.find((one) => one.id === id);
  const addressed: SavingStart | null =
    id === 'new' ? { kind: 'new' } : saving === undefined ? null : { kind: 'edit', saving };
  return {
    start: proposal ?? addressed,
    open: (start) => {
      setProposal(start?.kind === 'proposal' ? start : null);
      const at = start?.kind === 'edit' ? `/${start.saving.id}` : start?.kind === 'new' ? '/new' : '';
      navigate(`/savings${at}`);
    },
  };
}

/** Totals, what was found, and the register itself. */
export function SavingsScreen(props: SavingsProps): ReactNode {
  const { savings, contracts, applications, quotes, retirements } = props;
  const { today, locale, readOnly } = useSession();
  const { start, open } = useOpened(savings);
  const importFiles = useImport();
  const [state, onState] = useTableState('savings', STANDARD_VIEW);
  const proposals = useMemo(
    () => savingProposals({ contracts, quotes, retirements, savings, today }),
    [contracts, quotes, retirements, savings, today],
  );
  const rows = useMemo(
    () => savingRows(savings, contracts, applications),
    [savings, contracts, applications],
  );
  const columns = useMemo(() => savingColumns(locale), [locale]);
  const table = useDataTable({ rows, columns, rowId: savingRowId, state, onState });
  const record = (
    <Button
      data-primary-action
      leftSection={<IconPlus size={14} aria-hidden />}
      disabled={readOnly !== null}
      onClick={() => open({ kind: 'new' })}
    >
      Record a saving
    </Button>
  );
  const count = savings.length === 1 ? '1 entry' : `${savings.length} entries`;
  return (
    <Screen
      title="Savings"
      {...(savings.length > 0 && { count })}
      scroll="fixed"
      tools={savings.length > 0 && <TableSearch table={table} label="Search savings" />}
      actions={
        <>
          <CsvMenu
            many="savings"
            hasAny={savings.length > 0}
            hasShown={table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void saveSavings(savings, contracts, applications)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          {record}
        </>
      }
    >
      <RenewalPages current="/savings" />
      <div className={classes['body']}>
        {savings.length > 0 && <YearTotals savings={savings} />}
        {proposals.length > 0 && (
          <ProposalList proposals={proposals} onRecord={(proposal) => open({ kind: 'proposal', proposal })} />
        )}
        <SavingsList
          table={table}
          onOpen={(saving) => open({ kind: 'edit', saving })}
          empty={<NoSavings />}
        />
      </div>
      {start !== null && (
        <SavingDialog
          key={start.kind === 'edit' ? start.saving.id : start.kind}
          start={start}
          contracts={contracts}
          applications={applications}
          quotes={quotes}
          onClose={() => open(null)}
        />
      )}
    </Screen>
  );
}

function NoSavings(): ReactNode {
  return (
    <EmptyState
      title="Nothing recorded yet"
      icon={<IconPigMoney size={32} stroke={1.4} color="var(--desk-dim)" aria-hidden />}
    >
      A saving is a price that went down; an avoidance is a written quote that was not accepted. Record one
      when a renewal is signed, with what proves it, or import savings.csv.
    </EmptyState>
  );
}
