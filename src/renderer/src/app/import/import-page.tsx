import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { chooseFiles } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { Screen } from '#ui/layout/screen.tsx';
import { reportProblem } from '../boot/report-problem.ts';
import classes from './import-page.module.css';
import { ImportWaiting } from './import-waiting.tsx';
import { PastImports } from './past-imports.tsx';
import { WatchedSection } from './watched-section.tsx';

/** Everything that comes in as a file: what waits, one at a time, and what was stored before. */
export function ImportPage(): ReactNode {
  const files = useInbox((inbox) => inbox.files);
  const add = useInbox((inbox) => inbox.add);
  const [current] = files;
  const choose = (): void => {
    chooseFiles('spend', true)
      .then(add)
      .catch((error: unknown) => reportProblem('No file was opened', error));
  };
  const actions = (
    <Button data-primary-action variant={current === undefined ? 'filled' : 'default'} onClick={choose}>
      Choose files…
    </Button>
  );
  const count = files.length > 1 ? { count: `${files.length - 1} more to come` } : {};
  return (
    <Screen title="Import" {...count} actions={actions}>
      {current === undefined ? (
        <>
          <DropArea />
          <WatchedSection />
          <PastImports />
        </>
      ) : (
        <ImportWaiting current={current} others={files.slice(1)} />
      )}
    </Screen>
  );
}

function DropArea(): ReactNode {
  return (
    <section className={classes['drop']} aria-label="Where files can be dropped">
      <p className={classes['dropTitle']}>Drop files anywhere on this window, or choose them</p>
      <p className={classes['dropHint']}>
        Bank and card statements, expense exports and accounting ledgers as CSV or text; lists of
        applications, contracts and customers in our own CSV format. You see everything before anything is
        stored.
      </p>
    </section>
  );
}
