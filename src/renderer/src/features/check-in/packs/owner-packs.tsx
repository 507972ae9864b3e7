import { Button, Checkbox, Modal } from '@mantine/core';
import { IconFileImport, IconFolderDown } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useSession } from '#database/session.tsx';
import { useOwnerPacks } from '#database/use-rows.ts';
import { ask } from '#desktop/desktop.ts';
import { chooseFiles } from '#desktop/files.ts';
import type { FileSource } from '#desktop/files.ts';
import type { OwnerPack } from '#domain/owner-packs/owner-pack.ts';
import { isUnanswered, packItemOf, packItemsOf } from '#domain/owner-packs/pack-items.ts';
import { EmptyState } from '#ui/feedback/empty-state.tsx';
import { noticeProblem } from '#ui/feedback/notices.tsx';
import { ownerRows } from './owner-rows.ts';
import { OwnerTable } from './owner-table.tsx';
import type { PackDesk } from './pack-desk.ts';
import { PackPage } from './pack-page.tsx';
import classes from './packs.module.css';
import { PacksImport } from './packs-import.tsx';
import { usePackActions } from './use-pack-actions.ts';

/** What nobody owns and nobody has answered, each thing once. */
function Unowned({ desk }: { readonly desk: PackDesk }): ReactNode {
  const unowned = new Map(
    Object.values(desk.items)
      .flat()
      .filter((one) => one.item.owner.trim() === '' && !one.gone && isUnanswered(packItemOf(one)))
      .map(({ item }) => [item.key, item]),
  );
  if (unowned.size === 0) return null;
  return (
    <section aria-labelledby="unowned-title">
      <h3 id="unowned-title" className={classes['title']}>
        Nobody owns these
      </h3>
      <p className={classes['intro']}>
        Nobody can be asked about them: answer them here, or give the applications an owner.
      </p>
      <ul className={classes['names']}>
        {[...unowned.values()].map(({ key, title, subject }) => (
          <li key={key}>
            {subject.kind === 'application' ? (
              <Link href={`/applications/${subject.id}`}>{title}</Link>
            ) : (
              title
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Closes what main has opened. */
function release(files: readonly FileSource[]): void {
  for (const file of files) {
    if (file.kind !== 'handle') continue;
    ask('files:release', { handle: file.handle }).catch((error: unknown) =>
      noticeProblem('The file could not be closed', error instanceof Error ? error.message : String(error)),
    );
  }
}

function BringBack(): ReactNode {
  const [files, setFiles] = useState<readonly FileSource[]>([]);
  const choose = (): void => {
    chooseFiles('owner-packs', true)
      .then(setFiles)
      .catch((error: unknown) =>
        noticeProblem('No file was opened', error instanceof Error ? error.message : String(error)),
      );
  };
  const close = (): void => {
    release(files);
    setFiles([]);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileImport size={16} stroke={1.5} aria-hidden />}
        onClick={choose}
      >
        Bring answers back…
      </Button>
      {files.length > 0 && (
        <Modal opened onClose={close} title="Answers that came back" size="72rem">
          <PacksImport sources={files} onDone={close} />
        </Modal>
      )}
    </>
  );
}

interface ToolsProps {
  /** How many owners have something to be asked. */
  readonly owners: number;
  readonly withAnswered: boolean;
  readonly onWithAnswered: (withAnswered: boolean) => void;
  readonly onSave: () => void;
}

function Tools({ owners, withAnswered, onWithAnswered, onSave }: ToolsProps): ReactNode {
  const { readOnly } = useSession();
  const whose = owners === 1 ? 'one owner' : `${owners} owners`;
  return (
    <div className={classes['buttons']}>
      <Button
        leftSection={<IconFolderDown size={16} stroke={1.5} aria-hidden />}
        data-primary-action
        disabled={owners === 0 || readOnly !== null}
        onClick={onSave}
      >
        {owners === 0 ? 'Nothing to ask' : `Save packs for ${whose}…`}
      </Button>
      <BringBack />
      <Checkbox
        size="xs"
        label="Ask what is answered already, too"
        checked={withAnswered}
        onChange={(event) => onWithAnswered(event.currentTarget.checked)}
      />
    </div>
  );
}

/** Asks owners by file, and takes their answers back (C3): who was asked, who has answered, and what nobody owns. */
export function OwnerPacks({ desk }: { readonly desk: PackDesk }): ReactNode {
  const { locale } = useSession();
  const packs = useOwnerPacks(desk.checkIn.id);
  const actions = usePackActions(desk.checkIn);
  const [withAnswered, setWithAnswered] = useState(false);
  const [page, setPage] = useState<OwnerPack | null>(null);
  const rows = useMemo(
    () => ownerRows(packItemsOf(desk.items), packs ?? [], withAnswered),
    [desk.items, packs, withAnswered],
  );
  if (packs === undefined) return null;
  const toAsk = rows.filter((row) => row.toAsk.length > 0);
  return (
    <section className={classes['section']} aria-label="Owner packs">
      <header>
        <h2 className={classes['heading']}>Ask owners</h2>
        <p className={classes['intro']}>
          Each owner gets a file with the questions about what is theirs, fills in the answers in a
          spreadsheet and sends it back. Nothing is taken before you have seen it.
        </p>
      </header>
      <Tools
        owners={toAsk.length}
        withAnswered={withAnswered}
        onWithAnswered={setWithAnswered}
        onSave={() => void actions.saveAll(toAsk)}
      />
      {rows.length === 0 ? (
        <EmptyState title="Nobody has to be asked">
          Nothing that somebody owns is open in this check-in. What nobody owns is answered in its steps.
        </EmptyState>
      ) : (
        <OwnerTable
          rows={rows}
          locale={locale}
          onMake={(row) => void actions.makeOne(row)}
          onSaveAgain={(pack) => void actions.saveAgain(pack)}
          onPage={setPage}
          onRemind={(standing) => void actions.remind(standing)}
        />
      )}
      <Unowned desk={desk} />
      {page !== null && (
        <PackPage checkIn={desk.checkIn} pack={page} locale={locale} onClose={() => setPage(null)} />
      )}
    </section>
  );
}
