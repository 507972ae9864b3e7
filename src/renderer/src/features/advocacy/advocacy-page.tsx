import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useBoards, useCustomers } from '#database/repositories.ts';
import { useSession } from '#database/session.tsx';
import { useAllOf } from '#database/use-customer-rows.ts';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { Advocacy } from '#domain/advocacy/advocacy.ts';
import type { Board, Customer } from '#domain/journey/journey.ts';
import { CustomerPages } from '#ui/customers/customer-pages.tsx';
import { CsvMenu } from '#ui/data-table/csv-menu.tsx';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { Screen } from '#ui/layout/screen.tsx';
import { AdvocacyDialog } from './form/advocacy-dialog.tsx';
import type { EntryStart } from './form/typed-entry.ts';
import { useAdvocacyState, type AdvocacyView } from './advocacy-state.ts';
import classes from './advocacy.module.css';
import { saveAdvocacy, saveShown } from './csv/save-advocacy.ts';
import { EntriesView, useEntriesTable } from './list/entries-view.tsx';
import { AskView, AdvocatesView, ReferralsView } from './list/views.tsx';

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

const VIEWS: readonly { readonly value: AdvocacyView; readonly label: string }[] = [
  { value: 'advocates', label: 'Advocates' },
  { value: 'ask', label: 'Ask next' },
  { value: 'entries', label: 'All entries' },
  { value: 'referrals', label: 'Who brought whom' },
];

interface AdvocacyProps {
  readonly boards: readonly Board[];
  readonly customers: readonly Customer[];
  readonly entries: readonly Advocacy[];
}

function AdvocacyScreen({ boards, customers, entries }: AdvocacyProps): ReactNode {
  const { readOnly } = useSession();
  const { view, setView } = useAdvocacyState();
  const [start, setStart] = useState<EntryStart | null>(null);
  const importFiles = useImport();
  const table = useEntriesTable(entries, customers);
  const record = (customerId: Customer['id'] | null): void =>
    setStart({ kind: 'new', customerId, entry: 'referral' });
  const shared = { customers, entries, onRecord: record };
  return (
    <Screen
      title="Advocacy"
      {...(entries.length > 0 && { count: entries.length === 1 ? '1 entry' : `${entries.length} entries` })}
      scroll="fixed"
      actions={
        <>
          <CsvMenu
            many="entries"
            hasAny={entries.length > 0}
            hasShown={view === 'entries' && table.shown.length > 0}
            onImport={importFiles}
            onExportAll={() => void saveAdvocacy(entries, customers)}
            onExportShown={() => void saveShown(table.exportRows())}
          />
          <Button
            data-primary-action
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={readOnly !== null}
            onClick={() => record(null)}
          >
            Record advocacy
          </Button>
        </>
      }
    >
      <CustomerPages current="/customers/advocacy" />
      <div className={classes['bar']}>
        <SegmentedControl
          aria-label="What is shown"
          data={[...VIEWS]}
          value={view}
          onChange={(value) => setView(VIEWS.find((one) => one.value === value)?.value ?? 'advocates')}
        />
      </div>
      {view === 'advocates' && <AdvocatesView {...shared} />}
      {view === 'ask' && <AskView {...shared} />}
      {view === 'entries' && (
        <EntriesView table={table} onEdit={(entry) => setStart({ kind: 'edit', entry })} />
      )}
      {view === 'referrals' && <ReferralsView customers={customers} />}
      {start !== null && (
        <AdvocacyDialog
          key={start.kind === 'edit' ? start.entry.id : (start.customerId ?? 'new')}
          start={start}
          customers={customers}
          boards={boards}
          onClose={() => setStart(null)}
        />
      )}
    </Screen>
  );
}

/** Who speaks for us, whom to ask next, and who brought whom (J8). */
export function AdvocacyPage(): ReactNode {
  const boards = useBoards();
  const customers = useCustomers(null);
  const entries = useAllOf('advocacy');
  if (!boards || !customers || !entries) return <Screen title="Advocacy">{null}</Screen>;
  if (customers.length > 0) return <AdvocacyScreen boards={boards} customers={customers} entries={entries} />;
  return (
    <Screen title="Advocacy">
      <CustomerPages current="/customers/advocacy" />
      <EmptyState
        title="No customers yet"
        icon={<IconSpeakerphone size={32} stroke={1.4} aria-hidden />}
        actions={
          <Button component={Link} href="/import" data-primary-action>
            Import customers
          </Button>
        }
      >
        Put customers on a board, or import them. Then record who recommends, reviews or refers.
      </EmptyState>
    </Screen>
  );
}
