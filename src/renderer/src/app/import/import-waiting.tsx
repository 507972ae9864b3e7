import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ask } from '#desktop/desktop.ts';
import type { FileSource } from '#desktop/files.ts';
import { useInbox } from '#desktop/inbox.ts';
import { reportProblem } from '../boot/report-problem.ts';
import { ImportOne } from './import-one.tsx';
import classes from './import-page.module.css';

interface ImportWaitingProps {
  readonly current: FileSource;
  readonly others: readonly FileSource[];
}

/** A number that belongs to one file as long as it waits: a new file starts its import from the beginning. */
function useFileKey(file: FileSource): number {
  const [seen, setSeen] = useState({ file, key: 0 });
  if (seen.file === file) return seen.key;
  const next = { file, key: seen.key + 1 };
  setSeen(next);
  return next.key;
}

/** The file that is being imported, and those that come after it. */
export function ImportWaiting({ current, others }: ImportWaitingProps): ReactNode {
  const done = useInbox((inbox) => inbox.done);
  const key = useFileKey(current);
  const finish = (file: FileSource): void => {
    // Leaving the screen can say it a second time.
    if (!useInbox.getState().files.includes(file)) return;
    done(file);
    if (file.kind !== 'handle') return;
    ask('files:release', { handle: file.handle }).catch((error: unknown) =>
      reportProblem('The file could not be closed', error),
    );
  };
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
                onClick={() => finish(file)}
              >
                Put away
              </Button>
            </span>
          ))}
        </p>
      )}
      <ImportOne key={key} source={current} onDone={() => finish(current)} />
    </>
  );
}
