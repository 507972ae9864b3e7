import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconFolderSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSession } from '#database/session.tsx';
import { ask } from '#desktop/desktop.ts';
import { useInbox } from '#desktop/inbox.ts';
import type { WaitingFile, WatchStatus } from '#desktop/types.ts';
import { openWaiting, useWaitingFiles, useWatchedFolder } from '#desktop/watched-folder.ts';
import { reportProblem } from '../boot/report-problem.ts';
import { fileKey, useArrivals } from './arrivals/arrivals.ts';
import { findingWords } from './arrivals/finding.ts';
import type { Finding } from './arrivals/finding.ts';
import classes from './import-page.module.css';

type Change = 'watch:choose' | 'watch:end' | 'watch:offer-again';

function change(request: Change): void {
  ask(request)
    .then(useWatchedFolder.getState().set)
    .catch((error: unknown) => reportProblem('The watched folder could not be changed', error));
}

function settle(names: readonly string[]): void {
  ask('watch:settle', { names })
    .then(useWatchedFolder.getState().set)
    .catch((error: unknown) => reportProblem('The files could not be put away', error));
}

/** Puts the files into the import, where everything is seen before anything is stored. */
function lookAt(names: readonly string[]): void {
  openWaiting(names)
    .then(useInbox.getState().add)
    .catch((error: unknown) => reportProblem('The files could not be opened', error));
}

/** The folder whose new files wait here, if the manager chose one (D4). */
export function WatchedSection(): ReactNode {
  const status = useWatchedFolder((state) => state.status);
  const waiting = useWaitingFiles();
  if (status === null) return null;
  return (
    <section className={classes['section']} aria-labelledby="watched-folder">
      <h2 id="watched-folder" className={classes['sectionTitle']}>
        Watched folder
      </h2>
      {status.folder === null ? <NoFolder /> : <FolderLine status={status} folder={status.folder} />}
      {waiting.length > 0 && <WaitingList waiting={waiting} />}
    </section>
  );
}

function NoFolder(): ReactNode {
  return (
    <Group gap="md">
      <span className="desk-dim">
        Choose a folder where statements and invoices arrive; new ones are read and wait here for your yes.
      </span>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFolderSearch size={15} aria-hidden />}
        onClick={() => change('watch:choose')}
      >
        Watch a folder…
      </Button>
    </Group>
  );
}

function folderWords({ waiting, settled }: WatchStatus): string {
  const dealtWith = settled === 0 ? '' : `, ${settled} imported or put away`;
  if (waiting.length === 0) return `nothing new${dealtWith}`;
  return `${waiting.length === 1 ? '1 file waits' : `${waiting.length} files wait`}${dealtWith}`;
}

function FolderLine({
  status,
  folder,
}: {
  readonly status: WatchStatus;
  readonly folder: string;
}): ReactNode {
  return (
    <Group gap="xs">
      <span>
        <code>{folder}</code> <span className="desk-dim">{folderWords(status)}</span>
      </span>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change('watch:choose')}>
        Choose another…
      </Button>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change('watch:end')}>
        Stop watching
      </Button>
      {status.settled > 0 && (
        <Button size="compact-xs" variant="subtle" color="gray" onClick={() => change('watch:offer-again')}>
          Offer all again
        </Button>
      )}
      {status.problem !== null && (
        <p role="alert" className={classes['problem']}>
          {status.problem}
        </p>
      )}
    </Group>
  );
}

function sizeWords(bytes: number, locale: string): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kilobyte'] : [bytes / 1_000_000, 'megabyte'];
  return value.toLocaleString(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
}

/** What reading it on arrival found; a refusal stands out by its sign and words, not by colour alone. */
function WhatIsInIt({ finding }: { readonly finding: Finding | undefined }): ReactNode {
  const { locale } = useSession();
  return (
    <td className={classes['finding']}>
      {finding?.kind === 'refused' && <IconAlertTriangle size={14} aria-hidden />}{' '}
      {findingWords(finding, locale)}
    </td>
  );
}

function WaitingList({ waiting }: { readonly waiting: readonly WaitingFile[] }): ReactNode {
  const { locale } = useSession();
  const findings = useArrivals((arrivals) => arrivals.findings);
  const names = waiting.map(({ name }) => name);
  return (
    <>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">File</th>
            <th scope="col">What is in it</th>
            <th scope="col">Changed</th>
            <th scope="col" className={classes['number']}>
              Size
            </th>
            <th scope="col">What to do</th>
          </tr>
        </thead>
        <tbody>
          {waiting.map(({ name, size, modified }) => (
            <tr key={name}>
              <td>{name}</td>
              <WhatIsInIt finding={findings.get(fileKey({ name, size, modified }))} />
              <td>
                {new Date(modified).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}
              </td>
              <td className={classes['number']}>{sizeWords(size, locale)}</td>
              <td>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={`Look at ${name}`}
                  onClick={() => lookAt([name])}
                >
                  Look at it
                </Button>
                <Button
                  size="compact-xs"
                  variant="subtle"
                  color="gray"
                  aria-label={`Put ${name} away`}
                  onClick={() => settle([name])}
                >
                  Put away
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {waiting.length > 1 && (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="light" onClick={() => lookAt(names)}>
            Look at all {waiting.length}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => settle(names)}>
            Put all away
          </Button>
        </Group>
      )}
    </>
  );
}
