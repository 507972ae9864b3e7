import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { chooseFiles } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { useInvoiceImport } from '#features/invoices/import/import-store.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { reportProblem } from '../boot/report-problem.ts';
import classes from './import-page.module.css';
import { ImportWaiting } from './import-waiting.tsx';
import { PastImports } from './past-imports.tsx';
import { INVOICES } from './kind-of-import.ts';
import { useImportKinds } from './use-import-kinds.ts';
import type { ImportKinds } from './use-import-kinds.ts';
import { WatchedSection } from './watched-section.tsx';

/** Everything that comes in as a file: what waits, one at a time, and what was stored before. */
export function ImportPage(): ReactNode {
  const files = useInbox((inbox) => inbox.files);
  const add = useInbox((inbox) => inbox.add);
  const found = useImportKinds(files);
  const { kinds } = found;
  const [first] = files;
  const hasResults = useInvoiceImport((batch) => batch.files.length > 0);
  const kind = first === undefined ? (hasResults ? INVOICES : undefined) : kinds.get(first);
  const invoices = useFilesOf('invoices', files, kinds);
  const packs = useFilesOf('packs', files, kinds);
  const current = kind?.kind === 'invoices' ? invoices : kind?.kind === 'packs' ? packs : files.slice(0, 1);
  const others = files.filter((file) => !current.includes(file));
  const choose = (): void => {
    chooseFiles('spend', true)
      .then(add)
      .catch((error: unknown) => reportProblem('No file was opened', error));
  };
  const actions = (
    <Button data-primary-action variant={first === undefined ? 'filled' : 'default'} onClick={choose}>
      Choose files…
    </Button>
  );
  const count = others.length > 0 ? { count: `${others.length} more to come` } : {};
  return (
    <Screen title="Import" {...count} actions={actions} scroll={kind?.kind === 'invoices' ? 'fixed' : 'page'}>
      {first === undefined && kind === undefined ? (
        <>
          <DropArea />
          <WatchedSection />
          <PastImports />
        </>
      ) : (
        kind !== undefined && <ImportWaiting current={current} kind={kind} others={others} found={found} />
      )}
    </Screen>
  );
}

/** The same list as long as the same files are in it: a batch is read once. */
function useFilesOf(
  kind: 'invoices' | 'packs',
  files: readonly FileSource[],
  kinds: ImportKinds,
): readonly FileSource[] {
  const now = files.filter((file) => kinds.get(file)?.kind === kind);
  const [kept, setKept] = useState<readonly FileSource[]>([]);
  if (now.length === kept.length && now.every((file, index) => file === kept[index])) return kept;
  setKept(now);
  return now;
}

function DropArea(): ReactNode {
  return (
    <section className={classes['drop']} aria-label="Where files can be dropped">
      <p className={classes['dropTitle']}>Drop files anywhere on this window, or choose them</p>
      <p className={classes['dropHint']}>
        Invoices as XML or PDF, any number at once; bank and card statements, expense exports and accounting
        ledgers as CSV, text or Excel workbook; lists of users from the admin consoles of your applications;
        companies, contacts, deals and subscriptions from your CRM and billing programs; packs that owners
        have filled in; lists of applications, contracts, invoices and customers in our own CSV format. You
        see everything before anything is stored.
      </p>
    </section>
  );
}
