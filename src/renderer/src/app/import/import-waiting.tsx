import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import type { FileSource } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { reportProblem } from '../boot/report-problem.ts';
import { SPEND, USAGE } from './kind-of-import.ts';
import type { ImportKind } from './kind-of-import.ts';
import classes from './import-page.module.css';
import { InvoicesImport, PacksImport } from './own-tables.ts';
import type { FoundKinds } from './use-import-kinds.ts';

interface ImportWaitingProps {
  /** The files that are being imported: one, or all invoices or owner packs there are. */
  readonly current: readonly FileSource[];
  readonly kind: ImportKind;
  readonly others: readonly FileSource[];
  readonly found: Pick<FoundKinds, 'said' | 'readAs'>;
}

/** A number that belongs to one file as long as it waits: a new file starts its import from the beginning. */
function useFileKey(file: FileSource | undefined): number {
  const [seen, setSeen] = useState({ file, key: 0 });
  if (seen.file === file) return seen.key;
  const next = { file, key: seen.key + 1 };
  setSeen(next);
  return next.key;
}

/** Takes files out of the inbox and lets main close them. */
function finish(files: readonly FileSource[]): void {
  for (const file of files) {
    // Leaving the screen can say it a second time.
    if (!useInbox.getState().files.includes(file)) continue;
    useInbox.getState().done(file);
    if (file.kind !== 'handle') continue;
    ask('files:release', { handle: file.handle }).catch((error: unknown) =>
      reportProblem('The file could not be closed', error),
    );
  }
}

/** What is being imported, and the files that come after it. */
export function ImportWaiting({ current, kind, others, found }: ImportWaitingProps): ReactNode {
  return (
    <>
      {others.length > 0 && (
        <p className={classes['waiting']}>
          <span className="desk-dim">Next:</span>
          {others.map((file, index) => (
            // Two dropped files may have the same name.
            <span key={`${index} ${file.name}`}>
              {file.name}{' '}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                aria-label={`Put ${file.name} away`}
                onClick={() => finish([file])}
              >
                Put away
              </Button>
            </span>
          ))}
        </p>
      )}
      <Current current={current} kind={kind} found={found} />
    </>
  );
}

function Current({ current, kind, found }: Omit<ImportWaitingProps, 'others'>): ReactNode {
  const [first] = current;
  const said = first !== undefined && found.said.has(first);
  const key = useFileKey(kind.kind === 'invoices' || kind.kind === 'packs' ? undefined : first);
  if (kind.kind === 'invoices') return <InvoicesImport sources={current} onDone={finish} />;
  if (first === undefined) return null;
  if (kind.kind === 'packs') return <PacksImport sources={current} onDone={() => finish(current)} />;
  return (
    <kind.importer
      key={`${key} ${kind.kind}`}
      source={first}
      onDone={() => finish([first])}
      onReadAs={(other) =>
        found.readAs(first, other === 'spend' ? SPEND : USAGE, kind.kind === 'usage' || said)
      }
      said={said}
    />
  );
}
